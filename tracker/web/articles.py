"""Taking in articles, and the article page: the text beside its claims."""

from typing import Any

from flask import Blueprint, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from tracker.errors import WrongInput
from tracker.models import Article, Person
from tracker.queries.articles import article_page, articles_list
from tracker.rules.anchors import find_passage
from tracker.rules.articles import Taken
from tracker.rules.roles import Action
from tracker.rules.sources import SourceKind
from tracker.rules.wording import whole_number
from tracker.services.anchors import settle_anchor
from tracker.services.articles import correct_dating, take_in
from tracker.services.claims import make_claim
from tracker.services.sources import SourceDraft, find_or_create_source
from tracker.web.access import allow, desk_ids
from tracker.web.forms.articles import DatedForm, PassageForm, SettleForm, TakeInForm
from tracker.web.forms.findings import DecisionForm
from tracker.web.session import now, reading, save

pages = Blueprint("articles", __name__)

Answer = Response | str | tuple[str, int]


@pages.get("/articles")
@allow(Action.READ)
def index() -> str:
    """Every article of the person's desks, newest first."""
    number = request.args.get("page", "1")
    found = articles_list(reading(), desk_ids(), page=whole_number(number) or 1)
    return render_template("articles/index.html", found=found)


@pages.get("/articles/new")
@allow(Action.INGEST)
def new() -> str:
    """The form that takes in a text."""
    form = TakeInForm(formdata=None)
    form.offer()
    return render_template("articles/new.html", form=form, article=None, taken=None)


@pages.post("/articles/new")
@allow(Action.INGEST)
def create() -> Answer:
    """Store a text as a new article, after a web page's own words about itself were confirmed."""
    return _take_in(None)


@pages.get("/articles/<int:article_id>/new-version")
@allow(Action.INGEST)
def new_version(article_id: int) -> str:
    """The form that takes in a changed text of an article."""
    found = article_page(reading(), article_id, desk_ids=desk_ids())
    newest = found.version
    form = TakeInForm(
        formdata=None, data={"title": newest.title, "author": newest.author, "desk": found.article.desk_id}
    )
    form.offer()
    return render_template("articles/new.html", form=form, article=found.article, taken=None)


@pages.post("/articles/<int:article_id>/new-version")
@allow(Action.INGEST)
def create_version(article_id: int) -> Answer:
    """Store a changed text as the next version; every quote is looked up in it."""
    return _take_in(article_page(reading(), article_id, desk_ids=desk_ids()).article)


@pages.get("/articles/<int:article_id>")
@allow(Action.READ)
def show(article_id: int) -> str:
    """The text beside its claims."""
    return page(article_id)


@pages.post("/articles/<int:article_id>/claims")
@allow(Action.EDIT_CLAIM)
def claim(article_id: int) -> Answer:
    """Make a marked passage a claim."""
    form = PassageForm()
    found = article_page(reading(), article_id, desk_ids=desk_ids())
    form.offer(found.article.desk_id)

    def write(session: Session, by: Person) -> str:
        near = form.near.number if form.start.number is None else form.start.number
        start, end = find_passage(found.version.text, form.quote.data or "", near)
        made = make_claim(session, article_id=article_id, start=start, end=end, draft=form.draft(), by=by, now=now())
        return url_for("articles.show", article_id=article_id, _anchor=f"claim-{made.id}")

    done = form.validate() and save(form, write, said="The claim stands in the ledger.")
    return done or (page(article_id, passage=form), form.status)


@pages.post("/articles/<int:article_id>/date")
@allow(Action.EDIT_CLAIM)
def date(article_id: int) -> Answer:
    """Correct what is held about the day of publication."""
    form = DatedForm()

    def write(session: Session, by: Person) -> str:
        correct_dating(session, article_id=article_id, published=form.published(), by=by, now=now())
        return url_for("articles.show", article_id=article_id)

    done = form.validate() and save(form, write, said="The date is recorded.")
    return done or (page(article_id, dated=form), form.status)


@pages.post("/articles/<int:article_id>/anchors")
@allow(Action.EDIT_CLAIM)
def settle(article_id: int) -> Answer:
    """Say where a quote stands that could not be found for certain."""
    form = SettleForm()

    def write(session: Session, by: Person) -> str:
        claim_id, seen = form.claim_id.number or 0, form.seen.version
        start, end = form.start.data or 0, form.end.data or 0
        settle_anchor(session, claim_id=claim_id, seen=seen, start=start, end=end, by=by, now=now())
        return url_for("articles.show", article_id=article_id, _anchor=f"claim-{claim_id}")

    done = form.validate() and save(form, write, said="The place of the quote is recorded.")
    return done or (page(article_id, refusal=form), form.status)


def page(article_id: int, **forms: Any) -> str:
    """The article page, with the forms that were sent and not taken in the place of fresh ones."""
    asked = request.args.get("version", "")
    version = whole_number(asked)
    found = article_page(reading(), article_id, desk_ids=desk_ids(), version=version)
    passage = forms.pop("passage", None) or _passage(found)
    passage.offer(found.article.desk_id)
    dating = found.dating
    dated = forms.pop("dated", None) or DatedForm(
        formdata=None,
        data={
            "published_on": dating.published_on,
            "basis": dating.basis.value,
            "reasoning": dating.reasoning,
            "not_before": dating.not_before,
        },
    )
    decision = forms.pop("decision", None) or DecisionForm(formdata=None)
    context = {"refusal": None, "deciding": None, **forms}
    return render_template(
        "articles/show.html",
        page=found,
        article=found.article,
        passage=passage,
        dated=dated,
        decision=decision,
        settle=SettleForm(formdata=None),
        **context,
    )


def _passage(found: Any) -> PassageForm:
    """A fresh form; `?sentence=3` fills it with that sentence, so that no scripting is needed."""
    asked = request.args.get("sentence", "")
    chosen = next((each for each in found.sentences if str(each.index) == asked), None)
    data = {"quote": chosen.text, "near": str(chosen.start)} if chosen else {}
    return PassageForm(formdata=None, data=data)


def _take_in(article: Article | None) -> Answer:
    form = TakeInForm()
    form.offer()
    taken: Taken | None = None
    asked = bool(form.original.data)
    done: Response | None = None
    if form.validate():
        try:
            taken = form.taken()
            form.published().check(now().date())
            if taken.media_type == "text/html" and not asked:
                form.keep(taken)
                return render_template("articles/new.html", form=form, article=article, taken=taken)
        except WrongInput as error:
            form.refuse(error)
        else:
            done = save(
                form, lambda session, by: _store(session, by, form, taken, article), said="The article is stored."
            )
    page_again = render_template("articles/new.html", form=form, article=article, taken=taken if asked else None)
    return done or (page_again, form.status)


def _store(session: Session, by: Person, form: TakeInForm, taken: Taken, article: Article | None) -> str:
    outlet = None
    if form.outlet.data:
        draft = SourceDraft(name=form.outlet.data, kind=SourceKind.OUTLET)
        outlet = find_or_create_source(session, draft=draft, by=by, now=now())
    stored = take_in(
        session,
        desk_id=article.desk_id if article else form.desk.data,
        taken=taken.named(title=form.title.data, author=form.author.data),
        published=form.published(),
        outlet_id=outlet.id if outlet else None,
        address=form.address.data or "",
        article_id=article.id if article else None,
        by=by,
        now=now(),
    )
    return url_for("articles.show", article_id=stored.article_id)
