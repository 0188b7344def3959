"""What a claim is about: what its main clause does, and which words say so."""

from tracker.language.kinds import Attitude, ClaimType
from tracker.language.reading.forecasts import Outlook, outlook_of
from tracker.language.reading.letters import FINITE, PAST_OR_PLAIN
from tracker.language.reading.main_clause import Clause, clause_of
from tracker.language.reading.matters import MATTERS, matter_in, permission_in
from tracker.language.reading.opinions import opinion_in
from tracker.language.reading.pieces import Range
from tracker.language.reading.quantities_claimed import MULTIPLES, quantity_in
from tracker.language.reading.superlatives import superlative_in
from tracker.language.reading.tokens import Words

Kind = tuple[ClaimType, Range | None]
_BY_ATTITUDE: dict[Attitude | None, ClaimType] = {
    Attitude.PROMISES: ClaimType.POLICY,
    Attitude.DEMANDS: ClaimType.POSITION,
}
_CERTAIN = frozenset(["will", "would", "'ll", "won't"])


def kind_in(
    text: str,
    start: int,
    end: int,
    words: Words | None = None,
    *,
    direct: bool = False,
    attitude: Attitude | None = None,
) -> Kind:
    """What the claim there is about, and the words that say so; `words` are those of its sentence.

    What stands in quotation marks (`direct`) is a quotation unless it judges, asks or foretells, which
    nobody can check.
    """
    clause = clause_of(text, start, end, words)
    if clause is None:
        return ClaimType.EVENT, None
    if _asks(text[start:end]) or (direct and _only_exclaims(clause, text[start:end])):
        return ClaimType.OPINION, None
    kind, because = _of_clause(clause, attitude)
    if kind is ClaimType.EVENT and attitude in _BY_ATTITUDE:
        kind = _BY_ATTITUDE[attitude]
    return (ClaimType.QUOTATION, None) if direct and kind.is_checkable else (kind, because)


def _of_clause(clause: Clause, attitude: Attitude | None) -> Kind:
    """A judgement, what looks ahead, or a fact. A number makes a claim that evidence can decide of any of them."""
    judges = opinion_in(clause)
    if judges and not quantity_in(clause):
        return ClaimType.OPINION, judges
    ahead = outlook_of(clause)
    return _ahead(clause, *ahead, attitude) if ahead else _of_fact(clause)


def _ahead(clause: Clause, outlook: Outlook, because: Range, attitude: Attitude | None) -> Kind:
    """A forecast, or what has the form of one: a permission, a refusal, a fixed day, something announced."""
    if outlook is Outlook.FORETELLS and attitude is not Attitude.PROMISES:
        return _foretold(clause, because)
    if outlook is Outlook.REFUSES:
        return ClaimType.POSITION, because
    if outlook is Outlook.FIXES:
        return ClaimType.TEMPORAL, because
    fact = _of_fact(clause)
    return fact if fact[0] is ClaimType.QUANTITY else (ClaimType.POLICY, because)


def _foretold(clause: Clause, because: Range) -> Kind:
    """A forecast, unless the law permits it or it is said for certain and in numbers."""
    modal = clause.words.text[slice(*because)].split()[0].lower()
    allowed = permission_in(clause) if modal == "may" else None
    if allowed:
        return ClaimType.LEGAL, allowed
    counts = quantity_in(clause, durations=True) if modal in _CERTAIN else None
    if counts and clause.words.text[slice(*counts)].lower() not in MULTIPLES:
        return ClaimType.QUANTITY, counts
    return ClaimType.PREDICTION, because


def _of_fact(clause: Clause) -> Kind:
    """What evidence can decide, by the first kind that its words show; an event where none does."""
    highest = superlative_in(clause)
    if highest:
        return ClaimType.SUPERLATIVE, highest
    for kind in MATTERS:
        because = quantity_in(clause) if kind is ClaimType.QUANTITY else matter_in(clause, kind)
        if because:
            return kind, because
    return ClaimType.EVENT, None


def _asks(quote: str) -> bool:
    return quote.rstrip("\"'”’»").endswith("?")


def _only_exclaims(clause: Clause, quote: str) -> bool:
    """Whether it is a cry that says nothing: "How dare they!"."""
    says = any(clause.words.tags[at] in FINITE | PAST_OR_PLAIN for at in clause.main)
    return quote.endswith("!") and (not says or clause.words.low[clause.first] in {"how", "what"})
