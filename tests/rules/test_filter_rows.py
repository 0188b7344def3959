"""One row of the table of filters: where it stands in the sentence and in the form, unless it says otherwise."""

from tracker import limits
from tracker.rules.filter_kinds import Count
from tracker.rules.filter_rows import Filter, Group, Names, Part


def test_a_row_stands_with_what_is_still_to_be_done_unless_it_says_otherwise() -> None:
    row = Filter(
        "age",
        Count(limits.OPEN_DAYS, "days"),
        "Age",
        "In days.",
        delisted="It is younger now.",
        words=lambda days, _: f"{days} days old",
    )

    assert (row.part, row.group, row.blank, row.option) == (Part.WORK, Group.STATE, "", "")
    assert row.words(3, Names()) == "3 days old"


def test_the_sentence_names_the_place_before_what_the_claim_is() -> None:
    assert sorted(Part) == [Part.SUBJECT, Part.PLACE, Part.CLAIM, Part.FILED, Part.WORK]


def test_the_search_comes_first_in_the_form_and_the_boxes_last() -> None:
    assert (min(Group), max(Group)) == (Group.SEARCH, Group.TICKS)
