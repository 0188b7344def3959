"""Edges from the credits of news agencies: to the agency's own publication, to the agency, or between two clients."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tracker.language.kinds import Basis, EdgeKind
from tracker.language.text_reuse.agency_credits import AGENCIES, Credit, credits_in, is_agency
from tracker.language.text_reuse.direction import Directions
from tracker.language.text_reuse.publications import EdgeDraft, Named, Publication, newest_not_after


@dataclass(frozen=True)
class _Client:
    """A publication that carries an agency's credit."""

    publication: Publication
    credit: Credit

    @property
    def sentence(self) -> str:
        return f"It carries the credit “{self.credit.written}”."


def edges_from_credits(
    readable: Sequence[Publication],
    publications: Sequence[Publication],
    sources: Sequence[Named],
    directions: Directions,
) -> Iterator[EdgeDraft]:
    """What the credits of each agency propose, in the order of the table of agencies."""
    by_agency = _clients(readable)
    for agency in AGENCIES:
        if agency not in by_agency:
            continue
        clients = by_agency[agency]
        agency_publications = [publication for publication in publications if is_agency(publication.publisher, agency)]
        source = next((source for source in sources if is_agency(source, agency)), None)
        yield from _edges_to_agency(clients, agency_publications, source)
        # nobody knows the agency: then all that the credit shows is that its clients have one text in common
        if not agency_publications and source is None:
            yield from _edges_between(clients, directions)


def _clients(readable: Sequence[Publication]) -> dict[str, list[_Client]]:
    """The publications with a credit, by agency; the agency's own credit on its own text says nothing."""
    by_agency: defaultdict[str, list[_Client]] = defaultdict(list)
    for publication in readable:
        for credit in credits_in(publication.text):
            if not is_agency(publication.publisher, credit.agency):
                by_agency[credit.agency].append(_Client(publication, credit))
    return by_agency


def _edges_to_agency(
    clients: Sequence[_Client], agency_publications: Sequence[Publication], source: Named | None
) -> Iterator[EdgeDraft]:
    for client in clients:
        original = newest_not_after(agency_publications, client.publication)
        # “Photo: Reuters” says where the picture is from, and the text may be anybody's
        if original is not None and not client.credit.is_of_a_picture:
            yield _edge(client.publication, client.sentence, to=original)
        # one credit alone proves no common origin of two publications, hence from two on
        elif original is None and len(clients) > 1 and source is not None:
            yield _edge(client.publication, f"{client.sentence} {_shared_by(len(clients) - 1)}", source=source)


def _shared_by(number: int) -> str:
    return "So does 1 other." if number == 1 else f"So do {number} others."


def _edges_between(clients: Sequence[_Client], directions: Directions) -> Iterator[EdgeDraft]:
    for former, latter in pairwise(clients):
        direction = directions.between(former.publication, latter.publication)
        sentence = direction.sentence(f"both carry the credit “{former.credit.written}”.")
        yield _edge(direction.start, sentence, to=direction.end)


def _edge(
    client: Publication, sentence: str, *, to: Publication | None = None, source: Named | None = None
) -> EdgeDraft:
    return EdgeDraft(
        client.carrier_id,
        EdgeKind.REPUBLISHES,
        Basis.WIRE,
        sentence,
        to_carrier_id=to.carrier_id if to else None,
        to_source_id=source.source_id if source else None,
    )
