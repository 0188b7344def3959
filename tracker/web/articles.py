"""The list of articles and the article page: the text beside its claims."""

from flask import Blueprint, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from tracker.errors import Conflict, TrackerError
from tracker.models import Person
from tracker.queries.articles import ArticlePage, article_page
from tracker.queries.articles_list import articles_list
from tracker.queries.candidates import Order
from tracker.queries.versions import original_of
from tracker.rules.articles import Published
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
from tracker.web.session import analyzer, now, reading
from tracker.web.submitting import Answer, sent_or, submit
from tracker.web.template_filters import today

pages = Blueprint("articles", __name__)


@pages.get("/articles")
@allow(Action.READ)
def index() -> str:
    """Every article of the person's desks, newest first."""
    listing = articles_list(reading(), desk_ids(), page=_number("page") or 1)
    return render_template("articles/index.html", listing=listing)


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
    contents = contents_of(article_id)
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
    contents_of(article_id)  # of a desk of this person
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
    contents = contents_of(article_id)
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
    order = order_asked()
    contents = article_page(
        reading(), article_id, desk_ids=desk_ids(), version=_number("version"), order=order or Order.TEXT
    )
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
        order=order,
        part=_number("page"),
        candidates=sent_or(sent, CandidatesForm, lambda: CandidatesForm(formdata=None)),
        reader=sent_or(sent, Form, lambda: Form(formdata=None)),
        deciding=deciding,
        unread=analyzer().note(contents.version.text),
        not_read=not_read(contents.failure.ending) if contents.failure else "",
    )


def contents_of(article_id: int) -> ArticlePage:
    """An article at a desk of this person with its newest text and its claims."""
    return article_page(reading(), article_id, desk_ids=desk_ids())


def order_asked() -> Order | None:
    """In which order the proposed claims are asked for; nothing where the address does not say."""
    typed = request.args.get("order", "")
    return Order(typed) if typed in set(Order) else None


def _number(name: str) -> int | None:
    return whole_number(request.args.get(name, ""))
