"""Whom a source belongs to: the outlet that uses it, whom it speaks for, who owned it, and whom these belong to.

A tie is one of identity: whoever speaks for a company depends on it, and so does what the company owns.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tracker.language.dates import PartialDate
from tracker.rules.owners import Tenure, owner_on


@dataclass(frozen=True)
class Belongings:
    """What is recorded of one source: its outlet and organisation, and who owned it.

    What was merged into it brings its own along: there is a list of `owners` for each of them, in the order of
    recording.
    """

    holders: Sequence[int] = ()
    owners: Sequence[Sequence[Tenure]] = ()

    def on(self, day: PartialDate | None) -> Iterator[int]:
        """Whom it belonged to on that day."""
        yield from self.holders
        yield from (owner for tenures in self.owners if (owner := owner_on(tenures, day)))


def with_all_above(
    source_ids: Iterable[int], belongings: Mapping[int, Belongings], on: PartialDate | None
) -> tuple[int, ...]:
    """These sources and all they belonged to on that day, nearest first; each once, so that a circle ends."""
    chain = dict.fromkeys(source_ids)
    waiting = list(chain)
    for source_id in waiting:
        above = [holder for holder in belongings.get(source_id, Belongings()).on(on) if holder not in chain]
        chain |= dict.fromkeys(above)
        waiting += dict.fromkeys(above)  # walked on to in this very loop
    return tuple(chain)
