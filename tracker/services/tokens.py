"""Making and revoking tokens for programs. A token acts as its person, never as more than that person is."""

import secrets
import string
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import or_, select, update
from sqlalchemy.orm import Session

from tracker import limits
from tracker.errors import NotFound
from tracker.models import Person, Token
from tracker.rules import tokens as rules
from tracker.rules.input_cleaning import one_line
from tracker.rules.journal_types import JournalType
from tracker.rules.roles import Action
from tracker.rules.tokens import Access
from tracker.services.journal import record
from tracker.services.permissions import require_anywhere, require_at

NO_TOKEN = "There is no such token; look at the list of your tokens."  # noqa: S105  (a sentence)
_NO_DESK = "There is no such desk among yours; choose another one."
_LETTERS = string.ascii_lowercase + string.digits


@dataclass(frozen=True)
class NewToken:
    """A token that was just made; `text` is the whole of it, which is kept nowhere."""

    token: Token
    text: str


def make_token(
    session: Session,
    *,
    name: str,
    access: Access = Access.READ,
    desk_id: int | None = None,
    days: int = rules.DAYS,
    by: Person,
    now: datetime,
) -> NewToken:
    """Make a token for oneself, at one desk or at all of one's desks (none given), for that many days."""
    require_anywhere(by=by, action=Action.KEEP_TOKENS)
    if desk_id is not None:
        require_at(desk_id, by=by, action=Action.KEEP_TOKENS, missing=_NO_DESK)
    name = one_line(name, limits.TOKEN_NAME, field="name", needed=True)
    expires_at = rules.expiry(now, days)
    prefix = "".join(secrets.choice(_LETTERS) for _ in range(8))
    text = rules.written(prefix, secrets.token_urlsafe(32))
    token = Token(
        person_id=by.id,
        desk_id=desk_id,
        name=name,
        prefix=rules.prefix_of(text),
        sha256=rules.hashed(text),
        scopes=access.scopes,
        created_at=now,
        created_by_id=by.id,
        expires_at=expires_at,
    )
    session.add(token)
    session.flush()
    until = f"until {expires_at:%Y-%m-%d}"
    _note(session, token, JournalType.TOKEN_MAKE, f"Made the token “{name}” to {access.word}, {until}.", by=by, now=now)
    return NewToken(token, text)


def revoke_token(session: Session, *, token_id: int, by: Person, now: datetime) -> Token:
    """End a token at once: one's own, or as an administrator anybody's. Ending it again changes nothing."""
    token = session.scalar(select(Token).where(Token.id == token_id).with_for_update(of=Token))
    # To strangers a token of somebody else is none: its name may tell what it is for.
    if token is None or (token.person_id != by.id and not by.administrator):
        raise NotFound(NO_TOKEN)
    if token.revoked_at is None:
        token.revoked_at = now
        session.flush()
        _note(session, token, JournalType.TOKEN_REVOKE, f"Revoked the token “{token.name}”.", by=by, now=now)
    return token


def note_use(session: Session, *, token_id: int, now: datetime) -> None:
    """Keep when a token was last used, at most once a minute."""
    # A write for every request would make a reading program a writing one.
    stale = or_(Token.used_at.is_(None), Token.used_at < now - rules.SPARING)
    session.execute(update(Token).where(Token.id == token_id, stale).values(used_at=now))


def _note(session: Session, token: Token, type_: JournalType, summary: str, *, by: Person, now: datetime) -> None:
    payload = {
        "token_id": token.id,
        "person_id": token.person_id,
        "name": token.name,
        "prefix": token.prefix,
        "scopes": token.scopes,
        "expires_at": token.expires_at.isoformat(),
    }
    record(session, type=type_, summary=summary, by=by, now=now, desk_id=token.desk_id, payload=payload)
