"""What reading makes of an article."""

from marshmallow import fields

from tracker.api.shapes.base import Shape, instant, many, maybe, number, one, text, texts, yes_or_no


class ReadLinkShape(Shape):
    """One step of a chain as the text gives it."""

    role = text()
    name = text()
    kind = text()
    cue = text("The words that say so.")
    attitude = text("asserts, denies, doubts, asks, demands, promises, warns or suspects.")
    negated = yes_or_no("What it passes on has a negation of its own.")


class ReadChainShape(Shape):
    """Who is said to have said it."""

    text = text("The chain in words; “the article’s own voice” where nobody is named.")
    links = many(ReadLinkShape, "Origin first.")


class CandidateDecisionShape(Shape):
    """What somebody said of a proposed claim."""

    decision = text("accepted or dismissed.")
    claim = number("The claim it became.", allow_none=True)
    edited = yes_or_no("It was accepted in other words or of another passage.")
    why = text()
    by = text()
    at = instant()


class ReadClaimShape(Shape):
    """A claim that reading found; offsets are characters of the text, half-open."""

    id = number()
    sentence = number("The number of its sentence; 0 is the headline.", allow_none=True)
    quote = text("In the words of the article, exactly.")
    start = number()
    end = number()
    type = text()
    checkable = yes_or_no("Whether evidence could decide it.")
    hedges = texts()
    statement = text("Readable alone: what was put in stands in square brackets. Empty where it was read before 0029.")
    rank = number("1 is most worth checking, 0 is not proposed; null where it was never weighed.", allow_none=True)
    why = text("Why it is proposed, or why not.")
    attribution = one(ReadChainShape)
    words = texts("The words of the text that made it so.")
    decision = maybe("accepted or dismissed; null while nobody has said.")
    decisions = many(CandidateDecisionShape, "Oldest first; the newest counts.")


class ReadClaimsShape(Shape):
    """What reading proposes of the newest text of an article, and what else it found there."""

    article = number()
    version = number("Which text of the article.")
    title = text()
    read_at = instant("When this text was read; null if it never was.", allow_none=True)
    claims = many(ReadClaimShape, "What is proposed, in the order of the text.")
    others = many(ReadClaimShape, "What is in the text too and not proposed: rank 0.")


class RereadAskedShape(Shape):
    """Whether it is only tried."""

    only_try = fields.Boolean(
        required=True, data_key="try", metadata={"description": "Only say what would change; nothing is kept."}
    )


class ReadOtherwiseShape(Shape):
    """A claim that is read otherwise today; it stays as it is."""

    quote = text()
    before = text("The chain in words.")
    now = text("The chain in words.")


class RereadFindingShape(Shape):
    """One finding, in short."""

    check = text()
    outcome = text("consistent, inconsistent or undecidable.")
    phrase = text()


class RereadShape(Shape):
    """What reading an article by the rules of today changes."""

    article = number()
    title = text()
    tried = yes_or_no("Nothing was kept.")
    proposed = texts("Quotes that are proposed now.")
    weighed = texts("Quotes that are proposed as before, now with a statement, a rank and a reason.")
    others = texts("Quotes that are in the text too and not proposed.")
    withdrawn = texts("Quotes that nobody has answered and that are proposed no longer.")
    read_otherwise = many(ReadOtherwiseShape)
    found = many(RereadFindingShape)
    lost = many(RereadFindingShape, "Found no longer.")
    kept = many(RereadFindingShape, "Found no longer, but somebody accepted it: it stays.")
    not_read = text("Why the text could not be read; empty where it was.")
