"""Finding quotes again when an article changes, and saying where they stand when that cannot be found."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.errors import Conflict, Refused
from tracker.models import Anchor, ArticleVersion, Claim, Person
from tracker.queries.versions import earlier_with_text, newest_version
from tracker.rules.anchors import ONLY_SIGNS, AnchorState, Found, Quote, find_again
from tracker.rules.claims import tightened
from tracker.rules.journal_types import JournalType
from tracker.rules.roles import Action
from tracker.services import consequences
from tracker.services.consequences import Trigger
from tracker.services.journal import advance, record
from tracker.services.permissions import claim_for


def settle_anchor(
    session: Session, *, claim_id: int, seen_version: int, start: int, end: int, by: Person, now: datetime
) -> Anchor:
    """Say where the quote of a claim stands in the newest version, when that could not be found for certain.

    The words there may be other ones than the quote's: then they are what it says now.
    """
    claim = claim_for(session, claim_id, by=by, action=Action.EDIT_CLAIM)
    # Before anything is looked up: where the claim changed, the offsets may be of words that nobody sees any more.
    if claim.version != seen_version:
        raise Conflict(
            "Somebody changed this claim while you were looking; look at its place again.", since=seen_version
        )
    version = newest_version(session, claim.article_id)
    anchors = _anchors(session, version.article_id).get(claim_id, [])
    current = anchors[-1] if anchors else None
    # Where the machine found the quote for certain, a person's offsets could only make it wrong.
    if current is None or current.state.is_settled:
        raise Refused("The place of this quote is known; nothing has to be said about it.")
    # Selecting with a mouse takes blanks along; the next search would look for them as well.
    start, end = tightened(version.text, start, end)
    quote = Quote.at(version.text, start, end)
    claim = advance(session, claim_id, seen_version=seen_version, now=now)
    is_unchanged = quote.exact == current.exact
    note = "Placed by a person." if is_unchanged else f"Placed by a person; it said: “{current.exact}”"
    place = Found(AnchorState.MOVED, start, end, note)
    anchor = _anchor(session, claim, version, quote, place, by=by, now=now)
    record(
        session,
        type=JournalType.CLAIM_ANCHOR,
        summary=f"Said where the quote of {claim.key} stands in version {version.number}.",
        by=by,
        now=now,
        claim=claim,
        payload={"version_id": version.id, "old": current.exact, "new": quote.exact, "start": start, "end": end},
    )
    consequences.follow(session, [claim.id], Trigger.QUOTE, by=by, now=now)
    return anchor


def look_up_quotes(
    session: Session, version: ArticleVersion, *, by: Person, now: datetime
) -> dict[str, dict[str, Any]]:
    """Look every claim's quote up in the new text; one that is not where it was counts as an event of its claim."""
    anchors = _anchors(session, version.article_id)
    claims = select(Claim).where(Claim.article_id == version.article_id).order_by(Claim.id).with_for_update(of=Claim)
    earlier_ids = earlier_with_text(session, version).keys()
    became: dict[str, dict[str, Any]] = {}
    for claim in session.scalars(claims).all():
        # From the last version that had it, not from the last version: a quote that was gone may come back.
        quote = _stood_in(anchors[claim.id], earlier_ids) or _last_known(anchors[claim.id])
        place = find_again(version.text, quote)
        # Its surroundings are taken from the new text, so that the next version is compared with what stands there now.
        if place.start is not None and place.end is not None:
            quote = Quote.at(version.text, place.start, place.end)
        _anchor(session, claim, version, quote, place, by=by, now=now)
        became[claim.key] = {"state": place.state.value, "start": place.start, "end": place.end}
        # An article is corrected ten times a day; entries for quotes that stand where they stood would hide the others.
        if place.state is not AnchorState.EXACT:
            _note_moved(session, claim, version, place, by=by, now=now)
    return became


def _note_moved(
    session: Session, claim: Claim, version: ArticleVersion, place: Found, *, by: Person, now: datetime
) -> None:
    became = {
        AnchorState.MOVED: "stands elsewhere",
        AnchorState.UNCERTAIN: "could not be found for certain",
        AnchorState.GONE: "is gone",
    }[place.state]
    if place.state is AnchorState.MOVED and place.note.startswith(ONLY_SIGNS):
        became = "stands there with other signs"
    claim = advance(session, claim.id, now=now)
    record(
        session,
        type=JournalType.CLAIM_ANCHOR,
        summary=f"The quote of {claim.key} {became} in version {version.number}.",
        by=by,
        now=now,
        claim=claim,
        payload={"version_id": version.id, "state": place.state.value, "start": place.start, "end": place.end},
    )


def _anchor(
    session: Session,
    claim: Claim,
    version: ArticleVersion,
    quote: Quote,
    place: Found,
    *,
    by: Person,
    now: datetime,
) -> Anchor:
    anchor = Anchor(
        claim_id=claim.id,
        article_version_id=version.id,
        exact=quote.exact,
        prefix=quote.prefix,
        suffix=quote.suffix,
        start=place.start,
        end=place.end,
        state=place.state,
        note=place.note,
        recorded_at=now,
        recorded_by_id=by.id,
    )
    session.add(anchor)
    session.flush()
    return anchor


def _anchors(session: Session, article_id: int) -> dict[int, list[Anchor]]:
    """The anchors of every claim of an article, that of the newest version last."""
    rows = session.scalars(
        select(Anchor)
        .join(ArticleVersion, ArticleVersion.id == Anchor.article_version_id)
        .where(ArticleVersion.article_id == article_id)
        .order_by(ArticleVersion.number, Anchor.id)
    )
    by_claim: dict[int, list[Anchor]] = {}
    for anchor in rows:
        by_claim.setdefault(anchor.claim_id, []).append(anchor)
    return by_claim


def quotes_of(session: Session, article_id: int) -> dict[int, str]:
    """The words of the quote of each claim of an article as they were last seen in it, by the claim's id."""
    return {claim_id: _last_known(anchors).exact for claim_id, anchors in _anchors(session, article_id).items()}


def _stood_in(anchors: Sequence[Anchor], version_ids: Collection[int]) -> Quote | None:
    """The quote where it stood in one of these versions, if it is known; what it said in between is gone again."""
    settled = [anchor for anchor in anchors if anchor.article_version_id in version_ids and anchor.state.is_settled]
    return _quote(settled[-1]) if settled else None


def _quote(anchor: Anchor) -> Quote:
    return Quote(anchor.exact, anchor.prefix, anchor.suffix, anchor.start)


def _last_known(anchors: Sequence[Anchor]) -> Quote:
    """The quote where it was last seen for certain; a version in which it was not found changes nothing."""
    return _quote(next(candidate for candidate in reversed(anchors) if candidate.start is not None))
