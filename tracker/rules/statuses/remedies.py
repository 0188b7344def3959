"""What would meet a condition that does not hold: which origin, which capture, which decision, by name."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from tracker.language import english
from tracker.language.english import noun, number_word
from tracker.rules.reasons import Reason
from tracker.rules.statuses.dossier import Dossier


def with_remedies(dossier: Dossier, reasons: Iterable[Reason]) -> list[Reason]:
    """The same reasons, each with the sentence that says what would do, where something would."""
    return [replace(reason, would_do=would_do(dossier, reason)) for reason in reasons]


def would_do(dossier: Dossier, reason: Reason) -> str:
    """What would meet this condition, as a sentence; empty where its own text says it."""
    remedy = _REMEDIES.get(reason.code)
    if remedy is None:
        return ""
    remedy_words = remedy(dossier)
    return f"{remedy_words[0].upper()}{remedy_words[1:]} would do."


def proof(dossier: Dossier) -> str:
    """The capture that would confirm the claim: of what is recorded already, where something is."""
    names = dossier.particulars
    if names.uncaptured:
        return f"a capture of {listed(names.uncaptured)}"
    if names.captured:
        return f"a newer item in place of {listed(names.captured)}, marked as primary if it is the document itself,"
    if names.documents:
        return f"a captured document of {listed(names.documents)}"
    return "a captured document, or a captured statement on the record by somebody competent for it"


def listed(names: Sequence[str], last: str = "or") -> str:
    """`A, B or C`; of more than four the first three."""
    return english.listed(names, last, most=4, more="others")


def _more_origins(dossier: Dossier) -> str:
    """How many, and of what kind: an unnamed one is never shown to be independent of another."""
    supports, names = dossier.supports, dossier.particulars
    # A single unnamed origin counts for nothing once others come, so it is not taken off.
    counted = supports.k_min if supports.attributable or supports.k_min > 1 else 0
    needed = max(1, dossier.policy.independent - counted)
    further = " more" if counted else ""
    origins = f"{number_word(needed)}{further} {noun(needed, 'origin that is', 'origins that are')}"
    unnamed = "" if counted or not supports.k_max else " (no unnamed one can be shown to be independent)"
    not_of = f" and not of {listed(names.ties)}" if names.ties else ""
    # One alone has nobody to share anything with.
    not_sharing = " and share neither organisation nor owner" if needed > 1 else ""
    # A word on who is who may be all that is missing.
    or_decided = ", or somebody’s word that those with near names are two" if supports.doubts else ""
    return f"{origins} not unnamed{unnamed}{not_of}{not_sharing}{or_decided}"


def _on_the_record(dossier: Dossier) -> str:
    needed = max(1, dossier.policy.attributable - dossier.supports.attributable)
    origins = f"{number_word(needed)} {noun(needed, 'origin')}"
    return f"{origins} on the record (a named source, a document or an own observation)"


def _correction(dossier: Dossier) -> str:
    names = dossier.particulars.opponents
    return f"a correction by {listed(names)}" if names else "a correction of what speaks against it"


def _any_origin(dossier: Dossier) -> str:
    supports = dossier.supports
    if supports.rootless:
        return "a publication that had it from somebody whose word was not retracted"
    if supports.loops:
        return "a publication that had it from somebody outside the loop"
    return "one publication that carries it, with whom it had it from,"


def _accepted_conflict(dossier: Dossier) -> str:
    deciding = [f"“{phrase}”" for phrase in dossier.particulars.deciding]
    accepted = f"accepting the finding on {listed(deciding)}" if deciding else "an accepted inconsistent finding"
    return f"one origin on the record against it, or {accepted},"


def _withdrawal(dossier: Dossier) -> str:
    names = dossier.particulars.primaries
    publishers = f" of {listed(names, 'and')}" if names else ""
    return f"withdrawing the primary evidence{publishers}, with a reason,"


_REMEDIES: dict[str, Callable[[Dossier], str]] = {
    "no_look": lambda _: "a note of one place where somebody looked, and when,",
    "no_origin": _any_origin,
    "too_few_origins": _more_origins,
    "none_attributable": _on_the_record,
    "attributable_conflict": _correction,
    "primary_needed": proof,
    "no_primary": proof,
    "not_captured": proof,
    "no_support": lambda _: "one origin that speaks for it",
    "no_conflict": lambda _: "one origin that speaks against it, or a finding that the article contradicts itself,",
    "no_attributable_conflict": _accepted_conflict,
    "only_relayed": lambda _: "a capture of its own source itself",
    "primary_support": _withdrawal,
}
