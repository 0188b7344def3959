"""The reasons why names are near."""

from tracker.language.near_names.named import Nearness


def test_every_reason_has_words_of_its_own() -> None:
    assert len({reason.words for reason in Nearness}) == len(Nearness)


def test_the_surest_reason_comes_first() -> None:
    assert min(Nearness, key=lambda reason: reason.place) is Nearness.EQUAL
    assert Nearness.TITLE.place < Nearness.SPELLING.place < Nearness.SHORTER.place
