"""Which claim a finding belongs to, and what it rests on."""

from dataclasses import replace
from typing import Any

import pytest

from tests.machines import GIVES_UP, MACHINE
from tracker.language.analysis import Analyzer, Ending, NotRead
from tracker.language.findings import CheckResult, Outcome
from tracker.rules.examinations import (
    Grounds,
    Marked,
    Prepared,
    basis_of,
    belongs_to,
    fingerprint,
    not_read,
    prepared_by,
    proposed_in_words,
)

SENTENCE = (100, 200)
FOUND = CheckResult(
    "nth_year", Outcome.INCONSISTENT, "It is the twelfth.", phrase="eighth year", start=150, end=161, refs=["war"]
)
ENTRIES = {"war": {"start": "2014", "source": "A book."}, "other": {"start": "1990"}}


@pytest.mark.parametrize(
    ("quotes", "claim"),
    [
        ([], None),
        ([Marked(1, 140, 170)], 1),
        ([Marked(1, 100, 200), Marked(2, 140, 170)], 2),
        ([Marked(1, 155, 170)], 1),
        ([Marked(1, 100, 120)], 1),
        ([Marked(1, 100, 120), Marked(2, 170, 190)], None),
        ([Marked(1, 100, 120), Marked(2, 300, 390)], 1),
        ([Marked(1, 90, 120)], None),
        ([Marked(2, 140, 170), Marked(1, 140, 170)], 1),
    ],
)
def test_a_finding_belongs_to_the_shortest_quote_around_it_or_the_only_one_of_its_sentence(
    quotes: list[Marked], claim: int | None
) -> None:
    assert belongs_to(150, 161, SENTENCE, quotes) == claim


def test_what_speaks_of_the_whole_text_belongs_to_no_claim() -> None:
    assert belongs_to(None, None, (0, 0), [Marked(1, 0, 10)]) is None


def basis(found: CheckResult = FOUND, **changed: Any) -> str:
    """What the finding rests on, with something changed."""
    return basis_of(
        found, **{"sentence": "It enters its eighth year.", "judged": "2025-12-17", "entries": ENTRIES} | changed
    )


@pytest.mark.parametrize(
    "changed",
    [
        {"sentence": "It enters its  eighth\nyear."},
        {"entries": ENTRIES | {"other": {"start": "1991"}}},
        {"entries": ENTRIES | {"war": {"start": "2014", "source": "Another book.", "verified_by": "Ann"}}},
        {"found": replace(FOUND, start=250, end=261)},
        {"found": replace(FOUND, explanation="Said in other words.")},
    ],
)
def test_a_finding_rests_on_the_same_though_this_changes(changed: dict[str, Any]) -> None:
    assert basis(**changed) == basis()


@pytest.mark.parametrize(
    "changed",
    [
        {"sentence": "Peace enters its eighth year."},
        {"judged": "2025-12-16"},
        {"entries": ENTRIES | {"war": {"start": "2015"}}},
        {"entries": {}},
        {"found": replace(FOUND, outcome=Outcome.UNDECIDABLE)},
        {"found": replace(FOUND, phrase="its eighth year")},
        {"parts": ["another"]},
    ],
)
def test_a_finding_rests_on_something_else_when_this_changes(changed: dict[str, Any]) -> None:
    assert basis(**changed) != basis()


def test_a_calendar_is_told_by_what_it_holds_and_not_by_its_order() -> None:
    assert fingerprint(ENTRIES) == fingerprint(dict(reversed(ENTRIES.items())))
    assert fingerprint(ENTRIES) != fingerprint({})


def test_of_a_machine_that_gave_up_nothing_is_kept_though_it_had_checked_the_text() -> None:
    def read(_text: str, _title: str) -> list[Any]:
        raise NotRead(Ending.MEMORY)

    grounds = Grounds("The war enters its eighth year.", "", None, None, {})

    assert prepared_by(MACHINE, grounds).found
    assert prepared_by(Analyzer(read, MACHINE.check), grounds) == Prepared(grounds, ending=Ending.MEMORY)
    assert prepared_by(GIVES_UP, grounds) == Prepared(grounds, ending=Ending.TIME)


@pytest.mark.parametrize(
    ("ending", "why"),
    [
        (Ending.TIME, "it took longer than 30 seconds"),
        (Ending.MEMORY, "it took more than 1024 MB of memory"),
        (Ending.FAULT, "the program failed on it, and whoever runs this finds the fault in its log"),
    ],
)
def test_it_is_said_why_a_text_was_not_read(ending: Ending, why: str) -> None:
    assert not_read(ending) == f"This text was not read and checked: {why}."


@pytest.mark.parametrize(
    ("proposed", "others", "words"),
    [
        (12, 9, "12 claims proposed, 9 more in the text"),
        (1, 0, "1 claim proposed"),
        (0, 1_200, "0 claims proposed, 1,200 more in the text"),
    ],
)
def test_what_only_stands_in_the_text_is_counted_apart(proposed: int, others: int, words: str) -> None:
    assert proposed_in_words(proposed, others) == words
