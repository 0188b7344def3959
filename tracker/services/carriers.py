"""Recording publications that carry claims; the same publication is kept once."""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit, urlunsplit

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tracker import limits
from tracker.errors import WrongInput
from tracker.language.dates import PartialDate, latest_today
from tracker.models import Carrier, Person, Source
from tracker.rules.input_cleaning import one_line
from tracker.rules.sources import tidy_address
from tracker.services.sources import SourceDraft, find_or_create_source


@dataclass(frozen=True)
class CarrierDraft:
    """A publication as somebody describes it; its publisher is chosen (`publisher_id`) or described (`publisher`)."""

    publisher_id: int | None = None
    publisher: SourceDraft | None = None
    title: str = ""
    address: str = ""
    published_on: PartialDate | None = None


def publish(session: Session, *, draft: CarrierDraft, by: Person, now: datetime) -> Carrier:
    """The publication a draft describes, its publisher found or made first."""
    publisher_id = draft.publisher_id
    if publisher_id is None:
        if draft.publisher is None:
            raise WrongInput("Say who published it: choose a source or describe a new one.", field="publisher")
        publisher_id = find_or_create_source(session, draft=draft.publisher, by=by, now=now).id
    return find_or_create_carrier(
        session,
        publisher_id=publisher_id,
        title=draft.title,
        address=draft.address,
        published_on=draft.published_on,
        by=by,
        now=now,
    )


def find_or_create_carrier(
    session: Session,
    *,
    publisher_id: int,
    title: str,
    address: str,
    published_on: PartialDate | None,
    by: Person,
    now: datetime,
) -> Carrier:
    """The publication with that fingerprint, made now if there is none. Its journal entry is the evidence's.

    A title or date that is left open is taken from a publication known under the same address; one that differs
    makes a new row, for that is how a wrong one is corrected.
    A publication date that has come nowhere yet is `WrongInput`.
    """
    if session.get(Source, publisher_id) is None:
        raise WrongInput("There is no such source; choose the publisher from the list.", field="publisher")
    # The latest day on earth, since a paper of Auckland is dated tomorrow for a desk in Berlin.
    if published_on and published_on.first_day > latest_today(now):
        raise WrongInput(
            f"{published_on.in_words()} is in the future; give the date it was published.", field="published_on"
        )
    title = one_line(title, limits.TITLE, field="title")
    address = tidy_address(address)
    # Case and a closing slash are not what tells two publications apart; the same article would count twice.
    mark = fingerprint(publisher_id, title, address, published_on)
    carrier_known = session.scalar(select(Carrier).where(Carrier.fingerprint == mark))
    # Somebody who only pastes the link means the publication that is known under it.
    carrier_known = carrier_known or _same_address(session, publisher_id, title, address, published_on)
    if carrier_known:
        return carrier_known
    carrier = Carrier(
        publisher_id=publisher_id,
        title=title,
        address=address,
        published_on=published_on,
        fingerprint=mark,
        recorded_at=now,
        recorded_by_id=by.id,
    )
    try:
        with session.begin_nested():
            session.add(carrier)
    except IntegrityError:  # somebody kept the same publication at this moment
        carrier_known = session.scalar(select(Carrier).where(Carrier.fingerprint == mark))
        if carrier_known is None:
            raise
        return carrier_known
    return carrier


def _same_address(
    session: Session, publisher_id: int, title: str, address: str, published_on: PartialDate | None
) -> Carrier | None:
    # Without an address nothing says that it is the same; with title and day the fingerprint has answered.
    if not address or (title and published_on):
        return None
    matching = select(Carrier).where(Carrier.publisher_id == publisher_id, Carrier.address == address)
    if title:
        matching = matching.where(Carrier.title == title)
    if published_on:
        matching = matching.where(Carrier.published_on == published_on)
    return session.scalars(matching.order_by(Carrier.id.desc()).limit(1)).first()


def fingerprint(publisher_id: int, title: str, address: str, published_on: PartialDate | None) -> str:
    """What tells publications apart: publisher, title, date and address without its trifles; SHA-256 in hex."""
    parts = [publisher_id, _plain(address), title.casefold(), str(published_on or "")]
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()


def _plain(address: str) -> str:
    """The address without fragment, closing slash and the case of scheme and host."""
    parts = urlsplit(address)
    return urlunsplit((parts.scheme.lower(), parts.netloc.lower(), parts.path.rstrip("/"), parts.query, ""))
