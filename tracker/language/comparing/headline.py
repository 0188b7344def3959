"""A headline against its text: whether it says more than the strongest sentence on the same act."""

from collections.abc import Sequence

from tracker.language.comparing.concepts import concepts
from tracker.language.comparing.factuality import Level
from tracker.language.comparing.owners import countries_apart
from tracker.language.comparing.strength import Strength, of_headline, silent_clauses, strengths
from tracker.language.comparing.tolerances import TOO_STRONG
from tracker.language.comparing.words import stem
from tracker.language.findings import CheckResult, Outcome


def check_headline(headline: str, text: str) -> CheckResult | None:
    """Compare a headline with its text; nothing where the headline promises, denies or claims nothing."""
    title = of_headline(headline)
    # “Leaders gather in Berlin for talks” names what they came for, and claims no act
    if title is None or (title.level <= Level.CONSIDERED and title.is_noun):
        return None
    clauses = _on_the_same_act(headline, title, strengths(text))
    on_same_act = [clause for clause in clauses if countries_apart(headline, clause.sentence) is None]
    if clauses and not on_same_act:
        here, there = countries_apart(headline, clauses[0].sentence) or ("", "")
        explanation = f"The headline says {title.in_words}; the text speaks of {there}, the headline of {here}."
        return _finding(title, Outcome.UNDECIDABLE, explanation, reason="no_evidence")
    if not on_same_act:
        explanation = f"The headline says {title.in_words}; no sentence of the text says how far this act has come."
        return _finding(title, Outcome.UNDECIDABLE, explanation, reason="no_evidence")
    best = max(on_same_act, key=lambda clause: clause.rung)
    denial = _denial(title, on_same_act)
    if denial is not None and best.rung < title.rung:
        explanation = f"The headline says {title.in_words}; the text denies it: “{_short(denial)}”."
        return _finding(title, Outcome.INCONSISTENT, explanation)
    if title.rung - best.rung >= TOO_STRONG:
        return _too_strong(title, best, is_told_otherwise=_is_told_otherwise(headline, title, best, text))
    word = "no more" if best.rung >= title.rung else "only one step more"
    explanation = f"The headline says {title.in_words}; that is {word} than the text, which says {best.in_words}."
    return _finding(title, Outcome.CONSISTENT, explanation)


def _denial(title: Strength, on_same_act: Sequence[Strength]) -> Strength | None:
    """“Lawmakers have not approved the budget” under “Lawmakers approve the budget”: the same verb, denied."""
    denials = (clause for clause in on_same_act if clause.level is Level.DENIED)
    return next((clause for clause in denials if stem(clause.verb) == stem(title.verb)), None)


def _too_strong(title: Strength, best: Strength, *, is_told_otherwise: bool) -> CheckResult:
    # a reader, not the ladder, must weigh “put a levy on sugar in place” against “adopts levy”
    if is_told_otherwise:
        explanation = (
            f"The headline says {title.in_words}; the text says {best.in_words}, and tells of it in other words too."
        )
        return _finding(title, Outcome.UNDECIDABLE, explanation, reason="no_evidence")
    explanation = (
        f"The headline says {title.in_words}; the strongest sentence on it says {best.in_words}: "
        f"{title.rung} against {best.rung}, {title.rung - best.rung} steps too strong."
    )
    return _finding(title, Outcome.INCONSISTENT, explanation)


def _on_the_same_act(headline: str, title: Strength, clauses: Sequence[Strength]) -> list[Strength]:
    """The clauses that share what the headline is about; its actors alone make no act the same."""
    words = _object(headline, title)
    shared = [len(words & clause.about) for clause in clauses]
    most = max(shared, default=0)
    if most:
        # a clause with less than half of what the best one shares is about something beside it
        return [clause for clause, count in zip(clauses, shared, strict=True) if 2 * count >= most]
    if len({clause.sentence for clause in clauses}) != 1:
        return []
    # one sentence alone speaks of an act at all: then it is enough that it shares anything with the headline
    whole = concepts(headline)
    return [clause for clause in clauses if whole & concepts(clause.sentence)]


def _is_told_otherwise(headline: str, title: Strength, best: Strength, text: str) -> bool:
    """Whether a clause that the ladder cannot read is nearer to the headline than the best of those that it can."""
    whole = concepts(headline)
    words = _object(headline, title)
    near = len(whole & best.about)
    return any(words & clause and len(whole & clause) > near for clause in silent_clauses(text))


def _object(headline: str, title: Strength) -> frozenset[str]:
    """What stands after the verb of the headline, or all of it where nothing does: “Pact signed”."""
    phrase_stems = {stem(word) for word in title.phrase.lower().split()}
    after = concepts(headline[title.start :]) - phrase_stems
    act = concepts(title.verb) if title.verb not in title.phrase.lower() else frozenset()
    return frozenset(after | act) or concepts(headline) - phrase_stems


def _short(strength: Strength) -> str:
    return " ".join(strength.clause.split())


def _finding(title: Strength, outcome: Outcome, explanation: str, *, reason: str | None = None) -> CheckResult:
    return CheckResult("headline", outcome, explanation, title.phrase, reason=reason)
