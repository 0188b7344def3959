"""Who asks: a token in the header, its person with the roles they have now; cookies count for nothing here."""

import logging
from typing import Any

from flask import current_app, g, request
from sqlalchemy import select
from sqlalchemy.exc import OperationalError
from werkzeug.exceptions import UnsupportedMediaType

from tracker import limits
from tracker.api.limits import count_failure
from tracker.api.problems import Problem
from tracker.api.session import database, look_back, now, reading, reading_today
from tracker.errors import NotAllowed, NotFound
from tracker.models import Claim, Desk, Person, Token
from tracker.queries.tokens import token_sent
from tracker.rules.as_of import FIELD
from tracker.rules.roles import Action, allows, least_role
from tracker.rules.tokens import SPARING, Scope, Standing, prefix_of, standing
from tracker.services.permissions import NO_CLAIM
from tracker.services.tokens import note_use

_CHALLENGE = {"WWW-Authenticate": 'Bearer realm="tracker"'}
_ENDED = {
    Standing.EXPIRED: ("expired_token", "This token has expired; make another on the page “Your tokens”."),
    Standing.REVOKED: ("revoked_token", "This token was revoked; make another on the page “Your tokens”."),
}
log = logging.getLogger(__name__)


def check_access() -> None:
    """Before every operation: a token that holds, a scope and a role that suffice, a body that is JSON."""
    view: Any = current_app.view_functions[request.endpoint or ""]
    action: Action | None = getattr(view, "needs", None)
    if action is None:
        raise NotAllowed("This operation does not say who may use it; tell whoever runs this installation.")
    request.max_content_length = limits.API_BODY.most
    if least_role(action) is not None:
        _let_in(action, view.scope)
    if request.method == "POST" and not request.is_json:
        raise UnsupportedMediaType
    typed = request.args.get(FIELD, "").strip()
    if typed and view.looks_back:
        look_back(typed)


def _let_in(action: Action, scope: Scope) -> None:
    token = _token()
    if scope not in token.scopes:
        raise Problem(403, "scope", f"This token may not {scope.value}; make one that may.")
    person = token.person
    person.bound_to = token.desk_id
    g.api_person = person
    if person.best_role is None:
        raise Problem(403, "no_desk", "This token’s person belongs to no desk it is for; ask an administrator.")
    if not allows(person.best_role, action):
        least = least_role(action)
        raise Problem(403, "role", f"Your role does not allow this; it needs at least: {least.word if least else ''}.")


def _token() -> Token:
    """The token of the header, if it holds and its person is active; its use is noted."""
    kind, _, text = request.headers.get("Authorization", "").partition(" ")
    if kind.lower() != "bearer" or not text.strip():
        sentence = "Send a token in the header Authorization: Bearer trk_…; the page “Your tokens” makes one."
        raise Problem(401, "no_token", sentence, headers=_CHALLENGE)
    text = text.strip()
    token = token_sent(reading_today(), text) if prefix_of(text) else None
    if token is None:
        count_failure()
        raise _unknown("wrong_token", "There is no such token; copy it anew, or make another.")
    if not token.person.active:
        raise _unknown("disabled", "The account of this token was switched off; ask an administrator.")
    validity = standing(now(), expires_at=token.expires_at, revoked_at=token.revoked_at)
    if validity is not Standing.HOLDS:
        raise _unknown(*_ENDED[validity])
    _note(token)
    return token


def _unknown(code: str, sentence: str) -> Problem:
    challenge = {"WWW-Authenticate": f'{_CHALLENGE["WWW-Authenticate"]}, error="invalid_token"'}
    return Problem(401, code, sentence, headers=challenge)


def _note(token: Token) -> None:
    if token.used_at is not None and token.used_at > now() - SPARING:
        return
    try:
        with database().unit_of_work() as session:
            note_use(session, token_id=token.id, now=now())
    except OperationalError:  # who asks need not wait for this
        log.warning("the use of a token was not noted", exc_info=True)


def person() -> Person:
    """Whose token it is. For reading only: a unit of work fetches its own."""
    signed_in: Person = g.api_person
    return signed_in


def desk_ids() -> list[int]:
    """The desks whose things this token may see; asked once per request."""
    if "api_desk_ids" not in g:
        g.api_desk_ids = [desk_id for desk_id in reading_today().scalars(select(Desk.id)) if person().role_at(desk_id)]
    readable: list[int] = g.api_desk_ids
    return readable


def claim_here(claim_id: int) -> Claim:
    """The claim, if it is at these desks and may leave; a confidential one is as one that does not exist."""
    claim = reading().scalar(select(Claim).where(Claim.id == claim_id, Claim.desk_id.in_(desk_ids())))
    # Not 403: whoever asks for one number after another would count them.
    if claim is None or claim.confidential:
        raise NotFound(NO_CLAIM)
    return claim
