"""Open claims by age, and the bars they make."""

from tracker.rules.ages import CLASSES, OPEN_ORDER, Bar, age_classes, bars
from tracker.rules.statuses import OPEN, Status


def test_every_class_is_there_in_its_order_even_if_it_is_empty() -> None:
    classes = age_classes({(2, Status.UNVERIFIED): 3, (2, Status.DISPUTED): 1, (6, Status.UNREVIEWED): 2})

    assert [age_class.label for age_class in classes] == [label for label, _ in CLASSES]
    assert [age_class.total for age_class in classes] == [0, 0, 4, 0, 0, 0, 2]
    assert list(classes[2].counts) == [Status.DISPUTED, Status.UNVERIFIED]


def test_every_open_status_has_its_place_in_the_stack() -> None:
    assert set(OPEN_ORDER) == OPEN


def test_the_fullest_class_fills_the_length_and_pieces_stand_side_by_side() -> None:
    classes = age_classes({(0, Status.UNREVIEWED): 1, (1, Status.DISPUTED): 1, (1, Status.UNVERIFIED): 3})

    drawn = bars(classes, length=200)

    assert drawn[0] == [Bar(Status.UNREVIEWED, 1, 0, 50)]
    assert drawn[1] == [Bar(Status.DISPUTED, 1, 0, 50), Bar(Status.UNVERIFIED, 3, 50, 150)]
    assert drawn[2:] == [[]] * 5


def test_no_claims_make_no_bars() -> None:
    assert bars(age_classes({}), length=200) == [[]] * len(CLASSES)
