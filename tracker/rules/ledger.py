"""A filter of the ledger: what an address, a form or a command asks for, and the same in words."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any, Literal, Self

from tracker import limits
from tracker.errors import WrongInput
from tracker.language.english import listed, noun, number_word
from tracker.language.kinds import ClaimType
from tracker.rules.claims import Importance
from tracker.rules.ledger_choices import READING_ORDER, Findings, Origins, Sort, read_statuses, spelled
from tracker.rules.query_params import members, number, one_of, single, text, values, word
from tracker.rules.statuses import Status

__all__ = ["PARAMS", "READING_ORDER", "Findings", "LedgerFilter", "Names", "Origins", "Sort"]


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
        # Refused rather than passed over: with a misspelt filter the ledger would answer with every claim.
        for name in filled:
            if name not in PARAMS:
                raise WrongInput(f"The ledger has no filter “{name}”; use {listed(PARAMS, 'or')}.", field=name)
        sort = one_of(Sort, filled, "sort") or Sort.STATUS
        direction = word(filled, "direction", ("asc", "desc"))
        return cls(
            status=read_statuses(filled.get("status", [])),
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
            # An address says which way the values go; kept is whether that is against the natural way of the sort.
            reverse=bool(direction) and (direction == "desc") is not sort.falls,
            page=number(filled, "page") or 1,
        )

    def to_params(self) -> dict[str, str | list[str]]:
        """The same as parameters, in one fixed order, without what is not asked for."""
        direction = ("asc" if self.sort.falls else "desc") if self.reverse else ""
        params: dict[str, str | list[str]] = {
            "status": spelled(self.status),
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
        # Page 7 of another list is mostly empty.
        return replace(self, **{"page": 1} | changes)

    def seen_by(self, person_id: int) -> Self:
        """This filter with `me` made that person."""
        return replace(self, assignee=person_id) if self.assignee == "me" else self

    @property
    def narrows(self) -> bool:
        """Whether it leaves any claim out."""
        # These say how the claims are laid out, not which.
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
        kinds = listed((spelling.replace("_", " ") for spelling in spelled(self.status)), "and")
        claim_noun = noun(number or 0, "claim")
        return " ".join(filter(None, [counted, kinds, claim_noun])) if number is not None or kinds else "all claims"

    def conditions(self, names: Names = Names()) -> str:
        """What comes after the subject: ` of the politics desk, high importance, older than two days`."""
        desk = names.desk or (f"{self.desk}" if self.desk else "")
        # “of the Night desk”, not “of the Night desk desk”.
        where = f" of the {desk}{'' if desk.lower().endswith('desk') else ' desk'}" if desk else ""
        if self.article:
            where += f" in “{names.article}”" if names.article else f" in article {self.article}"
        return ", ".join([where, *self._claim_words(names), *self._work_words(names), *self._list_words()])

    def in_words(self, names: Names = Names()) -> str:
        """The sentence above the ledger, without its full stop."""
        return self.subject() + self.conditions(names)

    def _claim_words(self, names: Names) -> Iterable[str]:
        """What the claims are, whom they rest on and where they are filed."""
        if self.importance:
            yield f"{_either(Importance, self.importance)} importance"
        if self.type:
            yield f"of the type {_either(ClaimType, self.type)}"
        if self.source:
            yield f"resting on {names.source or f'source {self.source}'}"
        if self.topic:
            yield f"filed under “{self.topic}”"

    def _work_words(self, names: Names) -> Iterable[str]:
        """Whose the claims are, and what is still to be done about them."""
        if self.assignee:
            unnamed = {"nobody": "nobody", "me": "you"}.get(str(self.assignee), f"person {self.assignee}")
            yield f"assigned to {names.assignee or unnamed}"
        if self.findings:
            yield self.findings.in_words
        if self.origins:
            yield self.origins.in_words
        if self.older_than:
            yield f"older than {number_word(self.older_than)} {noun(self.older_than, 'day')}"
        if self.due:
            yield "overdue"
        if self.waiting:
            yield "waiting for approval"
        if self.recheck:
            yield "that need a second look"

    def _list_words(self) -> Iterable[str]:
        """What was searched for, and the order where it is not the usual one."""
        if self.q:
            yield f"with “{self.q}”"
        if self.sort is not Sort.STATUS or self.reverse:
            yield self.sort.in_words(reverse=self.reverse)


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


def _written(value: int | str | None) -> str:
    return "" if value is None else str(value)


def _either(kind: type[StrEnum], chosen: Container[StrEnum]) -> str:
    """The chosen ones in the order of their kind, however they were ticked: `high or medium`."""
    return listed((member for member in kind if member in chosen), "or")
