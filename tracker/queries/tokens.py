"""Tokens: those a person has, and the one that a program sends."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from tracker.models import Desk, Token
from tracker.rules.tokens import Access, Scope, Standing, hashed, standing


@dataclass(frozen=True)
class TokenRow:
    """One token as its owner sees it; no desk is all of the owner's."""

    token: Token
    desk: str
    standing: Standing

    @property
    def access(self) -> Access:
        """What it was made for."""
        return Access.WRITE if Scope.WRITE in self.token.scopes else Access.READ


def tokens_of(session: Session, person_id: int, *, now: datetime) -> Sequence[TokenRow]:
    """The tokens of a person in one query: those that hold first, the newest first."""
    rows = session.execute(
        select(Token, Desk.name)
        .outerjoin(Desk, Desk.id == Token.desk_id)
        .where(Token.person_id == person_id)
        .order_by(Token.id.desc())
    )
    token_rows = [TokenRow(token, desk or "", _standing(token, now)) for token, desk in rows]
    # A stable sort: among those that hold the newest stays first.
    return sorted(token_rows, key=lambda row: row.standing is not Standing.HOLDS)


def token_sent(session: Session, text: str) -> Token | None:
    """The token that was sent, with its person, whether it holds or not; nothing where there is no such token."""
    # Only the digest is kept, so it is what can be looked for.
    query = select(Token).where(Token.sha256 == hashed(text)).options(joinedload(Token.person))
    return session.scalar(query)


def _standing(token: Token, now: datetime) -> Standing:
    return standing(now, expires_at=token.expires_at, revoked_at=token.revoked_at)
