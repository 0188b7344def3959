"""A reporting verb with its speaker on the right."""

from tests.language.reading.words import in_words, part
from tracker.language.reading.inversions import inverted


def test_the_speaker_stands_behind_the_verb() -> None:
    words = in_words("“The deal is dead,” said Merkel.")
    [at] = words.forms

    match = inverted(words, at, at, at + 1, words.forms[at].frames)

    assert match
    assert part(words, match.source) == "Merkel"
    assert part(words, match.content[0]) == "“The deal is dead,”"


def test_an_apposition_belongs_to_the_speaker() -> None:
    words = in_words("“The deal is dead,” said Merkel, the old chancellor.")
    [at] = words.forms

    match = inverted(words, at, at, at + 1, words.forms[at].frames)

    assert match
    assert part(words, match.source) == "Merkel, the old chancellor"


def test_a_day_behind_the_verb_is_no_speaker() -> None:
    words = in_words("The deal, Merkel noted, said Monday that")

    assert all(inverted(words, at, at, at + 1, form.frames) is None for at, form in words.forms.items())
