"""Edges from words in common: the text that took them over rewrites or republishes the one that has them."""

from collections.abc import Iterator, Sequence

from tracker.language.kinds import Basis, EdgeKind
from tracker.language.text_reuse.direction import Direction, Directions
from tracker.language.text_reuse.publications import EdgeDraft, Publication
from tracker.language.text_reuse.shingles import SharedText
from tracker.language.text_reuse.tolerances import MOST_TOLD, PASSAGE, REPUBLISHED, SHARED


def edges_from_copies(
    alike: Sequence[SharedText], readable: Sequence[Publication], directions: Directions
) -> Iterator[EdgeDraft]:
    """For each text the one that it has most in common with, of those it may have been made from."""
    best: dict[int, tuple[tuple[bool, float, int, int], EdgeDraft]] = {}
    for copy in alike:
        direction = directions.between(readable[copy.first], readable[copy.second])
        start, end = direction.start.carrier_id, direction.end.carrier_id
        # shared sequences before a mere passage; of equals the one that was recorded first
        rank = (copy.share >= SHARED, copy.share, len(copy.passage), -end)
        if start not in best or rank > best[start][0]:
            best[start] = rank, _edge(copy, direction)
    yield from (draft for _, draft in best.values())


def _edge(copy: SharedText, direction: Direction) -> EdgeDraft:
    in_common = "; ".join(filter(None, [_share(copy), _passage(copy)]))
    return EdgeDraft(
        direction.start.carrier_id,
        EdgeKind.REPUBLISHES if copy.share >= REPUBLISHED else EdgeKind.REWRITES,
        Basis.SHINGLES if copy.share >= SHARED else Basis.PASSAGE,
        direction.sentence(f"{in_common}."),
        to_carrier_id=direction.end.carrier_id,
        score=round(copy.share * 1000),
    )


def _share(copy: SharedText) -> str:
    """“36 % of the five-word sequences”; below the threshold the share is chance and would only mislead."""
    if copy.share < SHARED:
        return ""
    return f"{round(copy.share * 100)} % of the five-word sequences of the shorter text are the same"


def _passage(copy: SharedText) -> str:
    if not copy.passage:
        return ""
    count = len(copy.passage.split())
    extent = f"{count} words" if count >= PASSAGE else "the same words"  # in a script without spaces
    return f"{extent} in a row outside quotation marks: “{_cut(copy.passage)}”"


def _cut(words: str) -> str:
    # half of the room, for the share of sequences stands in the same sentence
    return words if len(words) <= MOST_TOLD // 2 else f"{words[: MOST_TOLD // 2].rstrip()} …"
