"""What a reader of the journal can ask for, and an entry's payload as something people can read."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, Self

from tracker.errors import WrongInput
from tracker.rules.input_cleaning import whole_number
from tracker.rules.journal_types import SUBJECTS, type_of
from tracker.rules.query_params import number, single, values

_TYPE = re.compile(r"[a-z]+(:[a-z_]+)?")
_KEY = re.compile(r"[Cc]\d{1,9}")


def kind_in_words(entry_type: str) -> str:
    """`claims`, or `claims: changed`; what a newer version of the tracker wrote is said as it is kept."""
    row = type_of(entry_type)
    if row is not None:
        return row.label
    subject, _, action = entry_type.partition(":")
    subject = SUBJECTS.get(subject, subject)
    return f"{subject}: {action.replace('_', ' ')}" if action else subject


@dataclass(frozen=True)
class JournalFilter:
    """Which entries. `claim` is an id or a key such as C06, `type` a whole type or its first half; days are local."""

    claim: str = ""
    article: int | None = None
    person: int | None = None
    type: str = ""
    since: date | None = None
    until: date | None = None
    page: int = 1

    @classmethod
    def from_params(cls, params: Mapping[str, Any]) -> Self:
        """Read the parameters of an address; empty ones are not given, a wrong one is `WrongInput` at its field."""
        filled = {name: chosen for name in params if (chosen := values(params, name))}
        # Refused rather than passed over: a misspelt filter would show the whole journal as if it were the answer.
        unknown = sorted(set(filled) - {field.name for field in fields(cls)})
        if unknown:
            raise WrongInput(f"The journal has no filter “{unknown[0]}”; use the form.", field=unknown[0])
        journal_filter = cls(
            claim=_claim(single(filled, "claim")),
            article=number(filled, "article"),
            person=number(filled, "person"),
            type=_type(single(filled, "type")),
            since=_day(single(filled, "since"), "since"),
            until=_day(single(filled, "until"), "until"),
            page=number(filled, "page") or 1,
        )
        if journal_filter.since and journal_filter.until and journal_filter.until < journal_filter.since:
            raise WrongInput("The last day lies before the first; swap them.", field="until")
        return journal_filter

    def to_params(self) -> dict[str, str]:
        """The same as parameters, without the page and what is not asked for."""
        return {
            field.name: str(getattr(self, field.name))
            for field in fields(self)
            if field.name != "page" and getattr(self, field.name)
        }

    @property
    def narrows(self) -> bool:
        """Whether it leaves any entry out."""
        return replace(self, page=1) != JournalFilter()


def _claim(value: str) -> str:
    if value and not (_KEY.fullmatch(value) or whole_number(value)):
        raise WrongInput(f"“{value}” names no claim; write its key, such as C06, or its number.", field="claim")
    # Keys are kept in capitals, and people type c06.
    return value.upper()


def _type(value: str) -> str:
    if value and not (_TYPE.fullmatch(value) and len(value) <= 60):
        raise WrongInput(f"“{value}” is no kind of entry; choose one of the list.", field="type")
    return value


def _day(value: str, name: str) -> date | None:
    if not value:
        return None
    try:
        day = date.fromisoformat(value)
    except ValueError as error:
        raise WrongInput(f"“{value}” is no day; write it like 2025-12-17.", field=name) from error
    # Days become instants in the reader's zone; near the year 1 or 9999 that leaves what a datetime holds.
    if not 1900 <= day.year <= 9000:
        raise WrongInput("The journal cannot hold a day so far away; choose another one.", field=name)
    return day
