"""An article, claims, sources and publications made of texts that a page has to bear, through the usual services."""

import tomllib
from datetime import datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker import limits
from tracker.language.kinds import ClaimType, SourceKind
from tracker.models import Claim, Desk, Person
from tracker.rules.articles import Published, Taken
from tracker.rules.evidence import Stance
from tracker.services.articles import take_in
from tracker.services.attribution import LinkDraft
from tracker.services.carriers import CarrierDraft
from tracker.services.claims import ClaimDraft, make_claim
from tracker.services.evidence import EvidenceDraft, add_evidence
from tracker.services.sources import SourceDraft

_FILE = Path(__file__).with_name("nasty.toml")


def nasty_texts() -> list[str]:
    """The texts, none longer than the name of a source may be."""
    described = tomllib.loads(_FILE.read_text(encoding="utf-8"))["texts"]
    return [(text["text"] * text.get("repeated", 1)).strip()[: limits.NAME.most] for text in described]


def add_nasty(session: Session, *, desk: Desk, by: Person, now: datetime) -> int:
    """Take in an article of these texts and make each of them a claim with evidence; the number of the article."""
    texts = nasty_texts()
    title = " ".join(texts)[: limits.TITLE.most]
    body = "\n\n".join([title, *texts])
    version = take_in(session, desk_id=desk.id, intake=Taken(body, title=title), published=Published(), by=by, now=now)
    for text in texts:
        # What looks empty is kept apart from its neighbours by the blank lines.
        start = version.text.index(f"\n\n{text}", len(title) - 1) + 2
        claim = _claim(session, version.article_id, start, text, by=by, now=now)
        _evidence(session, claim, text, by=by, now=now)
    return version.article_id


def _claim(session: Session, article_id: int, start: int, text: str, *, by: Person, now: datetime) -> Claim:
    draft = ClaimDraft(
        text,
        type=ClaimType.QUOTATION,
        hedges=[text[: limits.HEDGE.most]],
        topics=[text[: limits.TOPIC.most], "nasty"],
        assignee_id=by.id,
        due_on=now.date(),
    )
    said_by = LinkDraft(source=SourceDraft(text, SourceKind.PERSON), cue=text[: limits.CUE.most])
    return make_claim(
        session,
        article_id=article_id,
        start=start,
        end=start + len(text),
        draft=draft,
        links=[said_by],
        by=by,
        now=now,
        follows=False,
    )


def _evidence(session: Session, claim: Claim, text: str, *, by: Person, now: datetime) -> None:
    carrier = CarrierDraft(publisher=SourceDraft(text, SourceKind.OUTLET), title=text)
    draft = EvidenceDraft(Stance.SUPPORTS, carrier, quotation=text, note=text, accessed_on=now.date())
    add_evidence(session, claim_id=claim.id, draft=draft, by=by, now=now)


def at_the_demo_desk(session: Session, *, now: datetime) -> int:
    """The same at the desk of the demo, by its fact-checker."""
    desk = session.scalars(select(Desk).order_by(Desk.id)).one()
    by = session.scalars(select(Person).where(Person.memberships.any()).order_by(Person.id)).first()
    assert by is not None, "the demo has people"
    return add_nasty(session, desk=desk, by=by, now=now)
