"""What reading articles once more by the rules of today would change, before anything changes."""

from flask import Blueprint, current_app, render_template, request, url_for
from sqlalchemy.orm import Session

from tracker.errors import TrackerError
from tracker.language.analysis import Analyzer, Entries
from tracker.models import ArticleVersion, Person
from tracker.queries.calendar import entries_now
from tracker.queries.rereading import PER_PAGE, version_to_reread, versions_to_reread
from tracker.rules.examinations import not_read
from tracker.rules.input_cleaning import whole_number
from tracker.rules.roles import Action
from tracker.services.rereading import Reread, prepare_reread, reread_article, would_reread
from tracker.web.access import allow, desk_ids
from tracker.web.forms import Form
from tracker.web.session import analyzer, database, now, reading
from tracker.web.submitting import Answer, submit

pages = Blueprint("rereading", __name__)


@pages.get("/reread")
@allow(Action.INGEST)
def index() -> str:
    """A few articles at a time, since each is read anew: what would change in them."""
    page, desks = whole_number(request.args.get("page", "")) or 1, desk_ids()
    with database().reading() as session:
        listing = versions_to_reread(session, desk_ids=desks, page=page)
        entries = entries_now(session)
        rereads = [_reread(session, version, entries) for version in listing.versions]
        return render_template(
            "rereading/index.html", rereads=rereads, listing=listing, size=PER_PAGE, not_read=not_read
        )


@pages.get("/articles/<int:article_id>/reread")
@allow(Action.INGEST)
def show(article_id: int) -> str:
    """What would change in one article."""
    return _page(article_id, Form(formdata=None))


@pages.post("/articles/<int:article_id>/reread")
@allow(Action.INGEST)
def do(article_id: int) -> Answer:
    """Read it so: what nobody has answered may go, what somebody accepted stays."""
    form = Form()
    version = version_to_reread(reading(), article_id, desk_ids=desk_ids())
    try:
        # Reading takes its time, so it comes before the unit of work that holds the database for writing.
        prepared = prepare_reread(reading(), version=version, analyzer=analyzer()) if form.validate() else None
    except TrackerError as error:
        form.refuse(error)
        return _page(article_id, form), form.status

    def write(session: Session, by: Person) -> str:
        if prepared:
            reread_article(session, article_id=article_id, prepared=prepared, by=by, now=now())
        return url_for("articles.show", article_id=article_id, _anchor="findings")

    message = "The article is read by the rules of today."
    if prepared and prepared.ending:
        message = not_read(prepared.ending)
    return submit(form, write, message=message, again=lambda: _page(article_id, form))


def _page(article_id: int, form: Form) -> str:
    desks = desk_ids()
    with database().reading() as session:
        version = version_to_reread(session, article_id, desk_ids=desks)
        reread = _reread(session, version, entries_now(session))
        return render_template("rereading/show.html", reread=reread, form=form, not_read=not_read)


def _reread(session: Session, version: ArticleVersion, entries: Entries) -> Reread:
    """What would change in a text, in a session of its own: reading lets go of its transaction and all it had read."""
    machine: Analyzer = current_app.extensions["tracker.analyzer"]
    prepared = prepare_reread(session, version=version, analyzer=machine.after(session.rollback), entries=entries)
    return would_reread(session, version=version, prepared=prepared)
