"""One's own tokens for programs: make one, shown once; revoke one."""

from flask import Blueprint, flash, render_template, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from tracker.models import Person
from tracker.queries.tokens import tokens_of
from tracker.rules.roles import Action
from tracker.services.tokens import NewToken, make_token, revoke_token
from tracker.web.access import allow, person
from tracker.web.forms import Form
from tracker.web.forms.tokens import RevokeForm, TokenForm
from tracker.web.session import now, reading
from tracker.web.submitting import Answer, sent_or, submit

pages = Blueprint("tokens", __name__, url_prefix="/tokens")

_TWICE = "This token was made already and shown once. If it is lost, revoke it and make another."


@pages.get("")
@allow(Action.KEEP_TOKENS)
def index() -> str:
    """The person's tokens, and the form for a new one."""
    return _page()


@pages.post("")
@allow(Action.KEEP_TOKENS)
def make() -> Answer:
    """Make a token and show it, this once."""
    form = TokenForm()
    form.offer()
    new_tokens: list[NewToken] = []

    def write(session: Session, by: Person) -> str:
        token = make_token(
            session,
            name=form.name.data or "",
            access=form.access.chosen,
            desk_id=form.desk_id.data,
            days=form.days.data,
            by=by,
            now=now(),
        )
        new_tokens.append(token)
        return url_for("tokens.index")

    def shown(answer: Response) -> Response | str:
        # A form sent a second time makes none, and the token cannot be shown again: only its hash is kept.
        if new_tokens:
            return render_template("tokens/made.html", token=new_tokens[0])
        flash(_TWICE, "warning")
        return answer

    return submit(form, write, again=lambda: _page(form), after=shown)


@pages.post("/<int:token_id>/revoke")
@allow(Action.KEEP_TOKENS)
def revoke(token_id: int) -> Answer:
    """End a token at once."""
    form = RevokeForm()

    def write(session: Session, by: Person) -> str:
        revoke_token(session, token_id=token_id, by=by, now=now())
        return url_for("tokens.index")

    return submit(form, write, message="The token is revoked; nothing can use it any more.", again=lambda: _page(form))


def _page(sent: Form | None = None) -> str:
    form = sent_or(sent, TokenForm, lambda: TokenForm(formdata=None))
    form.offer()
    return render_template(
        "tokens/index.html",
        rows=tokens_of(reading(), person().id, now=now()),
        make=form,
        revoke=sent_or(sent, RevokeForm, lambda: RevokeForm(formdata=None)),
    )
