"""Edges from what texts say themselves: “citing X” leads to X's publication, or to X."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from tracker.language.kinds import Basis
from tracker.language.text_reuse.mentions import SourceMention, mentions
from tracker.language.text_reuse.names import Names
from tracker.language.text_reuse.publications import EdgeDraft, Named, Publication, newest_not_after


def mentions_by_carrier(
    readable: Sequence[Publication],
    publications: Sequence[Publication],
    sources: Iterable[Named],
    about: frozenset[str],
) -> dict[int, list[SourceMention]]:
    """Whom each text names, by the number of its carrier; `about` holds the stems of the claim's words."""
    # all publishers can be named, those too whose own text is not here to be read
    publishers = [publication.publisher for publication in publications]
    names = Names([*sources, *publishers], publishers)
    return {
        publication.carrier_id: mentions(publication.text, names, publisher=publication.publisher, about=about)
        for publication in readable
    }


def edges_to_named(
    by_carrier: Mapping[int, Sequence[SourceMention]], publications: Sequence[Publication]
) -> Iterator[EdgeDraft]:
    """To the publication of whoever is named, the newest that is not later; to the source where there is none."""
    by_id = {publication.carrier_id: publication for publication in publications}
    for carrier_id, carrier_mentions in by_carrier.items():
        for mention in carrier_mentions:
            of_source = [
                publication
                for publication in publications
                if publication.publisher.source_id == mention.named.source_id
            ]
            yield _edge(by_id[carrier_id], mention, newest_not_after(of_source, by_id[carrier_id]))


def _edge(citing: Publication, mention: SourceMention, cited: Publication | None) -> EdgeDraft:
    return EdgeDraft(
        citing.carrier_id,
        mention.kind,
        Basis.CITES,
        mention.sentence,
        to_carrier_id=cited.carrier_id if cited else None,
        # what an outlet published later is not what was cited, but the outlet itself still is
        to_source_id=None if cited else mention.named.source_id,
    )
