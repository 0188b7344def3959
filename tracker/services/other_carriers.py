"""A text that another outlet printed as well: no article of its own, but evidence for the claims that it carries."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from tracker.errors import Refused, WrongInput
from tracker.language.english import listed
from tracker.language.kinds import SourceKind
from tracker.models import Article, Capture, Carrier, Claim, Evidence, Person
from tracker.queries.versions import NO_ARTICLE
from tracker.rules.articles import Published, Taken
from tracker.rules.evidence import Stance
from tracker.rules.naming import Answer
from tracker.rules.passages import find_passage
from tracker.rules.roles import Action
from tracker.rules.statuses import Status
from tracker.services.anchors import quotes_of
from tracker.services.captures import CaptureDraft
from tracker.services.carriers import CarrierDraft
from tracker.services.evidence import EvidenceDraft, add_evidence
from tracker.services.naming import settle
from tracker.services.permissions import require_at
from tracker.services.sources import SourceDraft, source_called


def record_carrier(
    session: Session,
    *,
    article_id: int,
    intake: Taken,
    published: Published,
    outlet: str,
    address: str = "",
    filename: str = "capture",
    answers: Mapping[str, Answer],
    by: Person,
    now: datetime,
) -> list[Claim]:
    """Record the text as a publication that carries claims of an article: those whose quotes stand in it.

    Answers these claims; each has the text as evidence that supports it, once. `Refused` where it carries none or is
    recorded for all, `WrongInput` at `outlet` where nobody is said to have published it. An outlet that is near one
    that is there is asked about at `outlet`.
    """
    article = session.scalar(select(Article).where(Article.id == article_id).with_for_update(of=Article))
    require_at(article.desk_id if article else 0, by=by, action=Action.RECORD_EVIDENCE, missing=NO_ARTICLE)
    if not outlet.strip():
        raise WrongInput("Say which outlet published it: a carrier is a publication of somebody.", field="outlet")
    intake = intake.tidied()
    standing = list(_carried(session, article_id, intake.text))
    if not standing:
        raise Refused(
            "None of the quotes of that article stand in this text, so it carries none of its claims; take it in as "
            "an article of its own."
        )
    drafts = {"outlet": SourceDraft(name=outlet, kind=SourceKind.OUTLET)}
    publisher = settle(session, drafts=drafts, answers=answers, by=by, now=now)["outlet"]
    called = source_called(session, publisher)
    recorded = _recorded(session, article_id, intake.original_sha256, called.id if called else None)
    carried = [(claim, words) for claim, words in standing if claim.id not in recorded]
    if not carried:
        keys = listed(claim.key for claim, _ in standing)
        raise Refused(f"This text is recorded already: it is evidence for {keys}.")
    publication = CarrierDraft(
        publisher=publisher,
        title=intake.title,
        address=address or intake.own_address,
        published_on=published.published_on,
    )
    capture = CaptureDraft(intake.original, filename, intake.media_type, intake.text)
    draft = EvidenceDraft(Stance.SUPPORTS, carrier=publication, accessed_on=now.date(), capture=capture)
    for claim, words in carried:
        add_evidence(session, claim_id=claim.id, draft=replace(draft, quotation=words), by=by, now=now)
    return [claim for claim, _ in carried]


def _recorded(session: Session, article_id: int, sha256: str, outlet_id: int | None) -> Collection[int]:
    """The claims of an article that have these bytes of this outlet as live evidence; another may print the same."""
    corrected = aliased(Evidence)
    ids = (
        select(Evidence.claim_id)
        .join(Evidence.capture)
        .join(Evidence.carrier)
        .join(Claim, Claim.id == Evidence.claim_id)
        .where(Carrier.publisher_id == outlet_id)
        .where(Capture.sha256 == sha256, Claim.article_id == article_id)
        .where(~Evidence.withdrawal.has(), ~select(corrected.id).where(corrected.supersedes_id == Evidence.id).exists())
    )
    return set(session.scalars(ids))


def _carried(session: Session, article_id: int, text: str) -> Iterator[tuple[Claim, str]]:
    """The live claims of an article whose quote stands in a text, with the words as they are printed there."""
    claims = select(Claim).where(Claim.article_id == article_id, Claim.status != Status.SUPERSEDED).order_by(Claim.id)
    quotes = quotes_of(session, article_id)
    for claim in session.scalars(claims).all():
        try:
            start, end = find_passage(text, quotes.get(claim.id, ""), None)
        except WrongInput:  # it does not stand there, or nobody could say where
            continue
        yield claim, text[start:end]
