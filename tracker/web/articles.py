"""Taking in articles, and the article page: the text beside its claims."""

from flask import Blueprint, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from tracker.errors import Conflict, TrackerError
from tracker.models import Person
from tracker.outside.intake.kinds import accepted, read_in_words
from tracker.outside.intake.languages import language_name
from tracker.queries.articles import ArticlePage, article_page
from tracker.queries.articles_list import articles_list
from tracker.queries.sources import source_names
from tracker.queries.versions import original_of
from tracker.rules.articles import Published, Taken
from tracker.rules.examinations import Prepared, not_read
from tracker.rules.input_cleaning import whole_number
from tracker.rules.roles import Action
from tracker.services.anchors import settle_anchor
from tracker.services.articles import correct_dating
from tracker.services.candidates import Edit, accept_candidates
from tracker.services.claims import make_claim
from tracker.services.examinations import prepare_dating
from tracker.web.access import allow, desk_ids
from tracker.web.attachments import attachment
from tracker.web.forms import Form
from tracker.web.forms.articles import DatedForm, PassageForm, SettleForm
from tracker.web.forms.candidates import CandidatesForm
from tracker.web.forms.findings import DecisionForm
from tracker.web.forms.intake import TakeInForm
from tracker.web.intake import begun, keep_for_a_look, prepared_intake, said_of, store_intake
from tracker.web.known_articles import CARRIER, VERSION, TextIs, ask, asked_about, storing_carrier
from tracker.web.session import analyzer, now, reading, save
from tracker.web.submitting import Answer, sent_or, submit
from tracker.web.template_filters import today

pages = Blueprint("articles", __name__)


@pages.get("/articles")
@allow(Action.READ)
def index() -> str:
    """Every article of the person's desks, newest first."""
    listing = articles_list(reading(), desk_ids(), page=_number("page") or 1)
    return render_template("articles/index.html", listing=listing)


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


@pages.get("/articles/<int:article_id>/new-version")
@allow(Action.INGEST)
def new_version(article_id: int) -> str:
    """The form that takes in a changed text of an article."""
    contents = _contents_of(article_id)
    form = TakeInForm(formdata=None, data={"author": contents.version.author})
    form.offer(contents.article)
    return _new_page(form, contents)


@pages.post("/articles/<int:article_id>/new-version")
@allow(Action.INGEST)
def create_version(article_id: int) -> Answer:
    """Store a changed text as the next version; every quote is looked up in it."""
    return _take_in(_contents_of(article_id))


@pages.get("/articles/<int:article_id>")
@allow(Action.READ)
def show(article_id: int) -> str:
    """The text beside its claims."""
    return page(article_id)


@pages.get("/articles/<int:article_id>/versions/<int:number>/original")
@allow(Action.READ)
def original(article_id: int, number: int) -> Response:
    """What a version was read from, exactly as it was given; always a download, never shown inside the tracker."""
    version = original_of(reading(), article_id, number, desk_ids=desk_ids())
    return attachment(version.original, version.download_name, version.original_sha256)


@pages.post("/articles/<int:article_id>/claims")
@allow(Action.EDIT_CLAIM)
def claim(article_id: int) -> Answer:
    """Make a marked passage a claim."""
    contents = _contents_of(article_id)
    form = PassageForm()
    form.offer(contents.article.desk_id)
    candidate_id = form.candidate.number

    def write(session: Session, by: Person) -> str:
        start, end = form.span(contents.version.text)
        # A proposed claim that was edited first: accepting it keeps the link to what reading proposed.
        if candidate_id is not None:
            edits = {candidate_id: Edit(form.draft(), (start, end))}
            # Accepting many answers refusals one by one; for a single one the form is where its refusal belongs.
            (result,) = accept_candidates(
                session, candidate_ids=[candidate_id], edits=edits, answers=form.answers, by=by, now=now()
            )
            if result.error:
                raise result.error
            return url_for("articles.show", article_id=article_id, _anchor="candidates")
        new_claim = make_claim(
            session,
            article_id=article_id,
            version_id=contents.version.id,
            start=start,
            end=end,
            draft=form.draft(),
            by=by,
            now=now(),
        )
        return url_for("articles.show", article_id=article_id, _anchor=f"claim-{new_claim.id}")

    return submit(form, write, message="The claim stands in the ledger.", again=lambda: page(article_id, form))


@pages.post("/articles/<int:article_id>/date")
@allow(Action.EDIT_CLAIM)
def date(article_id: int) -> Answer:
    """Correct what is held about the day of publication."""
    form = DatedForm()
    _contents_of(article_id)  # of a desk of this person
    try:
        # The text is checked by that day before the unit of work that holds the database for writing.
        prepared = _prepared_by_day(article_id, form.published().check(today())) if form.validate() else None
    except TrackerError as error:
        form.refuse(error)
        return page(article_id, form), form.status

    def write(session: Session, by: Person) -> str:
        published = form.published().check(today())
        correct_dating(
            session,
            article_id=article_id,
            published=published,
            analyzer=analyzer(),
            prepared=prepared,
            by=by,
            now=now(),
        )
        return url_for("articles.show", article_id=article_id, _anchor="date")

    return submit(form, write, message="The date is recorded.", again=lambda: page(article_id, form))


def _prepared_by_day(article_id: int, published: Published) -> Prepared | None:
    return prepare_dating(reading(), article_id=article_id, published=published, analyzer=analyzer())


@pages.post("/articles/<int:article_id>/anchors")
@allow(Action.EDIT_CLAIM)
def settle(article_id: int) -> Answer:
    """Say where a quote stands that could not be found for certain."""
    contents = _contents_of(article_id)
    form = SettleForm()

    def write(session: Session, by: Person) -> str:
        claim_id, version = form.claim_id.number or 0, form.seen.version
        start, end = form.span(contents.version.text)
        settle_anchor(session, claim_id=claim_id, seen_version=version, start=start, end=end, by=by, now=now())
        return url_for("articles.show", article_id=article_id, _anchor=f"claim-{claim_id}")

    def both(conflict: Conflict) -> str:
        form.refuse(conflict)
        # The fresh page offers new places for the quote, so the words copied before would be lost without this.
        form.refusal += f" You had copied: “{form.quote.data}”" if form.quote.data else ""
        return page(article_id, form)

    message = "The place of the quote is recorded."
    return submit(form, write, message=message, again=lambda: page(article_id, form), both=both)


def page(article_id: int, sent: Form | None = None, *, deciding: int | None = None) -> str:
    """The article page, with the form that was sent and not taken in the place of a fresh one.

    `deciding` is the finding that it is about.
    """
    contents = _contents_of(article_id, version=_number("version"))
    sentence, candidate = request.args.get("sentence", ""), _number("candidate")
    passage = sent_or(sent, PassageForm, lambda: PassageForm.on(contents, sentence, candidate))
    # The form that was sent needs its lists too: choices are never sent along with a form.
    passage.offer(contents.article.desk_id)
    return render_template(
        "articles/show.html",
        page=contents,
        article=contents.article,
        passage=passage,
        dated=sent_or(sent, DatedForm, lambda: DatedForm.of(contents.dating)),
        settle=sent_or(sent, SettleForm, lambda: SettleForm(formdata=None)),
        decision=sent_or(sent, DecisionForm, lambda: DecisionForm(formdata=None)),
        candidates=sent_or(sent, CandidatesForm, lambda: CandidatesForm(formdata=None)),
        reader=sent_or(sent, Form, lambda: Form(formdata=None)),
        deciding=deciding,
        unread=analyzer().note(contents.version.text),
        not_read=not_read(contents.failure.ending) if contents.failure else "",
    )


def _contents_of(article_id: int, version: int | None = None) -> ArticlePage:
    return article_page(reading(), article_id, desk_ids=desk_ids(), version=version)


def _number(name: str) -> int | None:
    return whole_number(request.args.get(name, ""))


def _take_in(contents: ArticlePage | None) -> Answer:
    article = contents.article if contents else None
    form = TakeInForm()
    form.offer(article)
    stored = begun(form)
    if stored or form.refusal or form.file.errors:
        return stored or (_new_page(form, contents), form.status)
    fine = form.validate() and _dated(form)
    intake, first_look = _read(form, fine)
    # What reading made of a page or PDF, a person confirms before it is stored.
    if fine and intake and first_look:
        return _new_page(form, contents)
    if fine and intake:
        text_is = TextIs(VERSION, article) if article else asked_about(form, intake)
        # Through the unit of work: the second press of a button finds what the first one stored.
        way_on = _stored(form, intake, text_is) if text_is else save(form, ask)
        if way_on:
            return way_on
        # The question is answered in a second step, and a browser would not send the file again.
        if form.file.data and form.waiting is None:
            keep_for_a_look(form, intake)
    return _new_page(form, contents), form.status


def _stored(form: TakeInForm, intake: Taken, text_is: TextIs) -> Response | None:
    if text_is.kind == CARRIER and text_is.article:
        message = "It is recorded as a carrier: the claims whose quotes it prints have it as evidence."
        return save(form, storing_carrier(form, intake, text_is.article.id), message=message)
    # Reading takes its time, so it comes before the unit of work that holds the database for writing.
    prepared = prepared_intake(form, intake, text_is.article)
    if prepared is None:
        return None
    return save(
        form,
        lambda session, by: store_intake(session, by, form, intake, text_is.article, prepared),
        message=said_of(prepared),
    )


def _read(form: TakeInForm, fine: bool) -> tuple[Taken | None, bool]:
    """The text, if there is one, and whether somebody has to look first at what reading made of it.

    A file is kept as well where something else has to be corrected before it can be stored.
    """
    reading().rollback()  # no transaction is open while the file is read; on SQLite the log could not be cut back
    try:
        intake = form.taken()
        look = form.waiting is None and (intake.needs_a_look or bool(form.file.data and not fine))
        if look:
            keep_for_a_look(form, intake)
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
        written_in=language_name(taken.language) if taken else "",
        source_names=source_names(reading()),
        accepted_files=accepted(),
        file_kinds=read_in_words(),
    )
