"""Claims, with everything that is known about one."""

from typing import Any

from marshmallow import fields

from tracker.api.shapes.base import Shape, day, instant, many, maybe, number, one, text, texts, yes_or_no
from tracker.api.shapes.findings import FindingShape
from tracker.api.shapes.statuses import ChangeShape, ExplainedShape, ProposalShape, WayShape
from tracker.rules.claim_fields import FURTHER


class CountShape(Shape):
    """How many publications carry it, and how many independent origins stand behind them, as an interval."""

    carriers = number("Publications that carry it.")
    k_min = number("Independent origins for certain.")
    k_max = number("Independent origins at most.")
    attributable = number("Origins on the record.")
    exact = yes_or_no("False where k_min may be higher than found.")
    doubts = texts("Why k_min or attributable is lower: near names of which nobody said that they are two.")


class FoundByShape(Shape):
    """What one check said, in short."""

    check = text()
    outcome = text("consistent, inconsistent or undecidable.")
    decision = maybe("accepted or dismissed; null while nobody has said.")


class ArticleNameShape(Shape):
    """The article of a claim, in short."""

    id = number()
    title = text()


FurtherShape: Any = Shape.from_dict({row.name: maybe(row.help) for row in FURTHER}, name="FurtherShape")
"""What is written about a claim in fields without a place of their own."""


class ListedClaimShape(FurtherShape):  # type: ignore[misc]
    """A claim as the ledger lists it."""

    id = number()
    key = text("Its name within the article, such as C06.")
    statement = text("In the desk’s own words.")
    quote = text("In the words of the article.")
    type = text()
    status = text()
    attribution = text("The chain in words.")
    attitude = text("What the first of the chain who does not assert it does; asserts where all do.")
    negated = yes_or_no("What that one passes on has a negation of its own.")
    status_since = instant()
    status_by = text()
    why = text("The reason of the newest change.")
    age_days = number("Whole days it has been open; null where it is closed.", allow_none=True)
    supports = one(CountShape)
    conflicts = one(CountShape)
    findings = many(FoundByShape)
    waits_for = maybe("The status that is proposed and waits for a second person.")
    recheck = text("What needs a second look and the highest status that still holds; empty where nothing does.")
    importance = text()
    topics = texts()
    assignee = maybe()
    due_on = day()
    confidential = yes_or_no()
    article = one(ArticleNameShape)
    desk = text()
    changed_at = instant()
    version = number("Goes up with every change; the ETag of the claim.")


class ClaimsShape(Shape):
    """A piece of the ledger."""

    claims = many(ListedClaimShape)
    total = number("How many the filter lists in all.")
    confidential = number("Always null: how many never leave is not told.", allow_none=True)
    in_words = text("The filter in words.")
    next_cursor = maybe("Hand it back as `cursor` to read on; null at the end.")


class LinkShape(Shape):
    """One step of the chain, from the origin on."""

    source_id = number()
    name = text()
    kind = text()
    role = text()
    knowledge = maybe()
    ground_rule = maybe()
    people = number(allow_none=True)
    cue = text()
    attitude = text(
        "What the source does to what it passes on: asserts, denies, doubts, asks, demands, promises, warns, suspects."
    )
    negated = yes_or_no("What it passes on has a negation of its own.")


class EvidenceShape(Shape):
    """One item for or against a claim, or context."""

    id = number()
    stance = text("supports, conflicts or context.")
    state = text("live, superseded or withdrawn.")
    state_why = maybe()
    publisher = maybe()
    title = maybe()
    address = maybe()
    published_on = day()
    looked_in = maybe()
    accessed_on = day()
    attribution = text()
    quotation = text()
    note = text()
    credibility = number("1 to 6 (Admiralty); 6 cannot be judged.")
    reliability = maybe("A to F (Admiralty) of the source.")
    primary = yes_or_no()
    capture_sha256 = maybe()
    could_not_have_been_known = yes_or_no("It is newer than the claim.")
    recorded_at = instant()
    recorded_by = text()


class ArticleShape(ArticleNameShape):
    """The article of a claim."""

    version = number()
    sha256 = text()
    outlet = maybe()
    published_on = day()
    published_on_basis = maybe()


class ClaimShape(FurtherShape):  # type: ignore[misc]
    """One claim with everything: chain, status and why, what would change it, evidence, findings, history."""

    id = number()
    key = text()
    statement = text()
    quote = text()
    quote_state = text("Whether the quote stands in the newest version: exact, moved, uncertain or gone.")
    start = number(allow_none=True)
    end = number(allow_none=True)
    type = text()
    hedges = texts()
    status = text()
    status_since = instant()
    attribution = text()
    links = many(LinkShape)
    why = many(ExplainedShape, "Why this status.")
    missing = many(ExplainedShape, "What is missing for the next better one.")
    next_step = text("The one thing to do now.")
    recheck = text("What needs a second look and the highest status that still holds; empty where nothing does.")
    what_would_change = many(WayShape)
    supports = one(CountShape)
    conflicts = one(CountShape)
    evidence = many(EvidenceShape)
    findings = many(FindingShape)
    proposal = fields.Nested(ProposalShape, allow_none=True)
    history = many(ChangeShape)
    importance = text()
    topics = texts()
    assignee = maybe()
    due_on = day()
    confidential = yes_or_no()
    article = one(ArticleShape)
    desk = text()
    version = number()
