"""What was done to a page, in sentences."""

from tracker.outside.intake.html.tally import Tally


def test_each_kind_is_one_sentence_with_its_count() -> None:
    tally = Tally()
    for kind, words in (("struck", "14"), ("struck", "never"), ("line", ""), ("menu", ""), ("cookies", "")):
        tally.count(kind, words)
    tally.count("comments", number=14)

    assert [(note.words, note.excerpt) for note in tally.notes()] == [
        ("A line break inside a sentence was closed.", ""),
        ("Struck words were left out in 2 places.", "14 … never"),
        ("A menu, a cookie notice and 14 comments were left out.", ""),
    ]


def test_nothing_done_is_nothing_said() -> None:
    assert Tally().notes() == ()
