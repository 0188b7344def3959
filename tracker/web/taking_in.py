"""Taking in articles: a text or a file, looked at once more where reading did something to it, and stored."""

from flask import Blueprint, flash, redirect, render_template, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from tracker.errors import TrackerError
from tracker.models import Article, Person
from tracker.outside.intake.kinds import accepted, read_in_words
from tracker.outside.intake.languages import language_name
from tracker.queries.articles import ArticlePage
from tracker.queries.sources import source_names
from tracker.queries.uploads import waiting_upload, waiting_uploads
from tracker.rules.articles import Taken
from tracker.rules.known_articles import carried
from tracker.rules.roles import Action
from tracker.services.uploads import drop_upload
from tracker.web.access import allow, person
from tracker.web.articles import contents_of
from tracker.web.forms import Form
from tracker.web.forms.intake import TakeInForm
from tracker.web.intake import begun, keep_for_a_look, prepared_intake, resumed, said_of, store_intake
from tracker.web.known_articles import CARRIER, VERSION, TextIs, ask, asked_about, storing_carrier
from tracker.web.session import now, reading, save
from tracker.web.submitting import Answer, submit
from tracker.web.template_filters import today

pages = Blueprint("intake", __name__)


@pages.get("/articles/new")
@allow(Action.INGEST)
def new() -> str:
    """The form that takes in a text."""
    form = TakeInForm(formdata=None)
    form.offer(None)
    return _new_page(form, None)


@pages.post("/articles/new")
@allow(Action.INGEST)
def create() -> Answer:
    """Store a text as a new article, after what a web page or PDF says was confirmed."""
    return _take_in(None)


@pages.get("/articles/waiting/<key>")
@allow(Action.INGEST)
def waiting(key: str) -> Answer:
    """What was read from a file and is not confirmed yet, for the person who chose it."""
    upload = waiting_upload(reading(), key=key, person_id=person().id, now=now())
    if upload is None:
        flash("That file is no longer kept; choose it again.")
        return redirect(url_for("intake.new"), 303)
    contents = contents_of(upload.article_id) if upload.article_id else None
    return _new_page(resumed(key, upload, contents.article if contents else None), contents)


@pages.post("/articles/waiting/<key>/drop")
@allow(Action.INGEST)
def drop(key: str) -> Answer:
    """Let go of a file that waits; nothing of it is stored."""
    form = Form()

    def write(session: Session, by: Person) -> str:
        drop_upload(session, key=key, by=by)
        return url_for("intake.new")

    return submit(form, write, message="The file is not kept any longer.", again=new)


@pages.get("/articles/<int:article_id>/new-version")
@allow(Action.INGEST)
def new_version(article_id: int) -> str:
    """The form that takes in a changed text of an article."""
    contents = contents_of(article_id)
    form = TakeInForm(formdata=None, data={"author": contents.version.author})
    form.offer(contents.article)
    return _new_page(form, contents)


@pages.post("/articles/<int:article_id>/new-version")
@allow(Action.INGEST)
def create_version(article_id: int) -> Answer:
    """Store a changed text as the next version; every quote is looked up in it."""
    return _take_in(contents_of(article_id))


def _take_in(contents: ArticlePage | None) -> Answer:
    article = contents.article if contents else None
    form = TakeInForm()
    form.offer(article)
    stored = begun(form)
    if stored or form.refusal or form.file.errors:
        return stored or (_new_page(form, contents), form.status)
    fine = form.validate() and _dated(form)
    intake, first_look = _read(form, fine, article)
    # What reading made of a page or PDF, a person confirms before it is stored; its page has an address to go back to.
    if fine and intake and first_look:
        return redirect(url_for("intake.waiting", key=form.upload.data), 303)
    if fine and intake:
        text_is = TextIs(VERSION, article) if article else asked_about(form, intake)
        # Through the unit of work: the second press of a button finds what the first one stored.
        way_on = _stored(form, intake, text_is) if text_is else save(form, ask)
        if way_on:
            return way_on
        # The question is answered in a second step, and a browser would not send the file again.
        if form.file.data and form.waiting is None:
            keep_for_a_look(form, intake, article)
    return _new_page(form, contents), form.status


def _stored(form: TakeInForm, intake: Taken, text_is: TextIs) -> Response | None:
    if text_is.kind == CARRIER and text_is.article:
        keys: list[str] = []
        way_on = save(form, storing_carrier(form, intake, text_is.article.id, keys))
        if keys:
            flash(carried(text_is.article.id, keys))
        return way_on
    # Reading takes its time, so it comes before the unit of work that holds the database for writing.
    prepared = prepared_intake(form, intake, text_is.article)
    if prepared is None:
        return None
    return save(
        form,
        lambda session, by: store_intake(session, by, form, intake, text_is.article, prepared),
        message=said_of(prepared),
    )


def _read(form: TakeInForm, fine: bool, article: Article | None) -> tuple[Taken | None, bool]:
    """The text, if there is one, and whether somebody has to look first at what reading made of it.

    A file is kept as well where something else has to be corrected before it can be stored.
    """
    reading().rollback()  # no transaction is open while the file is read; on SQLite the log could not be cut back
    try:
        intake = form.taken()
        look = form.waiting is None and (intake.needs_a_look or bool(form.file.data and not fine))
        if look:
            keep_for_a_look(form, intake, article)
    except TrackerError as error:
        form.refuse(error)
        return None, False
    return intake, look


def _dated(form: TakeInForm) -> bool:
    try:
        form.published().check(today())
    except TrackerError as error:
        form.refuse(error)
        return False
    return True


def _new_page(form: TakeInForm, contents: ArticlePage | None) -> str:
    """The form; in its second step with what reading did, to be looked at."""
    taken = form.waiting
    return render_template(
        "articles/new.html",
        form=form,
        page=contents,
        upload=taken,
        begun=() if taken else waiting_uploads(reading(), person_id=person().id, now=now()),
        letting_go=Form(formdata=None),
        written_in=language_name(taken.language) if taken else "",
        source_names=source_names(reading()),
        accepted_files=accepted(),
        file_kinds=read_in_words(),
    )
