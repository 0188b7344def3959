"""The question what a text is that may be in the ledger already: a newer text, another outlet's print, or neither."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from flask import url_for
from sqlalchemy.orm import Session

from tracker.errors import WrongInput
from tracker.models import Article, Person
from tracker.queries.known_articles import KnownArticle, known_articles
from tracker.rules.articles import Taken
from tracker.services.other_carriers import record_carrier
from tracker.services.sources import outlet_called
from tracker.services.uploads import drop_upload
from tracker.web.access import desk_ids
from tracker.web.fields import listed
from tracker.web.forms.intake import TakeInForm
from tracker.web.session import now, reading

ANOTHER, VERSION, CARRIER = "another", "version", "carrier"


@dataclass(frozen=True)
class TextIs:
    """What a person says that a text is; `article` is the one that it is a newer text or another print of."""

    kind: str
    article: Article | None = None


def asked_about(form: TakeInForm, intake: Taken) -> TextIs | None:
    """What the text is: another article where none is like it, else as answered; nothing where it has to be asked.

    Only articles at desks of this person are named: nobody learns from a question what another desk has.
    """
    addresses = [form.address.data or "", intake.own_address]
    outlet_id = outlet_called(reading(), form.outlet.data or "")
    known = known_articles(reading(), desk_ids=desk_ids(), text=intake.text, addresses=addresses, outlet_id=outlet_id)
    if not known:
        return TextIs(ANOTHER)
    form.known.choices = listed([*_choices(known), (ANOTHER, "another article, however alike")])
    kind, _, number = (form.known.data or "").partition("-")
    articles = {str(alike.article.id): alike.article for alike in known}
    if kind == ANOTHER:
        return TextIs(kind)
    if kind in {VERSION, CARRIER} and number in articles:
        return TextIs(kind, articles[number])
    return None


def ask(_session: Session, _by: Person) -> str:
    """What a form does that has to be answered first: it stores nothing and says so at the question."""
    raise WrongInput("It may be here already: say what it is. Nothing is stored yet.", field="known")


def storing_carrier(
    form: TakeInForm, intake: Taken, article_id: int, keys: list[str]
) -> Callable[[Session, Person], str]:
    """What records the text as another print of an article; the page of that article. `keys` get those it carries."""

    def write(session: Session, by: Person) -> str:
        claims = record_carrier(
            session,
            article_id=article_id,
            intake=intake.named(title=form.title.data, author=form.author.data),
            published=form.published(),
            outlet=form.outlet.data or "",
            address=form.address.data or "",
            answers=form.answers,
            by=by,
            now=now(),
        )
        keys.extend(claim.key for claim in claims)
        if form.upload.data:
            drop_upload(session, key=form.upload.data, by=by)
        return url_for("articles.show", article_id=article_id)

    return write


def _choices(known: Sequence[KnownArticle]) -> list[tuple[str, str]]:
    choices: list[tuple[str, str]] = []
    for alike in known:
        number, outlet = alike.article.id, f", {alike.outlet}" if alike.outlet else ""
        name = f"article {number}, “{alike.version.title}”{outlet}"
        choices.append((f"{VERSION}-{number}", f"a newer text of {name}: {alike.words.rstrip('.')}"))
        choices.append((f"{CARRIER}-{number}", f"another outlet’s print of article {number}: evidence for its claims"))
    return choices
