"""Edges from slips: two texts that get the same thing wrong hardly did so each for itself."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tracker.language.findings import CheckResult, Outcome
from tracker.language.kinds import Basis, EdgeKind
from tracker.language.search_key import fold
from tracker.language.text_reuse.direction import Directions
from tracker.language.text_reuse.publications import EdgeDraft, Publication


@dataclass(frozen=True)
class _Slip:
    """An inconsistent finding of the calendar in one publication."""

    publication: Publication
    finding: CheckResult

    @property
    def identity(self) -> tuple[object, ...]:
        """Check, words and window: “enters its eighth year” of another war is another slip."""
        implied = tuple(
            (interval.get("from"), interval.get("to"))
            for interval in self.finding.implied
            if not interval.get("alternative")
        )
        return self.finding.check, fold(" ".join(self.finding.phrase.split())), implied


def edges_from_slips(readable: Sequence[Publication], directions: Directions) -> Iterator[EdgeDraft]:
    """Each publication with a slip to the one that made it before; all to the first would hide who copied whom."""
    makers: defaultdict[tuple[object, ...], list[_Slip]] = defaultdict(list)
    for slip in _slips(readable):
        makers[slip.identity].append(slip)
    for slips in makers.values():
        # a text that makes it twice makes it once, as it stands there last
        once = {slip.publication.carrier_id: slip for slip in slips}
        in_order = sorted(once.values(), key=lambda slip: (slip.publication.day, slip.publication.carrier_id))
        for former, latter in pairwise(in_order):
            yield _edge(former, latter, directions)


def _slips(readable: Sequence[Publication]) -> Iterator[_Slip]:
    for publication in readable:
        for finding in publication.slips:
            if finding.outcome is Outcome.INCONSISTENT and finding.phrase:
                yield _Slip(publication, finding)


def _edge(former: _Slip, latter: _Slip, directions: Directions) -> EdgeDraft:
    direction = directions.between(latter.publication, former.publication)
    words = f"the same slip in both: “{former.finding.phrase}”. {former.finding.explanation}"
    return EdgeDraft(
        direction.start.carrier_id,
        EdgeKind.REWRITES,
        Basis.FINDING,
        direction.sentence(words),
        to_carrier_id=direction.end.carrier_id,
    )
