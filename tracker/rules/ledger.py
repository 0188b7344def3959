"""A filter of the ledger: what an address, a form or a command asks for, and the same in words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any, Literal, Self

from tracker import limits
from tracker.errors import WrongInput
from tracker.language.english import listed, noun, number_word
from tracker.language.kinds import ClaimType
from tracker.rules.claims import Importance
from tracker.rules.query_params import member, members, number, one_of, single, text, values, word
from tracker.rules.statuses import CLOSED, OPEN, Status

READING_ORDER = (
    Status.CONTRADICTED,
    Status.DISPUTED,
    Status.SINGLE_SOURCE,
    Status.UNVERIFIED,
    Status.UNREVIEWED,
    Status.CORROBORATED,
    Status.CONFIRMED,
    Status.NOT_CHECKABLE,
    Status.SUPERSEDED,
)
"""The order in which an editor reads statuses: what stands against printing comes first."""


class Findings(StrEnum):
    """Which findings a claim has; an open one is inconsistent and nobody has decided about it."""

    OPEN = "open"
    ANY = "any"
    NONE = "none"


class Origins(StrEnum):
    """How many independent origins support a claim, as the interval allows; every claim is one of these."""

    NONE = "none"
    ONE = "one"  # one at most: k_max is 1
    UNSURE = "unsure"  # one for certain or none, perhaps more
    SEVERAL = "several"  # two or more for certain


class Sort(StrEnum):
    """What the rows are ordered by."""

    STATUS = "status"
    STATEMENT = "statement"
    AGE = "age"
    CHANGED = "changed"
    DUE = "due"
    IMPORTANCE = "importance"
    ORIGINS = "origins"
    ARTICLE = "article"

    @property
    def falls(self) -> bool:
        """Whether it begins with the greatest unless told otherwise: the oldest, the last changed, the weightiest."""
        return self in {Sort.AGE, Sort.CHANGED, Sort.IMPORTANCE}


_SORTED = {
    Sort.STATUS: ("what stands against printing first", "what is safe to print first"),
    Sort.STATEMENT: ("by statement", "by statement, backwards"),
    Sort.AGE: ("longest open first", "shortest open first"),
    Sort.CHANGED: ("last changed first", "longest unchanged first"),
    Sort.DUE: ("due soonest first", "due latest first"),
    Sort.IMPORTANCE: ("most important first", "least important first"),
    Sort.ORIGINS: ("fewest origins first", "most origins first"),
    Sort.ARTICLE: ("in the order of the articles", "in the order of the articles, backwards"),
}


_WITH_ORIGINS = {
    Origins.NONE: "with no origin",
    Origins.ONE: "with a single origin",
    Origins.UNSURE: "with one origin for certain at most, perhaps more",
    Origins.SEVERAL: "with two or more independent origins",
}


@dataclass(frozen=True)
class Names:
    """What the numbers of a filter are called; an empty name is said as a number."""

    desk: str = ""
    article: str = ""
    source: str = ""
    assignee: str = ""


@dataclass(frozen=True)
class LedgerFilter:
    """Which claims, in which order; every field is the parameter of the same name.

    `assignee` is a person's id, `me` (made somebody with `seen_by`) or `nobody`; `older_than` counts days a claim has
    been open; `due`, `waiting` and `recheck` are switches. `reverse` turns the natural order of `sort` around.
    """

    status: frozenset[Status] = frozenset()
    desk: int | None = None
    article: int | None = None
    source: int | None = None
    topic: str = ""
    assignee: int | Literal["me", "nobody"] | None = None
    importance: frozenset[Importance] = frozenset()
    type: frozenset[ClaimType] = frozenset()
    findings: Findings | None = None
    origins: Origins | None = None
    older_than: int | None = None
    due: Literal["overdue"] | None = None
    waiting: Literal["approval"] | None = None
    recheck: Literal["open"] | None = None
    q: str = ""
    sort: Sort = Sort.STATUS
    reverse: bool = False
    page: int = 1

    @classmethod
    def from_params(cls, params: Mapping[str, Any]) -> Self:
        """Read a multi-dict or a mapping to texts or lists of them; empty ones count as not given.

        An unknown parameter or a wrong value is `WrongInput` at the field of its name.
        """
        filled = {name: values(params, name) for name in params}
        filled = {name: values for name, values in filled.items() if values}
        for name in filled:
            if name not in PARAMS:
                raise WrongInput(f"The ledger has no filter “{name}”; use {listed(PARAMS, 'or')}.", field=name)
        sort = one_of(Sort, filled, "sort") or Sort.STATUS
        direction = word(filled, "direction", ("asc", "desc"))
        return cls(
            status=_statuses(filled.get("status", [])),
            desk=number(filled, "desk"),
            article=number(filled, "article"),
            source=number(filled, "source"),
            topic=text(filled, "topic", limits.TOPIC).lower(),
            assignee=_assignee(filled),
            importance=frozenset(members(Importance, filled, "importance")),
            type=frozenset(members(ClaimType, filled, "type")),
            findings=one_of(Findings, filled, "findings"),
            origins=one_of(Origins, filled, "origins"),
            older_than=number(filled, "older_than", most=limits.OPEN_DAYS.most),
            due="overdue" if word(filled, "due", ("overdue",)) else None,
            waiting="approval" if word(filled, "waiting", ("approval",)) else None,
            recheck="open" if word(filled, "recheck", ("open",)) else None,
            q=_search(filled),
            sort=sort,
            reverse=bool(direction) and (direction == "desc") is not sort.falls,
            page=number(filled, "page") or 1,
        )

    def to_params(self) -> dict[str, str | list[str]]:
        """The same as parameters, in one fixed order, without what is not asked for."""
        direction = ("asc" if self.sort.falls else "desc") if self.reverse else ""
        params: dict[str, str | list[str]] = {
            "status": _spelled(self.status),
            "desk": _written(self.desk),
            "article": _written(self.article),
            "source": _written(self.source),
            "topic": self.topic,
            "assignee": _written(self.assignee),
            "importance": [importance.value for importance in Importance if importance in self.importance],
            "type": [claim_type.value for claim_type in ClaimType if claim_type in self.type],
            "findings": self.findings.value if self.findings else "",
            "origins": self.origins.value if self.origins else "",
            "older_than": _written(self.older_than),
            "due": self.due or "",
            "waiting": self.waiting or "",
            "recheck": self.recheck or "",
            "q": self.q,
            "sort": self.sort.value if self.sort is not Sort.STATUS else "",
            "direction": direction,
            "page": _written(self.page) if self.page > 1 else "",
        }
        return {name: value for name, value in params.items() if value}

    def but(self, **changes: Any) -> Self:
        """This filter with something else asked for, from the first page on."""
        return replace(self, **{"page": 1} | changes)

    def seen_by(self, person_id: int) -> Self:
        """This filter with `me` made that person."""
        return replace(self, assignee=person_id) if self.assignee == "me" else self

    @property
    def narrows(self) -> bool:
        """Whether it leaves any claim out."""
        order = {"sort", "reverse", "page"}
        unfiltered = LedgerFilter()
        return any(
            getattr(self, field.name) != getattr(unfiltered, field.name)
            for field in fields(self)
            if field.name not in order
        )

    def subject(self, number: int | None = None) -> str:
        """What is listed, counted where a number is given: `open claims`, `28 claims`, `No disputed claims`."""
        counted = "" if number is None else f"{number:,}" if number else "No"
        kinds = listed((spelling.replace("_", " ") for spelling in _spelled(self.status)), "and")
        claim_noun = noun(number or 0, "claim")
        return " ".join(filter(None, [counted, kinds, claim_noun])) if number is not None or kinds else "all claims"

    def conditions(self, names: Names = Names()) -> str:
        """What comes after the subject: ` of the politics desk, high importance, older than two days`."""
        desk = names.desk or (f"{self.desk}" if self.desk else "")
        where = f" of the {desk}{'' if desk.lower().endswith('desk') else ' desk'}" if desk else ""
        if self.article:
            where += f" in “{names.article}”" if names.article else f" in article {self.article}"
        return ", ".join([where, *filter(None, self._parts(names))])

    def in_words(self, names: Names = Names()) -> str:
        """The sentence above the ledger, without its full stop."""
        return self.subject() + self.conditions(names)

    def _parts(self, names: Names) -> Iterable[str]:
        if self.importance:
            yield f"{listed((importance for importance in Importance if importance in self.importance), 'or')} importance"
        if self.type:
            yield f"of the type {listed((claim_type for claim_type in ClaimType if claim_type in self.type), 'or')}"
        if self.source:
            yield f"resting on {names.source or f'source {self.source}'}"
        if self.topic:
            yield f"filed under “{self.topic}”"
        if self.assignee:
            unnamed = {"nobody": "nobody", "me": "you"}.get(str(self.assignee), f"person {self.assignee}")
            yield f"assigned to {names.assignee or unnamed}"
        if self.findings:
            yield {"open": "with an open finding", "any": "with findings", "none": "without findings"}[self.findings]
        if self.origins:
            yield _WITH_ORIGINS[self.origins]
        if self.older_than:
            yield f"older than {number_word(self.older_than)} {noun(self.older_than, 'day')}"
        if self.due:
            yield "overdue"
        if self.waiting:
            yield "waiting for approval"
        if self.recheck:
            yield "that need a second look"
        if self.q:
            yield f"with “{self.q}”"
        if self.sort is not Sort.STATUS or self.reverse:
            yield _SORTED[self.sort][self.reverse]


PARAMS = tuple("direction" if field.name == "reverse" else field.name for field in fields(LedgerFilter))
"""The parameters of an address of the ledger, in their order."""


def _search(params: Mapping[str, list[str]]) -> str:
    value = text(params, "q", limits.SEARCH)
    limits.SEARCH_WORDS.check(len(value.split()), field="q")
    return value


def _assignee(params: Mapping[str, list[str]]) -> int | Literal["me", "nobody"] | None:
    value = single(params, "assignee").lower()
    if value == "me":
        return "me"
    if value == "nobody":
        return "nobody"
    return number(params, "assignee")


def _statuses(values: Iterable[str]) -> frozenset[Status]:
    """Statuses, with `open` and `closed` for all that are."""
    statuses: set[Status] = set()
    for value in values:
        group = {"open": OPEN, "closed": CLOSED}.get(value.lower())
        spellings = ["open", "closed", *(status.value for status in READING_ORDER)]
        statuses |= group if group else {member(Status, value, "status", spellings=spellings)}
    return frozenset(statuses)


def _spelled(statuses: frozenset[Status]) -> list[str]:
    """Statuses with `open` and `closed` where all of them are there."""
    spelled: list[str] = []
    for name, group in (("open", OPEN), ("closed", CLOSED)):
        if group <= statuses:
            spelled.append(name)
            statuses = statuses - group
    return spelled + [status.value for status in READING_ORDER if status in statuses]


def _written(value: int | str | None) -> str:
    return "" if value is None else str(value)
