"""The desk that most queries are asked about."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_desk, a_person, an_article
from tracker.language.kinds import EdgeKind
from tracker.models import Article, Claim, Desk, Evidence, Person, ProvenEdge, Source
from tracker.rules.roles import RoleName


@dataclass(frozen=True)
class Scene:
    """A desk with a fact-checker, an editor, an article and a claim in it."""

    desk: Desk
    checker: Person
    editor: Person
    article: Article
    claim: Claim

    @property
    def desk_ids(self) -> list[int]:
        """The desks that are asked about."""
        return [self.desk.id]


def a_scene(session: Session, *, name: str = "Politics") -> Scene:
    """A new one, beside all that are there."""
    desk = a_desk(session, name=name)
    checker, editor = a_person(session, desk, name="Carl"), a_person(session, desk, RoleName.EDITOR, name="Edith")
    article = an_article(session, desk, checker)
    return Scene(desk, checker, editor, article, a_claim(session, article, checker))


def an_edge(session: Session, scene: Scene, item: Evidence, source: Source) -> ProvenEdge:
    """A proven edge of the scene's claim: the publication of an item has it from a source."""
    edge = ProvenEdge(
        claim_id=scene.claim.id,
        from_carrier_id=item.carrier_id,
        to_source_id=source.id,
        kind=EdgeKind.QUOTES,
        sentence="The harbour master said so.",
        recorded_at=NOW,
        recorded_by_id=scene.checker.id,
    )
    session.add(edge)
    session.flush()
    return edge
