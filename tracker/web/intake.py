"""What a form takes in, prepared before the database is held for writing and stored then."""

from flask import url_for
from sqlalchemy.orm import Session

from tracker.errors import TrackerError
from tracker.language.kinds import SourceKind
from tracker.models import Article, Person
from tracker.rules.articles import Taken
from tracker.rules.examinations import Prepared, not_read
from tracker.services.articles import take_in
from tracker.services.examinations import prepare
from tracker.services.sources import SourceDraft
from tracker.web.forms.articles import TakeInForm
from tracker.web.naming import source_id
from tracker.web.session import analyzer, now, reading


def prepared_intake(form: TakeInForm, intake: Taken, article: Article | None) -> Prepared | None:
    """Have the text read before the database is held for writing; what cannot be kept is said at once."""
    try:
        return prepare(
            reading(),
            intake=intake.named(title=form.title.data, author=form.author.data),
            published=form.published(),
            analyzer=analyzer(),
            article_id=article.id if article else None,
            now=now(),
        )
    except TrackerError as error:
        form.refuse(error)
        return None


def store_intake(
    session: Session, by: Person, form: TakeInForm, intake: Taken, article: Article | None, prepared: Prepared
) -> str:
    """Store the text with its outlet; the address of its page."""
    outlet = SourceDraft(name=form.outlet.data or "", kind=SourceKind.OUTLET)
    stored = take_in(
        session,
        desk_id=article.desk_id if article else form.desk.data,
        intake=intake.named(title=form.title.data, author=form.author.data),
        published=form.published(),
        outlet_id=source_id(session, form, "outlet", outlet, by),
        address=form.address.data or "",
        article_id=article.id if article else None,
        analyzer=analyzer(),
        prepared=prepared,
        by=by,
        now=now(),
    )
    return url_for("articles.show", article_id=stored.article_id)


def said_of(prepared: Prepared) -> str:
    """What is said of a text once it is stored: that it was read, or that the machine gave up on it."""
    if prepared.ending:
        return f"The article is stored. {not_read(prepared.ending)} You can have it tried again below the text."
    return "The article is stored, read and checked. Accept what it claims, or mark a passage to make it a claim."
