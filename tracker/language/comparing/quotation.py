"""Whether the words of a quotation stand in the captured source: as sequences of words, in order; no score decides."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from tracker.language.comparing.bounds import MOST_QUOTATIONS
from tracker.language.comparing.difference import Nearest, nearest
from tracker.language.comparing.evidence import Evidence
from tracker.language.comparing.quoted import Quotation, quotations
from tracker.language.comparing.tokens import Token, tokens
from tracker.language.findings import CheckResult, Outcome

QUOTE = "quote"
_FEW = 2  # quotations of a text that are all taken to come from the source that is captured
_ENOUGH_WORDS = 5  # so many quoted words are a quotation even where no word says who spoke
_NEGATIONS = frozenset(["not", "no", "never", "none", "nobody", "nothing", "nor", "neither", "without", "cannot"])


def check_quotations(text: str, evidence: Sequence[Evidence], *, is_for_them: bool = True) -> list[CheckResult]:
    """Look every quotation of the text up in the evidence; one that stands in any item is faithful.

    With more than two quotations, or where the evidence is known to be for something else (`is_for_them`), one that
    has no passage anywhere near it is undecidable: what is captured need not be its source.
    """
    sources = [(each, tokens(each.text)) for each in evidence]
    quoted = quotations(text)[:MOST_QUOTATIONS]
    all_from_there = is_for_them and len(quoted) <= _FEW
    found = [_found(each, sources, all_from_there=all_from_there) for each in quoted]
    return [each for each in found if each is not None]


def occurs(parts: Sequence[Sequence[str]], source: Sequence[str]) -> list[tuple[int, int]] | None:
    """Where each part stands in the source, one after another; None where one of them does not follow."""
    places: list[tuple[int, int]] = []
    position = 0
    for part in parts:
        at = _next(part, source, position)
        if at is None:
            return None
        position = at + len(part)
        places.append((at, position))
    return places


def _next(part: Sequence[str], source: Sequence[str], start: int) -> int | None:
    """The first place of a run of words from `start` on (Knuth, Morris and Pratt: time grows with the length only)."""
    back = [0] * len(part)
    matched = 0
    for n in range(1, len(part)):
        while matched and part[n] != part[matched]:
            matched = back[matched - 1]
        matched += part[n] == part[matched]
        back[n] = matched
    matched = 0
    for n in range(start, len(source)):
        while matched and not _same(part[matched], source[n]):
            matched = back[matched - 1]
        matched += _same(part[matched], source[n])
        if matched == len(part):
            return n - len(part) + 1
    return None


def _same(quoted: str, word: str) -> bool:
    """Equal, or begun the same where the quotation altered the ending: “sign[ed]”."""
    return word.startswith(quoted[:-1]) if quoted.endswith("*") else quoted == word


def _found(
    quotation: Quotation, sources: Sequence[tuple[Evidence, list[Token]]], *, all_from_there: bool
) -> CheckResult | None:
    originals = [(each, words) for each, words in sources if not each.is_not_the_original]
    for _, words in originals:
        forms = [each.form for each in words]
        places = occurs(quotation.parts, forms)
        if places is not None:
            return _told(quotation, Outcome.CONSISTENT, _faithful(places, forms))
    if not quotation.is_attributed and quotation.words < _ENOUGH_WORDS:
        return None
    if not originals:
        why = (
            "only a translation is captured; it can support a paraphrase, never a quotation"
            if sources
            else "its source is not captured"
        )
        return _told(quotation, Outcome.UNDECIDABLE, f"{quotation.written}: {why}.", reason="no_evidence")
    return _unfaithful(quotation, originals, all_from_there=all_from_there)


def _faithful(places: Sequence[tuple[int, int]], forms: Sequence[str]) -> str:
    if len(places) == 1:
        return "The quoted words stand in the captured source, in this order."
    left_out = [word for (_, end), (start, _) in pairwise(places) for word in forms[end:start] if start - end <= 40]
    negations = [word for word in left_out if word in _NEGATIONS or word.endswith("n't")]
    note = f" What was left out holds **{negations[0]}** (negation): read it again." if negations else ""
    return f"All {len(places)} parts of the quotation stand in the captured source, in this order.{note}"


def _unfaithful(
    quotation: Quotation, originals: Sequence[tuple[Evidence, list[Token]]], *, all_from_there: bool
) -> CheckResult:
    quoted = [word.rstrip("*") for part in quotation.parts for word in part]
    close = [each for source, words in originals if (each := nearest(quoted, source.text, words)) is not None]
    best = max(close, key=_shared, default=None)
    if not all_from_there and (best is None or 2 * _shared(best) < quotation.words):
        why = f"{quotation.written}: what is captured has no passage like it; capture the source that says it."
        return _told(quotation, Outcome.UNDECIDABLE, why, reason="no_evidence")
    if best is None or not _shared(best):
        return _told(quotation, Outcome.INCONSISTENT, "The quoted words do not occur in the captured source.")
    explanation = (
        f"The quoted words do not occur in this order in the captured source, which says “{best.passage}” "
        f"({best.in_words()})."
    )
    pieces = [{"words": each.words, "side": each.side, "kind": each.kind} for each in best.pieces]
    return _told(quotation, Outcome.INCONSISTENT, explanation, compared={"what": "source", "difference": pieces})


def _shared(close: Nearest) -> int:
    return sum(len(each.words.split()) for each in close.pieces if each.side == "both")


def _told(
    quotation: Quotation,
    outcome: Outcome,
    explanation: str,
    *,
    reason: str | None = None,
    compared: dict[str, Any] | None = None,
) -> CheckResult:
    return CheckResult(
        QUOTE,
        outcome,
        explanation,
        quotation.written,
        quotation.start,
        quotation.end,
        compared=compared or {},
        reason=reason,
    )
