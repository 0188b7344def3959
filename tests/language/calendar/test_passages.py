"""One sentence as the checks see it."""

from datetime import date

from tests.language.calendar.shipped import passage_of, shipped_calendar
from tracker.language.calendar.intervals import Interval
from tracker.language.calendar.passages import JudgedDate, Passage

TERM = Interval(date(2021, 1, 20), date(2025, 1, 20))


def test_plain_characters_keep_every_place() -> None:
    passage = passage_of("Kyiv — where it’s cold")

    assert passage.text == "Kyiv ; where it's cold"
    assert len(passage.text) == len(passage.original)


def test_a_clause_goes_from_mark_to_mark() -> None:
    passage = passage_of("It rained, but they met, and left.")

    start, end = passage.clause(passage.text.index("they"))

    assert passage.text[start:end].strip() == "but they met"


def test_a_claim_is_held_against_the_date_beside_it_before_the_publication() -> None:
    fitting, judged = passage_of("In 2023, the Biden administration met them.").judge(9, 33, [TERM])
    otherwise, publication = passage_of("The Biden administration met them.").judge(0, 24, [TERM])

    assert (fitting, judged and judged.what) == (True, "anchor")
    assert (otherwise, publication and publication.what) == (False, "published_on")


def test_of_a_publication_every_possible_day_has_to_fit() -> None:
    january = Interval(date(2025, 1, 1), date(2025, 1, 31))

    assert JudgedDate(january, "published_on").fits([TERM]) is None
    assert JudgedDate(january, "anchor").fits([TERM]) is True


def test_what_is_to_come_is_seen_and_a_bracket_is_closed() -> None:
    passage = Passage("It will meet (soon) there.", 0, None, shipped_calendar())

    assert passage.looks_ahead(12)
    assert passage.with_closing_bracket(13, 18) == (13, 19)
    assert passage.publication is None
