"""Who owned a source on a day, as far as is recorded."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tracker.language.dates import PartialDate


@dataclass(frozen=True)
class Tenure:
    """That somebody owned a source; an open beginning or end is not known or not there."""

    owner_id: int
    from_on: PartialDate | None = None
    until_on: PartialDate | None = None

    def held(self, on: PartialDate) -> bool:
        """Whether it may have been so then; a date of less precision gets the benefit of the doubt."""
        begun = self.from_on is None or self.from_on.first_day <= on.last_day
        return begun and (self.until_on is None or on.first_day <= self.until_on.last_day)


def meet(tenure: Tenure, later: Tenure) -> bool:
    """Whether there is a day on which both may have been so."""
    begins = tenure.from_on is None or later.until_on is None or tenure.from_on.first_day <= later.until_on.last_day
    return begins and (
        later.from_on is None or tenure.until_on is None or later.from_on.first_day <= tenure.until_on.last_day
    )


def overtaken(tenures: Sequence[Tenure]) -> list[bool]:
    """Whether a newer word names somebody else for some of the same days; `tenures` in the order they were recorded."""
    return [
        any(newer.owner_id != tenure.owner_id and meet(tenure, newer) for newer in tenures[place + 1 :])
        for place, tenure in enumerate(tenures)
    ]


def owner_on(tenures: Sequence[Tenure], on: PartialDate | None) -> int | None:
    """The owner on that day, else today's; `tenures` in the order they were recorded, the newest word counts."""
    on_that_day = [tenure for tenure in tenures if on and tenure.held(on)]
    # Without a day, or with none recorded for it, today's owner is the best that is known.
    current = [tenure for tenure in tenures if tenure.until_on is None]
    candidates = on_that_day or current
    # A correction is recorded later than what it corrects.
    return candidates[-1].owner_id if candidates else None


def owners_above(owner: int, owners: Mapping[int, Sequence[Tenure]], on: PartialDate | None) -> tuple[int, ...]:
    """Who owned the owner on that day, and who owned these, nearest first; owners of each other are named once."""
    above: list[int] = []
    higher = owner_on(owners.get(owner, ()), on)
    while higher and higher != owner and higher not in above:
        above.append(higher)
        higher = owner_on(owners.get(higher, ()), on)
    return tuple(above)
