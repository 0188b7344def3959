"""Having an article read and checked, and deciding about the claims that reading proposes."""

from collections.abc import Sequence

from flask import Blueprint, flash, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from tracker.errors import Refused, TrackerError, Unsettled
from tracker.language.english import counted
from tracker.models import Person
from tracker.queries.articles import ArticlePage, article_page
from tracker.rules.examinations import not_read
from tracker.rules.input_cleaning import whole_number
from tracker.rules.roles import Action
from tracker.services.candidates import CandidateResult, accept_candidates, dismiss_candidate
from tracker.services.examinations import prepare_version, read_article
from tracker.web import articles
from tracker.web.access import allow, desk_ids
from tracker.web.forms import Form
from tracker.web.forms.candidates import CandidatesForm
from tracker.web.session import analyzer, now, reading
from tracker.web.submitting import Answer, submit

pages = Blueprint("candidates", __name__)


@pages.post("/articles/<int:article_id>/candidates")
@allow(Action.EDIT_CLAIM)
def decide(article_id: int) -> Answer:
    """Accept one, those that are ticked or all that are checkable, or dismiss one."""
    form = CandidatesForm()
    contents = _contents_of(article_id)
    return _dismiss(form, contents) if form.dismissed is not None else _accept(form, contents)


@pages.post("/articles/<int:article_id>/reading")
@allow(Action.INGEST)
def read(article_id: int) -> Answer:
    """Read and check the newest text of an article."""
    form = Form()
    version_id = _contents_of(article_id).version.id
    try:
        # Reading takes its time, so it comes before the unit of work that holds the database for writing.
        prepared = prepare_version(reading(), version_id=version_id, analyzer=analyzer()) if form.validate() else None
    except TrackerError as error:
        form.refuse(error)
        return articles.page(article_id, form), form.status

    def write(session: Session, by: Person) -> str:
        read_article(session, version_id=version_id, analyzer=analyzer(), prepared=prepared, by=by, now=now())
        return url_for("articles.show", article_id=article_id, _anchor="findings")

    message = "The article is read and checked."
    if prepared and prepared.ending:
        message = not_read(prepared.ending)
    return submit(form, write, message=message, again=lambda: articles.page(article_id, form))


def _dismiss(form: CandidatesForm, contents: ArticlePage) -> Answer:
    def write(session: Session, by: Person) -> str:
        dismiss_candidate(session, candidate_id=form.dismissed or 0, by=by, now=now())
        return _back(contents)

    message = "It is dismissed; it can still be accepted below the proposed claims."
    return submit(form, write, message=message, again=lambda: articles.page(contents.article.id, form))


def _accept(form: CandidatesForm, contents: ArticlePage) -> Answer:
    results: list[CandidateResult] = []

    def write(session: Session, by: Person) -> str:
        ids = form.accepted(contents.candidates)
        # Filled in place: the closure below says after the commit what became of each.
        results[:] = accept_candidates(session, candidate_ids=ids, answers=form.answers, by=by, now=now())
        form.refused = {result.candidate_id: result.why for result in results if result.error}
        form.questions_by_id = {
            result.candidate_id: result.error.questions for result in results if isinstance(result.error, Unsettled)
        }
        # Where some became claims the page goes on and says the refusals there; where none did, the form is shown
        # again.
        if len(form.refused) == len(results):
            raise Refused(results[0].why if len(results) == 1 else "None of them could become a claim; see each below.")
        return _back(contents)

    def report(answer: Response) -> Response:
        _say(results)
        return answer

    return submit(form, write, again=lambda: articles.page(contents.article.id, form), after=report)


def _say(results: Sequence[CandidateResult]) -> None:
    """One sentence for those that are claims now, and one for each that was refused."""
    accepted = sum(result.claim is not None for result in results)
    if accepted:
        flash(f"{counted(accepted, 'claim stands', 'claims stand')} in the ledger.")
    for result in results:
        if result.error:
            asks = " Accept it by itself, and you can answer." if isinstance(result.error, Unsettled) else ""
            flash(f"“{result.quote[:80]}” was not accepted: {result.why}{asks}", "warning")


def _back(contents: ArticlePage) -> str:
    """The list as it was looked at: its order, and the page of what is also in the text."""
    page = whole_number(request.args.get("page", ""))
    anchor = "others" if page else "candidates"
    order = articles.order_asked()
    return url_for("articles.show", article_id=contents.article.id, order=order, page=page, _anchor=anchor)


def _contents_of(article_id: int) -> ArticlePage:
    return article_page(reading(), article_id, desk_ids=desk_ids())
