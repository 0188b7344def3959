"""The edges that the texts of a claim's publications propose, kept in step with these texts."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from tracker import limits
from tracker.language.analyzer import slips_in
from tracker.language.english import counted
from tracker.language.findings import CheckResult
from tracker.language.text_reuse import EdgeDraft, Named, Proposals, Publication, proposed
from tracker.language.text_reuse.tolerances import MOST_CHECKED
from tracker.models import EchoLapse, EdgeProposal
from tracker.queries.calendar import entries_now
from tracker.queries.merges import counting_as_another
from tracker.queries.text_reuse import (
    Ends,
    ShownEdgeProposal,
    Texts,
    in_words,
    known_sources,
    proposals_of,
    standing_ends,
    texts_of,
)
from tracker.rules.journal_types import JournalType
from tracker.services.journal import advance, record


def propose_edges(session: Session, claim_id: int, *, now: datetime) -> Sequence[EdgeProposal]:
    """Keep the undecided proposals of a claim what its texts propose now; the new ones are answered.

    One that somebody decided is not proposed again; nor is one that stands already, as an edge or as a step of the
    chain that was recorded with the evidence. One that the texts no longer propose lapses. The claim is held by the
    caller.
    """
    session.flush()
    before, texts = proposals_of(session, claim_id), texts_of(session, claim_id)
    waiting = {_ends(echo): echo for echo in before if echo.decision is None and echo.lapse is None}
    # Most claims have no captured text; the sources and the calendar are not read for them.
    if not waiting and not _has_words(texts):
        return []
    merged = counting_as_another(session)
    proposals = _proposals(session, claim_id, texts, merged)
    proposed_ends = {_ends(echoed): echoed for echoed in proposals.echoes if not _is_chained(echoed, texts, merged)}
    recorded_ends = standing_ends(session, claim_id)
    decided = {_ends(echo) for echo in before if echo.decision}
    # A decision and an edge count for whatever their source counts as now; pages look at the exact ends only.
    closed = {_counting(ends, merged) for ends in recorded_ends | decided}
    lapsed = [
        echo
        for ends, echo in waiting.items()
        if not _says_the_same(echo, proposed_ends.get(ends)) or (ends in closed and ends not in recorded_ends)
    ]
    closed |= {ends for ends, echo in waiting.items() if echo not in lapsed}
    fresh = [_row(echoed, claim_id, now) for ends, echoed in proposed_ends.items() if ends not in closed]
    # Nothing new is no event, or every look would outdate the page.
    if fresh or lapsed:
        _keep(session, claim_id, fresh, lapsed, proposals, now)
    return fresh


def _keep(
    session: Session,
    claim_id: int,
    fresh: Sequence[EdgeProposal],
    lapsed: Sequence[EdgeProposal],
    proposals: Proposals,
    now: datetime,
) -> None:
    session.add_all([*fresh, *(EchoLapse(echo_id=echo.id, recorded_at=now) for echo in lapsed)])
    session.flush()
    _record(session, claim_id, fresh, lapsed, proposals, now)


def _has_words(texts: Texts) -> bool:
    return any(text.strip() for text in texts.texts.values())


def _proposals(session: Session, claim_id: int, texts: Texts, merged: Mapping[int, int]) -> Proposals:
    if not _has_words(texts):
        return Proposals()
    sources = known_sources(session, merged)
    publications = _publications(session, texts, {source.source_id: source for source in sources}, merged)
    return proposed(publications, sources, about=in_words(session, claim_id))


def _publications(
    session: Session, texts: Texts, sources: Mapping[int, Named], merged: Mapping[int, int]
) -> list[Publication]:
    newest = sorted(texts.carriers.values(), key=lambda carrier: carrier.id)[-limits.PUBLICATIONS.most :]
    slips = _slips(session, texts)
    return [
        Publication(
            carrier_id=carrier.id,
            publisher=sources.get(merged.get(carrier.publisher_id, carrier.publisher_id))
            or Named(carrier.publisher_id, (carrier.publisher.name,), carrier.publisher.kind),
            text=texts.texts[carrier.id],
            published_on=carrier.published_on,
            slips=slips.get(carrier.id, ()),
        )
        for carrier in newest
    ]


def _slips(session: Session, texts: Texts) -> dict[int, Sequence[CheckResult]]:
    """What the calendar finds wrong in the captured texts, each judged on its own day; one alone shares nothing."""
    captured = sorted(texts.captured)[-limits.PUBLICATIONS.most :]
    # A slip proves something where two texts share it; alone it is only a mistake.
    if len(captured) < 2:
        return {}
    entries, room = entries_now(session), MOST_CHECKED // len(captured)
    return {
        carrier_id: slips_in(
            texts.texts[carrier_id][:room], published_on=texts.carriers[carrier_id].published_on, entries=entries
        )
        for carrier_id in captured
        if texts.carriers[carrier_id].published_on is not None
    }


def _ends(edge: EdgeProposal | EdgeDraft) -> Ends:
    return edge.from_carrier_id, edge.to_carrier_id, edge.to_source_id


def _counting(ends: Ends, merged: Mapping[int, int]) -> Ends:
    start, to_carrier_id, to_source_id = ends
    return start, to_carrier_id, merged.get(to_source_id or 0, to_source_id)


def _is_chained(echoed: EdgeDraft, texts: Texts, merged: Mapping[int, int]) -> bool:
    """Whether a chain that was recorded with the publication leads there already."""
    to = texts.carriers[echoed.to_carrier_id].publisher_id if echoed.to_carrier_id else echoed.to_source_id
    chained = texts.chained.get(echoed.from_carrier_id, ())
    return merged.get(to or 0, to) in {merged.get(source_id, source_id) for source_id in chained}


def _says_the_same(echo: EdgeProposal, echoed: EdgeDraft | None) -> bool:
    """Whether a proposal still rests on the words that it shows; on others it is another one."""
    if echoed is None:
        return False
    return (echo.kind, echo.ground, echo.sentence) == (echoed.kind, echoed.ground, echoed.sentence)


def _row(echoed: EdgeDraft, claim_id: int, now: datetime) -> EdgeProposal:
    return EdgeProposal(
        claim_id=claim_id,
        from_carrier_id=echoed.from_carrier_id,
        to_carrier_id=echoed.to_carrier_id,
        to_source_id=echoed.to_source_id,
        kind=echoed.kind,
        ground=echoed.ground,
        sentence=echoed.sentence,
        score=echoed.score,
        recorded_at=now,
    )


def _record(
    session: Session,
    claim_id: int,
    fresh: Sequence[EdgeProposal],
    lapsed: Sequence[EdgeProposal],
    proposals: Proposals,
    now: datetime,
) -> None:
    """One entry for all that changed; what lapsed is named, for somebody may look for it."""
    says = [f"The texts propose {_edges(fresh)}."] if fresh else []
    says += [f"The texts no longer propose {_edges(lapsed)}."] if lapsed else []
    record(
        session,
        type=JournalType.ECHO_PROPOSE,
        summary=" ".join([*says, *proposals.left_out]),
        by=None,
        now=now,
        claim=advance(session, claim_id, now=now),
        payload={
            "echoes": [
                {
                    "echo_id": echo.id,
                    "edge": ShownEdgeProposal(echo).words,
                    "ground": echo.ground.value,
                    "sentence": echo.sentence,
                }
                for echo in fresh
            ],
            "lapsed": [echo.id for echo in lapsed],
            "left_out": list(proposals.left_out),
        },
    )


def _edges(echoes: Sequence[EdgeProposal]) -> str:
    """`2 edges: TASS cites The New York Times; …`, the first three in words."""
    number = len(echoes)
    words = "; ".join(ShownEdgeProposal(echo).words for echo in echoes[:3]) + (" …" if number > 3 else "")
    return f"{counted(number, 'edge')}: {words}"
