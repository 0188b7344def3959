"""Filters of the ledger in words, as they stand above the list."""

import pytest

from tracker.language.kinds import ClaimType
from tracker.rules.claims import Importance
from tracker.rules.ledger import READING_ORDER, Findings, LedgerFilter, Names, Origins, Sort
from tracker.rules.statuses import CLOSED, OPEN, Status


@pytest.mark.parametrize(
    ("ledger_filter", "names", "words"),
    [
        (
            LedgerFilter(status=OPEN, importance=frozenset({Importance.HIGH}), older_than=2),
            Names(desk="politics"),
            "open claims of the politics desk, high importance, older than two days",
        ),
        # Not “of the Night desk desk”.
        (LedgerFilter(desk=4), Names(desk="Night desk"), "all claims of the Night desk"),
        (LedgerFilter(article=4), Names(article="A Deal"), "all claims in “A Deal”"),
        (LedgerFilter(article=4), Names(), "all claims in article 4"),
        (
            LedgerFilter(status=frozenset({Status.DISPUTED, Status.SINGLE_SOURCE, Status.CONFIRMED})),
            Names(),
            "disputed, single source and confirmed claims",
        ),
        (LedgerFilter(status=CLOSED, source=2), Names(source="NYT"), "closed claims, resting on NYT"),
        (LedgerFilter(assignee="nobody"), Names(), "all claims, assigned to nobody"),
        (LedgerFilter(assignee=9), Names(assignee="Ana"), "all claims, assigned to Ana"),
        (LedgerFilter(older_than=1, due="overdue"), Names(), "all claims, older than one day, overdue"),
        (LedgerFilter(older_than=400), Names(), "all claims, older than 400 days"),
        (
            LedgerFilter(topic="nato", findings=Findings.OPEN),
            Names(),
            "all claims, filed under “nato”, with an open finding",
        ),
        (
            LedgerFilter(recheck="open"),
            Names(),
            "all claims, that need a second look",
        ),
        (
            LedgerFilter(type=frozenset({ClaimType.EVENT, ClaimType.LEGAL}), waiting="approval"),
            Names(),
            "all claims, of the type event or legal, waiting for approval",
        ),
        (LedgerFilter(origins=Origins.ONE), Names(), "all claims, with a single origin"),
        (
            LedgerFilter(origins=Origins.SEVERAL, sort=Sort.ORIGINS),
            Names(),
            "all claims, with two or more independent origins, fewest origins first",
        ),
        (LedgerFilter(q="eighth year", sort=Sort.AGE), Names(), "all claims, with “eighth year”, longest open first"),
        (LedgerFilter(reverse=True), Names(), "all claims, what is safe to print first"),
    ],
)
def test_a_filter_says_itself_in_words(ledger_filter: LedgerFilter, names: Names, words: str) -> None:
    assert ledger_filter.in_words(names) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [(None, "open claims"), (0, "No open claims"), (1, "1 open claim"), (1_200, "1,200 open claims")],
)
def test_what_is_listed_is_counted(number: int | None, words: str) -> None:
    assert LedgerFilter(status=OPEN).subject(number) == words


def test_the_ladder_has_every_status_once() -> None:
    assert sorted(READING_ORDER) == sorted(Status)
