"""What the reference says of statuses and filters, by row: the only place that knows where the code keeps it."""

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from tracker.language.kinds import ClaimType
from tracker.rules.filter_kinds import Count as Counted
from tracker.rules.filter_kinds import Kind, Row, Text
from tracker.rules.ledger import LedgerFilter
from tracker.rules.ledger_choices import READING_ORDER, Findings, Origins, Sort
from tracker.rules.ledger_filters import FILTERS
from tracker.rules.origins import Count
from tracker.rules.policy import Policy
from tracker.rules.statuses import Dossier, Status, reasons_against
from tracker.rules.statuses.dossier import least_role

_EXAMPLES = {
    "assignee": "nobody",
    "importance": "high",
    "older_than": "7",
    "origins": "one",
    "q": "red lines",
    "topic": "nato",
    "type": "temporal",
}
_OF_THE_LIST = (
    ("sort", "--sort", "", tuple(Sort), "What comes first.", "age"),
    ("direction", "--reverse", "", ("asc", "desc"), "Which way the values go.", "desc"),
    ("page", "", "a number", (), "Which page of the list. The API has `cursor` and `limit` instead.", ""),
)
"""What an address says besides the filters, in the order of `FilterRow` without the words."""


class StatusRow(NamedTuple):
    """One status. `follows` are those that a claim can go to from here, whatever its evidence."""

    status: Status
    shape: str
    is_open: bool
    meaning: str
    claim_review: int | None
    who: str
    second_person: bool
    follows: tuple[Status, ...]


class FilterRow(NamedTuple):
    """One filter of the ledger. `example` is a value, and `words` what the ledger says when it is asked for it.

    `takes` are values, and `kind` is said where they are not a list of words.
    """

    name: str
    option: str
    kind: str
    takes: tuple[str, ...]
    meaning: str
    example: str
    words: str


def status_rows() -> Iterator[StatusRow]:
    """The statuses in the order of the ladder."""
    policy = Policy()
    for status in Status:
        yield StatusRow(
            status,
            status.row.shape,
            status.is_open,
            status.row.means,
            status.row.rating,
            least_role(status).word,
            status in policy.approval,
            tuple(to for to in Status if _may_follow(status, to)),
        )


def reading_order() -> tuple[Status, ...]:
    """The statuses in the order of the ledger."""
    return READING_ORDER


def filter_rows() -> Iterator[FilterRow]:
    """The filters in the order of an address, and what else it says of the list."""
    for row in FILTERS:
        words, values = _takes(row.kind)
        example = _EXAMPLES.get(row.name) or next(iter(values), "1")
        option = f"--{(row.option or row.name).replace('_', '-')}"
        yield FilterRow(row.name, option, words, values, row.help, example, _in_words(row.name, example))
    for name, option, kind, values, meaning, example in _OF_THE_LIST:
        yield FilterRow(name, option, kind, values, meaning, example, _in_words(name, example))


def _takes(kind: Kind) -> tuple[str, tuple[str, ...]]:
    """What an address may say: in words, and the values that are spelled out."""
    if isinstance(kind, Text):
        return kind.unit, ()
    if isinstance(kind, Counted):
        return f"a number of {kind.unit}", ()
    return ("a number", kind.words) if isinstance(kind, Row) else ("", kind.spellings)


def _in_words(name: str, example: str) -> str:
    ledger_filter = LedgerFilter.from_params({name: example})
    return ledger_filter.in_words() if ledger_filter != LedgerFilter() else ""


def order_rows() -> Iterator[tuple[str, str, str]]:
    """The orders of the ledger: the value, what it says, and what it says turned around."""
    for order in Sort:
        yield order.value, order.in_words(reverse=False), order.in_words(reverse=True)


def choice_rows() -> Iterator[tuple[str, str, str]]:
    """The values of filters that are said in words of their own."""
    for findings in Findings:
        yield "findings", findings.value, findings.in_words
    for origins in Origins:
        yield "origins", origins.value, origins.in_words


def _may_follow(status: Status, to: Status) -> bool:
    """Whether there is any claim that may go there from this status."""
    return any(not reasons_against(dossier, to) for dossier in _dossiers(status))


def _dossiers(status: Status) -> Iterator[Dossier]:
    """A claim of this status with and without everything that a condition asks for."""
    count = Count(carriers=2, k_min=2, k_max=2, attributable=2)
    kinds, counts, switches = (ClaimType.EVENT, ClaimType.OPINION), (Count(), count), (False, True)
    for kind, supports, conflicts, evidence, news in product(kinds, counts, counts, switches, switches):
        yield Dossier(
            status=status,
            type=kind,
            supports=supports,
            conflicts=conflicts,
            looks=int(evidence),
            primary=int(evidence),
            captured=int(evidence),
            news=news,
        )
