"""The desk at which most services are tried."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from tests.builders import a_claim, a_desk, a_person, an_article
from tracker.models import Article, Claim, Desk, Person
from tracker.rules.roles import RoleName


@dataclass(frozen=True)
class Scene:
    """A desk with somebody of every role, an article and a claim in it."""

    desk: Desk
    viewer: Person
    checker: Person
    editor: Person
    article: Article
    claim: Claim


def a_scene(session: Session) -> Scene:
    """A new one, beside all that are there."""
    desk = a_desk(session)
    viewer, checker, editor = (
        a_person(session, desk, role) for role in (RoleName.VIEWER, RoleName.FACT_CHECKER, RoleName.EDITOR)
    )
    article = an_article(session, desk, checker)
    return Scene(desk, viewer, checker, editor, article, a_claim(session, article, checker))
