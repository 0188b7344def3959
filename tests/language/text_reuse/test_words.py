"""A text as words that can be compared, quoted speech left out."""

from tracker.language.text_reuse.tolerances import PASSAGE
from tracker.language.text_reuse.words import longest_passage, sequences, unquoted_words


def test_words_outside_quotation_marks_are_folded_and_keep_their_place() -> None:
    text = "Élan grew, “not much”, he said."

    words = unquoted_words(text)

    assert [word.form for word in words] == ["elan", "grew", "he", "said"]
    assert text[words[0].start : words[0].end] == "Élan"
    assert words[1].part != words[2].part


def test_no_sequence_goes_across_a_quotation() -> None:
    assert len(list(sequences(unquoted_words("one two three four five six")))) == 2
    assert list(sequences(unquoted_words("one two three “quoted speech” four five six"))) == []


def test_the_longest_common_passage_is_found_and_names_alone_are_none() -> None:
    text = "They saw that the old wall gave way before the morning came."
    words = unquoted_words(text)
    marks = frozenset(sequence.mark for sequence in sequences(words, PASSAGE))
    names = "First Minister Dame Ada Brandt Lord Provost Ian MacNeil"
    in_names = unquoted_words(names)

    assert longest_passage(text, words, marks) == text.removesuffix(".")
    assert longest_passage(text, words, frozenset()) == ""
    assert longest_passage(names, in_names, frozenset(row.mark for row in sequences(in_names, PASSAGE))) == ""
