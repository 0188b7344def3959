"""Tokens for programs: how one is written, what it may do, and whether it still holds."""

import hashlib
import re
from datetime import datetime, timedelta
from enum import StrEnum

from tracker import limits

DAYS = 90
SPARING = timedelta(minutes=1)
"""How often at most the last use of a token is written down."""

# The part that stays visible finds the row; the secret part is never kept.
_TOKEN = re.compile(r"(trk_[a-z0-9]{8})_[A-Za-z0-9_-]{40,60}")


class Scope(StrEnum):
    """What a token may do, as far as its person may do it."""

    READ = "read"
    WRITE = "write"


class Access(StrEnum):
    """What a token is made for; whoever writes also reads."""

    READ = "read"
    WRITE = "read_and_write"

    @property
    def word(self) -> str:
        """As people read it: `read and write`."""
        return self.value.replace("_", " ")

    @property
    def scopes(self) -> list[str]:
        """The scopes that are kept with the token."""
        return [Scope.READ.value] if self is Access.READ else [Scope.READ.value, Scope.WRITE.value]


class Standing(StrEnum):
    """Whether a token holds."""

    HOLDS = "holds"
    EXPIRED = "expired"
    REVOKED = "revoked"


def written(public: str, secret: str) -> str:
    """The whole token from the part that stays visible (eight letters and digits) and the secret one."""
    return f"trk_{public}_{secret}"


def prefix_of(token: str) -> str:
    """The part by which a token is told in lists; nothing where it is no token."""
    match = _TOKEN.fullmatch(token)
    return match[1] if match else ""


def hashed(token: str) -> str:
    """What is kept of a token: a plain SHA-256 will do, for the secret is 256 random bits."""
    return hashlib.sha256(token.encode()).hexdigest()


def standing(now: datetime, *, expires_at: datetime, revoked_at: datetime | None) -> Standing:
    """Whether a token of these dates holds at that instant."""
    if revoked_at is not None:
        return Standing.REVOKED
    return Standing.EXPIRED if expires_at <= now else Standing.HOLDS


def expiry(now: datetime, days: int) -> datetime:
    """When a token made now for that many days ends; `WrongInput` beyond a year."""
    limits.TOKEN_DAYS.check(days, field="days")
    return now + timedelta(days=days)
