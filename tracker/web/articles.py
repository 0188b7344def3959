"""Taking in articles, and the article page: the text beside its claims."""

import base64
import binascii
from typing import Any

from flask import Blueprint, render_template, request, url_for
from flask_wtf.file import FileField
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response
from wtforms import DateField, HiddenField, IntegerField, SelectField, StringField, TextAreaField
from wtforms.validators import InputRequired, Length, Optional

from tracker.errors import TooLarge, WrongInput
from tracker.models import Article, DateBasis, Person
from tracker.outside.extraction import extract
from tracker.queries.articles import article_page, articles_list
from tracker.rules.anchors import find_passage
from tracker.rules.articles import Published, Taken
from tracker.rules.roles import Action, allows
from tracker.rules.sources import SourceKind
from tracker.services.articles import correct_dating, settle_anchor, take_in
from tracker.services.claims import make_claim
from tracker.services.sources import SourceDraft, find_or_create_source
from tracker.web.access import allow, desk_ids, desks, person
from tracker.web.claims import ClaimForm, version_seen
from tracker.web.fields import ChoiceField, PartialDateField
from tracker.web.forms import Form
from tracker.web.session import now, reading, save

pages = Blueprint("articles", __name__)

Answer = Response | str | tuple[str, int]
_KEPT_FILE = 5_000_000


class DatedForm(Form):
    """What is held about the day of publication."""

    published_on = PartialDateField("Published on", validators=[Optional()])
    basis = ChoiceField("How that is known", DateBasis, default=DateBasis.UNKNOWN.value)
    reasoning = StringField("On what grounds", validators=[Length(max=1_000)])
    not_before = DateField("Not before", validators=[Optional()])

    def published(self) -> Published:
        """What was typed; a date without a word on how it is known counts as stated."""
        basis = self.basis.chosen
        if self.published_on.data and basis is DateBasis.UNKNOWN:
            basis = DateBasis.STATED
        if not self.published_on.data and basis is not DateBasis.UNKNOWN:
            raise WrongInput("Write the date, or say that it is unknown.", field="published_on")
        return Published(self.published_on.data, basis.value, self.reasoning.data or "", self.not_before.data)


class TakeInForm(DatedForm):
    """A text, pasted or uploaded. A web page is shown once more with what it says of itself, to be confirmed."""

    text = TextAreaField("Text", filters=[])
    file = FileField("File")
    title = StringField("Title", validators=[Length(max=500)])
    outlet = StringField("Outlet", validators=[Length(max=300)])
    author = StringField("Author", validators=[Length(max=300)])
    address = StringField("Address", validators=[Length(max=2_000)])
    desk = SelectField("Desk", coerce=int)
    original = HiddenField()
    filename = HiddenField()

    def offer(self) -> None:
        """Offer the desks at which this person may take in articles."""
        role_at = person().role_at
        self.desk.choices = [(desk.id, desk.name) for desk in desks() if allows(role_at(desk.id), Action.INGEST)]

    def taken(self) -> Taken:
        """The text with what it says of itself; from the upload, the kept upload or the paste."""
        uploaded = self.file.data
        if uploaded and (self.text.data or "").strip():
            raise WrongInput("Paste the text or upload the file, not both.", field="text")
        if uploaded:
            return extract(uploaded.read(), uploaded.filename or "upload")
        if self.original.data:
            return extract(self._kept(), self.filename.data or "upload")
        if not (self.text.data or "").strip():
            raise WrongInput("Paste the text of the article, headline first, or choose a file.", field="text")
        return extract((self.text.data or "").encode(), "pasted.txt")

    def keep(self, taken: Taken) -> None:
        """Carry an uploaded page to the second step, and fill in what it says of itself."""
        if len(taken.original) > _KEPT_FILE:
            raise TooLarge(
                "This web page is larger than 5 MB; save it without pictures, or paste its text.", field="file"
            )
        uploaded = self.file.data
        self.original.data = base64.b64encode(taken.original).decode()
        self.filename.data = uploaded.filename if uploaded else "page.html"
        self.title.data = self.title.data or taken.title
        self.outlet.data = self.outlet.data or taken.outlet
        self.author.data = self.author.data or taken.author
        if taken.published_on and not self.published_on.raw:
            self.published_on.data, self.published_on.raw = taken.published_on, str(taken.published_on)
            self.basis.data = DateBasis.STATED.value

    def _kept(self) -> bytes:
        try:
            return base64.b64decode(self.original.data or "", validate=True)
        except binascii.Error as error:
            raise WrongInput("The uploaded file got lost on the way; choose it again.", field="file") from error


class PassageForm(ClaimForm):
    """A marked passage that becomes a claim."""

    quote = TextAreaField(
        "Quote, exactly as in the text",
        validators=[InputRequired("Mark a passage in the text, or copy it here."), Length(max=5_000)],
        filters=[],
    )
    start = HiddenField()
    near = HiddenField()


class SettleForm(Form):
    """Where a quote stands in the newest version, said by a person."""

    seen = HiddenField()
    claim_id = HiddenField()
    start = IntegerField("Begins at character", validators=[InputRequired("Choose a place.")])
    end = IntegerField("Ends at character", validators=[InputRequired("Choose a place.")])


@pages.get("/articles")
@allow(Action.READ)
def index() -> str:
    """Every article of the person's desks, newest first."""
    number = request.args.get("page", "1")
    found = articles_list(reading(), desk_ids(), page=int(number) if number.isdigit() and int(number) else 1)
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
        near = (
            int(form.start.data or form.near.data or -1)
            if (form.start.data or form.near.data or "").isdigit()
            else None
        )
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
        claim_id = int(form.claim_id.data) if (form.claim_id.data or "").isdigit() else 0
        seen = version_seen(form.seen)
        start, end = form.start.data or 0, form.end.data or 0
        settle_anchor(session, claim_id=claim_id, seen=seen, start=start, end=end, by=by, now=now())
        return url_for("articles.show", article_id=article_id, _anchor=f"claim-{claim_id}")

    done = form.validate() and save(form, write, said="The place of the quote is recorded.")
    return done or (page(article_id, refusal=form), form.status)


def page(article_id: int, **forms: Any) -> str:
    """The article page, with the forms that were sent and not taken in the place of fresh ones."""
    from tracker.web.findings import DecisionForm  # it shows this page when a decision is not taken

    asked = request.args.get("version", "")
    version = int(asked) if asked.isdigit() else None
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
        outlet = find_or_create_source(session, draft, by=by, now=now())
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
