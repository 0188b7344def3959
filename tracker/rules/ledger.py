"""A filter of the ledger: what an address, a form or a command asks for, and the same in words."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Self

from tracker.errors import WrongInput
from tracker.language.english import listed, noun
from tracker.rules.filter_rows import Filter, Names, Part
from tracker.rules.ledger_choices import READING_ORDER, Findings, Origins, Sort, spelled
from tracker.rules.ledger_filters import BY_NAME, FILTERS, SPOKEN_ORDER, Criteria
from tracker.rules.query_params import number, one_of, values, word

__all__ = ["PARAMS", "READING_ORDER", "Findings", "LedgerFilter", "Names", "Origins", "Sort"]

_UNNAMED = Names()


@dataclass(frozen=True)
class LedgerFilter(Criteria):
    """Which claims, in which order; every field but `reverse` is the parameter of the same name.

    `reverse` turns the natural order of `sort` around.
    """

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
        criteria: dict[str, Any] = {row.name: row.kind.read(filled, row.name) for row in FILTERS}
        return cls(
            **criteria,
            sort=sort,
            # An address says which way the values go; kept is whether that is against the natural way of the sort.
            reverse=bool(direction) and (direction == "desc") is not sort.falls,
            page=number(filled, "page") or 1,
        )

    def to_params(self) -> dict[str, str | list[str]]:
        """The same as parameters, in one fixed order, without what is not asked for."""
        direction = ("asc" if self.sort.falls else "desc") if self.reverse else ""
        params = {row.name: row.kind.write(value) for row, value in self.chosen()} | {
            "sort": self.sort.value if self.sort is not Sort.STATUS else "",
            "direction": direction,
            "page": str(self.page) if self.page > 1 else "",
        }
        return {name: value for name, value in params.items() if value}

    def chosen(self, rows: Iterable[Filter] = FILTERS) -> Iterator[tuple[Filter, Any]]:
        """The filters that are set, each with its value."""
        return ((row, value) for row in rows if (value := getattr(self, row.name)))

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
        return any(self.chosen())

    def subject(self, number: int | None = None) -> str:
        """What is listed, counted where a number is given: `open claims`, `28 claims`, `No disputed claims`."""
        counted = "" if number is None else f"{number:,}" if number else "No"
        kinds = listed((spelling.replace("_", " ") for spelling in spelled(self.status)), "and")
        claim_noun = noun(number or 0, "claim")
        return " ".join(filter(None, [counted, kinds, claim_noun])) if number is not None or kinds else "all claims"

    def conditions(self, names: Names = _UNNAMED) -> str:
        """What comes after the subject: ` of the politics desk, high importance, older than two days`."""
        words = {row: row.words(value, names) for row, value in self.chosen(SPOKEN_ORDER)}
        # The only desk of a reader is named unasked.
        unasked = BY_NAME["desk"].words(None, names) if names.desk and not self.desk else ""
        place = unasked + "".join(said for row, said in words.items() if row.part <= Part.PLACE)
        order = self.sort.in_words(reverse=self.reverse) if self.sort is not Sort.STATUS or self.reverse else ""
        further = [said for row, said in words.items() if row.part > Part.PLACE]
        return ", ".join([place, *further, *([order] if order else [])])

    def in_words(self, names: Names = _UNNAMED) -> str:
        """The sentence above the ledger, without its full stop."""
        return self.subject() + self.conditions(names)


PARAMS = (*(row.name for row in FILTERS), "sort", "direction", "page")
"""The parameters of an address of the ledger, in their order."""
