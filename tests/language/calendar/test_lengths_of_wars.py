"""Whether a war that is over went on for so long."""

from datetime import date

import pytest

from tests.language.calendar.shipped import passage_of
from tracker.language.calendar.lengths_of_wars import find
from tracker.language.findings import Outcome


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("The Russo-Georgian war lasted five days.", Outcome.CONSISTENT),
        ("The Russo-Georgian war lasted three weeks.", Outcome.INCONSISTENT),
        ("The Bosnian War had dragged on for nearly four years.", Outcome.CONSISTENT),
        ("The nearly six-year Bosnian War left mines everywhere.", Outcome.INCONSISTENT),
    ],
)
def test_a_length_is_held_against_beginning_and_end(sentence: str, outcome: Outcome) -> None:
    [finding] = find(passage_of(sentence))

    assert (finding.check, finding.outcome) == ("elapsed", outcome)


@pytest.mark.parametrize(
    "sentence",
    [
        # of the fighting by land
        "The Gulf War lasted six weeks.",
        "The thirty-year-old Bosnian War is a subject at school.",
        "The war in Sudan lasted ten years.",
        "The talks on the Bosnian War lasted nine years.",
    ],
)
def test_a_part_of_a_war_or_one_that_goes_on_is_left_alone(sentence: str) -> None:
    assert list(find(passage_of(sentence))) == []


def test_while_it_went_on_nobody_knew_how_long() -> None:
    assert list(find(passage_of("The Bosnian War lasted ten years.", date(1995, 1, 1)))) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "For more than five years, the full-scale war has kept the schools shut.",
        "The war in Sudan has kept the schools shut for four years.",
    ],
)
def test_what_a_war_has_done_is_no_longer_than_the_war(sentence: str) -> None:
    [finding] = find(passage_of(sentence))

    assert (finding.check, finding.outcome) == ("elapsed", Outcome.INCONSISTENT)


@pytest.mark.parametrize(
    "sentence",
    [
        "For a year, the full-scale war has blocked the port.",
        "The war in Ukraine has kept the schools shut for a decade.",
        "For six years she wrote about the war in Sudan.",
    ],
)
def test_what_lasted_for_a_part_of_it_is_left_alone(sentence: str) -> None:
    assert list(find(passage_of(sentence))) == []
