"""A headline against its text: whether it says more than the strongest sentence on the same act."""

from collections.abc import Sequence

from tracker.language.comparing.concepts import concepts
from tracker.language.comparing.factuality import Level
from tracker.language.comparing.strength import Strength, of_headline, silent_clauses, strengths
from tracker.language.comparing.tokens import stem
from tracker.language.comparing.tolerances import TOO_STRONG
from tracker.language.findings import CheckResult, Outcome


def check_headline(headline: str, text: str) -> CheckResult | None:
    """Compare a headline with its text; nothing where the headline promises, denies or claims nothing."""
    title = of_headline(headline)
    if title is None or (title.said <= Level.CONSIDERED and title.is_noun):
        return None
    body = strengths(text)
    same = _on_the_same_act(headline, title, body)
    if not same:
        return _told(
            title,
            Outcome.UNDECIDABLE,
            f"The headline says {title.in_words}; no sentence of the text says how far this act has come.",
            reason="no_evidence",
        )
    best = max(same, key=lambda each: each.rung)
    denial = next((each for each in same if each.said is Level.DENIED and stem(each.verb) == stem(title.verb)), None)
    higher = title.rung - best.rung
    if denial is not None and best.rung < title.rung:
        return _told(
            title, Outcome.INCONSISTENT, f"The headline says {title.in_words}; the text denies it: “{_short(denial)}”."
        )
    if higher >= TOO_STRONG and _is_told_otherwise(headline, title, best, text):
        return _told(
            title,
            Outcome.UNDECIDABLE,
            f"The headline says {title.in_words}; the text says {best.in_words}, and tells of it in other words too.",
            reason="no_evidence",
        )
    if higher >= TOO_STRONG:
        return _told(
            title,
            Outcome.INCONSISTENT,
            f"The headline says {title.in_words}; the strongest sentence on it says {best.in_words}: "
            f"{title.rung} against {best.rung}, {higher} steps too strong.",
        )
    word = "no more" if higher <= 0 else "only one step more"
    return _told(
        title,
        Outcome.CONSISTENT,
        f"The headline says {title.in_words}; that is {word} than the text, which says {best.in_words}.",
    )


def _on_the_same_act(headline: str, title: Strength, body: Sequence[Strength]) -> list[Strength]:
    """The clauses that share what the headline is about; its actors alone make no act the same."""
    words = _object(headline, title)
    shared = [len(words & each.about) for each in body]
    most = max(shared, default=0)
    if most:
        return [each for each, count in zip(body, shared, strict=True) if 2 * count >= most]
    whole = concepts(headline)
    return (
        [each for each in body if whole & concepts(each.sentence)] if len({each.sentence for each in body}) == 1 else []
    )


def _is_told_otherwise(headline: str, title: Strength, best: Strength, text: str) -> bool:
    """Whether a clause that the ladder cannot read is nearer to the headline than the best of those that it can."""
    whole = concepts(headline)
    words = _object(headline, title)
    near = len(whole & best.about)
    return any(words & each and len(whole & each) > near for each in silent_clauses(text))


def _object(headline: str, title: Strength) -> frozenset[str]:
    """What stands after the verb of the headline, or all of it where nothing does: “Pact signed”."""
    own = {stem(word) for word in title.phrase.lower().split()}
    after = concepts(headline[title.start :]) - own
    act = concepts(title.verb) if title.verb not in title.phrase.lower() else frozenset()
    return frozenset(after | act) or concepts(headline) - own


def _short(strength: Strength) -> str:
    return " ".join(strength.clause.split())


def _told(title: Strength, outcome: Outcome, explanation: str, *, reason: str | None = None) -> CheckResult:
    return CheckResult("headline", outcome, explanation, title.phrase, reason=reason)
