"""What the reference says of statuses and filters, by row: the only place that knows where the code keeps it."""

from collections.abc import Iterable, Iterator
from itertools import product
from typing import NamedTuple

from tracker.language.kinds import ClaimType
from tracker.outside.mail_templates import SIGNS
from tracker.rules.claims import Importance
from tracker.rules.ledger import PARAMS, LedgerFilter
from tracker.rules.ledger_choices import READING_ORDER, Findings, Origins, Sort
from tracker.rules.origins import Count
from tracker.rules.policy import Policy
from tracker.rules.statuses import Dossier, Status, reasons_against
from tracker.rules.statuses.dossier import least_role

_MEANINGS = {
    Status.UNREVIEWED: "taken in; nobody has looked at it yet",
    Status.NOT_CHECKABLE: "an opinion, a forecast or a motive; evidence could not decide it",
    Status.UNVERIFIED: "somebody looked and found nothing adequate",
    Status.SINGLE_SOURCE: "supported by one origin",
    Status.CORROBORATED: "supported by several independent origins, one of them attributable",
    Status.CONFIRMED: "captured primary evidence supports it",
    Status.DISPUTED: "evidence on both sides, or the article contradicts itself",
    Status.CONTRADICTED: "attributable evidence speaks against it, or an accepted finding does",
    Status.SUPERSEDED: "corrected, withdrawn or overtaken",
}
_CLAIM_REVIEW = {Status.CORROBORATED: 4, Status.CONFIRMED: 5, Status.DISPUTED: 3, Status.CONTRADICTED: 1}
_NUMBER = ("a number",)
_FILTERS: dict[str, tuple[Iterable[str], str, str]] = {
    "status": (("open", "closed", *READING_ORDER), "Any of these; `open` and `closed` stand for all that are.", "open"),
    "desk": (_NUMBER, "Claims of this desk.", "1"),
    "article": (_NUMBER, "Claims of this article.", "1"),
    "source": (_NUMBER, "Claims that rest on this source.", "1"),
    "topic": (("text",), "Claims that are filed under it.", "nato"),
    "assignee": (("a number", "me", "nobody"), "Claims of this person, of whoever asks, or of nobody.", "nobody"),
    "importance": (Importance, "Any of these.", "high"),
    "type": (ClaimType, "Any of these.", "temporal"),
    "findings": (Findings, "With an open finding, with any, with none.", "open"),
    "origins": (Origins, "How many independent origins support it.", "one"),
    "older_than": (_NUMBER, "Open for more days than this.", "7"),
    "due": (("overdue",), "Open and past the due date.", "overdue"),
    "waiting": (("approval",), "A second person has to approve.", "approval"),
    "recheck": (("open",), "Somebody has to look again.", "open"),
    "q": (("words",), "All of them are in the statement, quote, topics or sources.", "red lines"),
    "sort": (Sort, "What comes first.", "age"),
    "direction": (("asc", "desc"), "Which way the values go.", "desc"),
    "page": (_NUMBER, "Which page of the list. The API has `cursor` and `limit` instead.", ""),
}
_IN_WORDS = {"a number", "text", "words"}
_OPTIONS = {"due": "--overdue", "direction": "--reverse", "page": ""}


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
            SIGNS[status].shape,
            status.is_open,
            _MEANINGS[status],
            _CLAIM_REVIEW.get(status),
            least_role(status).word,
            status in policy.approval,
            tuple(to for to in Status if _may_follow(status, to)),
        )


def reading_order() -> tuple[Status, ...]:
    """The statuses in the order of the ledger."""
    return READING_ORDER


def filter_rows() -> Iterator[FilterRow]:
    """The filters in the order of an address."""
    for name in PARAMS:
        takes, meaning, example = _FILTERS[name]
        ledger_filter = LedgerFilter.from_params({name: example})
        words = ledger_filter.in_words() if ledger_filter != LedgerFilter() else ""
        option = _OPTIONS.get(name, f"--{name.replace('_', '-')}")
        kind = " ".join(value for value in takes if value in _IN_WORDS)
        values = tuple(str(value) for value in takes if value not in _IN_WORDS)
        yield FilterRow(name, option, kind, values, meaning, example, words)


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
