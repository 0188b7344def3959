"""What a form takes in: kept while it is confirmed, prepared before the database is held for writing, stored then."""

from flask import url_for
from sqlalchemy.orm import Session
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from tracker.errors import TrackerError, WrongInput
from tracker.language.kinds import SourceKind
from tracker.models import Article, Person
from tracker.queries.uploads import Waiting, waiting_upload
from tracker.rules.articles import Taken
from tracker.rules.examinations import Prepared, not_read
from tracker.services.articles import take_in
from tracker.services.examinations import prepare
from tracker.services.sources import SourceDraft
from tracker.services.uploads import drop_upload, keep_upload
from tracker.web.access import person
from tracker.web.forms.intake import GONE, TakeInForm
from tracker.web.naming import source_id
from tracker.web.session import acting, analyzer, now, reading, save, unit_of_work


def begun(form: TakeInForm) -> Response | None:
    """Give the form what waits for its second step; the way on where that was stored already.

    Where it is no longer kept the form says so and becomes a first step again, with the text as it was left.
    """
    key = form.upload.data
    if not key:
        return None
    waiting = waiting_upload(reading(), key=key, person_id=person().id, now=now())
    if waiting:
        form.confirm(waiting.taken)
        return None

    def refuse(_session: Session, _by: Person) -> str:
        raise WrongInput(GONE, field="file")

    # Through the unit of work: the second press of a button finds what the first one stored.
    way_on = save(form, refuse)
    form.let_go()
    return way_on


def keep_for_a_look(form: TakeInForm, taken: Taken, article: Article | None) -> None:
    """Keep what was read on the server, so that the page carries a key and not the file."""
    with unit_of_work() as session:
        form.upload.data = keep_upload(
            session,
            taken=taken,
            typed=form.typed(),
            article_id=article.id if article else None,
            by=acting(session),
            now=now(),
        )
    form.confirm(taken)
    form.propose(taken)


def resumed(key: str, waiting: Waiting, article: Article | None) -> TakeInForm:
    """The second step of what waits, with what was typed in the first."""
    form = TakeInForm(MultiDict(waiting.typed | {"upload": key}))
    form.offer(article)
    form.confirm(waiting.taken)
    form.propose(waiting.taken)
    return form


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
    """Store the text with its outlet; the address of its page. What it is, a person was asked before."""
    outlet = SourceDraft(name=form.outlet.data or "", kind=SourceKind.OUTLET)
    stored = take_in(
        session,
        desk_id=article.desk_id if article else form.desk.data,
        intake=intake.named(title=form.title.data, author=form.author.data),
        published=form.published(),
        outlet_id=source_id(session, form, "outlet", outlet, by),
        address=form.address.data or "",
        article_id=article.id if article else None,
        is_another=True,
        analyzer=analyzer(),
        prepared=prepared,
        by=by,
        now=now(),
    )
    if form.upload.data:
        drop_upload(session, key=form.upload.data, by=by)
    return url_for("articles.show", article_id=stored.article_id)


def said_of(prepared: Prepared) -> str:
    """What is said of a text once it is stored: that it was read, or that the machine gave up on it."""
    if prepared.ending:
        return f"The article is stored. {not_read(prepared.ending)} You can have it tried again below the text."
    return "The article is stored, read and checked. Accept what it claims, or mark a passage to make it a claim."
