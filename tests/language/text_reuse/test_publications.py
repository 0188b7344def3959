"""The publications of a claim as texts."""

from tests.language.text_reuse.pages import EARLY, HERALD, LATE, TIMES, page
from tracker.language.text_reuse.publications import newest_not_after


def test_a_publication_is_called_by_its_publisher_and_day() -> None:
    assert page(1, HERALD, "", "2025-12-15").label == "The Port Ellen Herald, 15 December 2025"
    assert page(1, HERALD, "").label == "The Port Ellen Herald"


def test_only_a_certain_order_counts() -> None:
    assert page(1, HERALD, "", LATE).is_after(page(2, TIMES, "", EARLY))
    assert not page(1, HERALD, "", "2025-12").is_after(page(2, TIMES, "", EARLY))
    assert not page(1, HERALD, "").is_after(page(2, TIMES, "", EARLY))


def test_the_newest_that_can_have_been_seen_is_taken() -> None:
    early, late = page(1, HERALD, "", EARLY), page(2, HERALD, "", LATE)

    assert newest_not_after([early, late], page(3, TIMES, "", "2025-12-16")) is early
    assert newest_not_after([early, late], page(3, TIMES, "", "2025-12-18")) is late
    assert newest_not_after([late], page(3, TIMES, "", EARLY)) is None
