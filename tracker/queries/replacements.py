"""The claims that can take another one's place, and the one that somebody means."""

import re
from collections.abc import Collection, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker import limits
from tracker.errors import WrongInput
from tracker.models import Claim
from tracker.rules.input_cleaning import whole_number
from tracker.rules.statuses.status import Status

# Up to nine digits; a longer number is none the database holds.
_KEY = re.compile(r"[cC](\d{1,9})\b")
# People paste the address of a claim's page rather than its number.
_ADDRESS = re.compile(r"/claims/(\d{1,10})\b")


def replacements(session: Session, claim: Claim) -> Sequence[Claim]:
    """The claims of its desk that could take a claim's place: its own article's first, then the newest."""
    # A chain of replacements ends at a claim that stands: an overtaken one takes nobody's place.
    query = select(Claim).where(Claim.desk_id == claim.desk_id, Claim.id != claim.id, Claim.status != Status.SUPERSEDED)
    return session.scalars(
        query.order_by(Claim.article_id != claim.article_id, Claim.id.desc()).limit(limits.CHOICES.most)
    ).all()


def claim_meant(session: Session, text: str, *, near: Claim, desk_ids: Collection[int]) -> Claim | None:
    """The claim that was typed as key (`C07`, of the same article first), number, address or statement.

    Nothing where nothing was typed; `WrongInput` where it is none of these desks, or one of several.
    """
    text = text.strip()
    if not text:
        return None
    query = select(Claim).where(Claim.desk_id.in_(desk_ids)).order_by(Claim.id)
    # “17”, or an address that ends in it.
    number = whole_number(text) or whole_number(address[1] if (address := _ADDRESS.search(text)) else "")
    # Before the statement: a bare number is meant as the number of a claim.
    if number:
        return _single_claim(session.scalars(query.where(Claim.id == number).limit(2)).all(), text)
    if key := _KEY.match(text):
        of_key = query.where(Claim.number == int(key[1]))
        # C07 stands in many articles; whoever writes it means the one at hand.
        in_article = session.scalars(of_key.where(Claim.article_id == near.article_id)).all()
        return _single_claim(in_article or session.scalars(of_key.limit(2)).all(), text)
    return _single_claim(session.scalars(query.where(Claim.statement == text).limit(2)).all(), text)


def _single_claim(claims: Sequence[Claim], text: str) -> Claim:
    if not claims:
        message = f"“{text}” names no claim of yours; choose one from the list, or write its key or address."
        raise WrongInput(message, field="replaced_by")
    # Guessing would let the wrong claim take its place, for good.
    if len(claims) > 1:
        message = f"“{text}” names several claims; write the address of the one you mean."
        raise WrongInput(message, field="replaced_by")
    return claims[0]
