"""What `tracker ingest` does with a text that may be in the ledger already, and with one that carries its claims."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

from tracker.errors import Refused
from tracker.models import Person
from tracker.queries.known_articles import KnownArticle, known_articles
from tracker.rules.articles import Taken
from tracker.rules.known_articles import carried
from tracker.services.sources import outlet_called


def refuse_known(session: Session, intake: Taken, *, outlet: str, address: str, actor: Person) -> None:
    """Refuse a text that may be an article of the desks of this person, and say what to do with it."""
    desk_ids = [membership.desk_id for membership in actor.memberships]
    likely = known_articles(
        session,
        desk_ids=desk_ids,
        text=intake.text,
        addresses=[address, intake.own_address],
        outlet_id=outlet_called(session, outlet),
    )
    if likely:
        raise Refused(_question(likely))


def carried_in_words(answer: dict[str, Any]) -> str:
    """Which claims a text carries, for a person."""
    return carried(answer["article"], answer["carries"])


def _question(likely: Sequence[KnownArticle]) -> str:
    rows = " ".join(_row(known) for known in likely)
    number = likely[0].article.id
    return (
        f"{rows} Take this in with --article {number} as its next version, with --carrier-of {number} as another "
        "outlet’s print of it, or with --another as an article of its own."
    )


def _row(known: KnownArticle) -> str:
    outlet = f" ({known.outlet})" if known.outlet else ""
    return f"Article {known.article.id}, “{known.version.title}”{outlet}, may be this one: {known.words}"
