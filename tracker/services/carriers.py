"""Recording publications that carry claims; the same publication is kept once."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import urlsplit, urlunsplit

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tracker import limits
from tracker.errors import Unsettled, WrongInput
from tracker.language.dates import PartialDate, latest_today
from tracker.models import Carrier, Person, Source
from tracker.queries.publications import counting_as_themselves, publication_question, publications_at
from tracker.rules.input_cleaning import one_line
from tracker.rules.naming import ANOTHER, Answer
from tracker.rules.sources import tidy_address
from tracker.services.publications import keep_publications_apart
from tracker.services.sources import SourceDraft, find_or_create_source, unmerged


@dataclass(frozen=True)
class CarrierDraft:
    """A publication as somebody describes it; its publisher is chosen (`publisher_id`) or described (`publisher`).

    Where its address is recorded under another publisher, `answer` says whether it is that publication. Whoever can
    answer is asked (`asks`); for a program that cannot it is that publication. `corrects` is the publication of the
    item whose place this one takes: its publisher may have been the mistake.
    """

    publisher_id: int | None = None
    publisher: SourceDraft | None = None
    title: str = ""
    address: str = ""
    published_on: PartialDate | None = None
    answer: Answer | None = None
    asks: bool = False
    corrects: int | None = None


def publish(session: Session, *, draft: CarrierDraft, by: Person, now: datetime) -> Carrier:
    """The publication a draft describes, its publisher found or made first.

    One that is recorded under another publisher, however its address was copied, is that one; `Unsettled` where
    somebody has to say so first.
    """
    publisher_id = draft.publisher_id
    if publisher_id is None:
        if draft.publisher is None:
            raise WrongInput("Say who published it: choose a source or describe a new one.", field="publisher")
        publisher_id = find_or_create_source(session, draft=draft.publisher, by=by, now=now).id
    draft = _tidied(session, replace(draft, publisher_id=publisher_id), now)
    recorded = _recorded(session, draft, publisher_id)
    if recorded:
        return recorded
    # Under its own publisher another title or day is how a wrong one is corrected; the two count as one.
    alike = publications_at(session, draft.address)
    elsewhere = [carrier for carrier in alike if not _is_of(session, carrier, publisher_id)]
    corrects = any(carrier.id == draft.corrects for carrier in elsewhere)
    if elsewhere and len(elsewhere) == len(alike) and not corrects and draft.answer != ANOTHER:
        return _meant(session, elsewhere, draft)
    carrier = _new_row(session, draft, publisher_id, by=by, now=now)
    if draft.answer == ANOTHER:
        _keep_apart(session, carrier, elsewhere, by=by, now=now)
    return carrier


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
    """The publication of these words, made now if there is none. Its journal entry is the evidence's.

    A title or date that is left open is taken from a publication known under the same address; one that differs
    makes a new row, for that is how a wrong one is corrected.
    A publication date that has come nowhere yet is `WrongInput`.
    """
    draft = CarrierDraft(publisher_id=publisher_id, title=title, address=address, published_on=published_on)
    return publish(session, draft=draft, by=by, now=now)


def _tidied(session: Session, draft: CarrierDraft, now: datetime) -> CarrierDraft:
    if session.get(Source, draft.publisher_id) is None:
        raise WrongInput("There is no such source; choose the publisher from the list.", field="publisher")
    # The latest day on earth, since a paper of Auckland is dated tomorrow for a desk in Berlin.
    if draft.published_on and draft.published_on.first_day > latest_today(now):
        raise WrongInput(
            f"{draft.published_on.in_words()} is in the future; give the date it was published.", field="published_on"
        )
    title, address = one_line(draft.title, limits.TITLE, field="title"), tidy_address(draft.address)
    return replace(draft, title=title, address=address)


def _recorded(session: Session, draft: CarrierDraft, publisher_id: int) -> Carrier | None:
    """The publication that these words mean, of the same publisher."""
    # Case and a closing slash are not what tells two publications apart; the same article would count twice.
    mark = fingerprint(publisher_id, draft.title, draft.address, draft.published_on)
    recorded = session.scalar(select(Carrier).where(Carrier.fingerprint == mark))
    # Somebody who only pastes the link means the publication that is known under it.
    return recorded or _same_address(session, draft, publisher_id)


def _same_address(session: Session, draft: CarrierDraft, publisher_id: int) -> Carrier | None:
    # Without an address nothing says that it is the same.
    if not draft.address:
        return None
    alike = publications_at(session, draft.address) or _under_front_page(session, draft, publisher_id)
    fitting = [
        carrier
        for carrier in alike
        if _is_of(session, carrier, publisher_id)
        and (not draft.title or carrier.title.casefold() == draft.title.casefold())
        and (not draft.published_on or carrier.published_on == draft.published_on)
    ]
    return fitting[-1] if fitting else None


def _under_front_page(session: Session, draft: CarrierDraft, publisher_id: int) -> list[Carrier]:
    """Those with the very address: of a front page nothing else says that it is the same."""
    if draft.title and draft.published_on:
        return []
    alike = select(Carrier).where(Carrier.publisher_id == publisher_id, Carrier.address == draft.address)
    return list(session.scalars(alike.order_by(Carrier.id)))


def _is_of(session: Session, carrier: Carrier, publisher_id: int) -> bool:
    """Whether it is of that publisher, as both count now."""
    return unmerged(session, carrier.publisher) is unmerged(session, session.get(Source, publisher_id))


def _meant(session: Session, alike: Sequence[Carrier], draft: CarrierDraft) -> Carrier:
    """The one of them that is meant, as far as it was said."""
    if draft.answer:
        chosen = next((carrier for carrier in alike if carrier.id == draft.answer.same_as), None)
        if chosen is None:
            raise WrongInput("That publication has another address; choose one of those shown.", field="address")
        return chosen
    if draft.asks:
        raise Unsettled([publication_question(session, draft.address, counting_as_themselves(session, alike))])
    return alike[0]


def _new_row(session: Session, draft: CarrierDraft, publisher_id: int, *, by: Person, now: datetime) -> Carrier:
    mark = fingerprint(publisher_id, draft.title, draft.address, draft.published_on)
    carrier = Carrier(
        publisher_id=publisher_id,
        title=draft.title,
        address=draft.address,
        published_on=draft.published_on,
        fingerprint=mark,
        recorded_at=now,
        recorded_by_id=by.id,
    )
    try:
        with session.begin_nested():
            session.add(carrier)
    except IntegrityError:  # somebody kept the same publication at this moment
        recorded = session.scalar(select(Carrier).where(Carrier.fingerprint == mark))
        if recorded is None:
            raise
        return recorded
    return carrier


def _keep_apart(session: Session, carrier: Carrier, alike: Sequence[Carrier], *, by: Person, now: datetime) -> None:
    for older in alike:
        why = "Whoever recorded the newer one was asked and said that it is another publication."
        keep_publications_apart(session, carrier_id=older.id, other_id=carrier.id, why=why, by=by, now=now)


def fingerprint(publisher_id: int, title: str, address: str, published_on: PartialDate | None) -> str:
    """What tells publications apart: publisher, title, date and address without its trifles; SHA-256 in hex."""
    parts = [publisher_id, _plain(address), title.casefold(), str(published_on or "")]
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()


def _plain(address: str) -> str:
    """The address without fragment, closing slash and the case of scheme and host."""
    parts = urlsplit(address)
    return urlunsplit((parts.scheme.lower(), parts.netloc.lower(), parts.path.rstrip("/"), parts.query, ""))
