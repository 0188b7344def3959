"""What changed about a claim, in words."""

import pytest

from tracker.rules.differences import Became, Difference, Moved
from tracker.rules.origins import Count
from tracker.rules.statuses import Status

WHY = "The war did not begin in 2018."


def counted(carriers: int, least: int, most: int | None = None) -> Count:
    return Count(carriers, least, least if most is None else most, 0, (), (), (), (), (), (), True)


def said(**fields: object) -> list[str]:
    changed = {"before": Status.SINGLE_SOURCE, "after": Status.SINGLE_SOURCE} | fields
    return list(Difference(**changed).sentences())  # type: ignore[arg-type]


def test_a_change_of_status_names_who_proposed_and_who_approved() -> None:
    move = Moved(Status.CONTRADICTED, "Tomas Reyl", "Ines Hallberg", WHY)

    assert said(after=Status.CONTRADICTED, moves=[move]) == [
        "Single source → contradicted (Ines Hallberg, approved by Tomas Reyl): “The war did not begin in 2018”."
    ]


def test_several_moves_are_one_path_with_the_last_reason() -> None:
    moves = [Moved(Status.UNVERIFIED, "A", "", "Looked."), Moved(Status.SINGLE_SOURCE, "B", "", "Found.")]

    assert said(before=Status.UNREVIEWED, moves=moves) == ["Unreviewed → unverified → single source (B): “Found”."]


def test_evidence_is_counted_by_what_became_of_it_and_by_whom_it_was_published() -> None:
    outcomes = [
        (Became.RECORDED, "RFE/RL"),
        (Became.WITHDRAWN, "TASS"),
        (Became.RECORDED, "ERR"),
        (Became.RECORDED, "ERR"),
    ]

    assert said(items=outcomes) == [
        "3 items of evidence recorded (RFE/RL and ERR).",
        "1 item of evidence withdrawn (TASS).",
    ]


def test_origins_are_said_before_and_after() -> None:
    assert said(supports=(counted(4, 1), counted(13, 1))) == ["4 carriers, 1 origin → 13 carriers, 1 origin."]
    assert said(conflicts=(counted(0, 0), counted(1, 0, 1))) == [
        "Against it: no carriers → 1 carrier, 0 to 1 independent origins."
    ]


@pytest.mark.parametrize("count", [counted(0, 0), counted(3, 1, 2)])
def test_the_same_counts_say_nothing(count: Count) -> None:
    assert said(supports=(count, count), conflicts=(count, count)) == []


def test_a_claim_of_in_between_is_newly_taken_in() -> None:
    assert said(before=None, after=Status.UNREVIEWED, supports=(None, counted(0, 0))) == ["Newly taken in, unreviewed."]
    moved = said(before=None, after=Status.UNVERIFIED, moves=[Moved(Status.UNVERIFIED, "A", "", "Looked.")])
    assert moved == ["Newly taken in.", "Unreviewed → unverified (A): “Looked”."]


def test_who_says_it_is_told_before_and_after() -> None:
    assert said(said_by=("Orla Moe", "Orla Moe (denies this)")) == [
        "Said by Orla Moe (denies this); before, by Orla Moe."
    ]
    assert said(said_by=("", "Orla Moe")) == ["Said by Orla Moe; before, by the article’s own voice."]
    assert said(said_by=("Orla Moe", "Orla Moe")) == []
