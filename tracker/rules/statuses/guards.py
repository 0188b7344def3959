"""What must hold before a claim may move: one list of reasons, which greys out the choice and fills the refusal.

The conditions are those of the product's table of statuses; every unmet one is named.
"""

from tracker.language.english import noun
from tracker.rules.origins import Count, doubts_in_words
from tracker.rules.reasons import Reason
from tracker.rules.roles import RoleName, allows_at_least
from tracker.rules.statuses.dossier import Dossier, least_role
from tracker.rules.statuses.status import OPEN, Status


def reasons_against(dossier: Dossier, to: Status, role: RoleName | None = None) -> list[Reason]:
    """Say what stands between this claim and that status; nothing means it may move.

    `role` is what the asker is at the desk, where that is known.
    """
    if to is dossier.status:
        return [Reason("same", f"It is {to.word} already.")]
    if role is not None and not allows_at_least(role, least_role(to)):
        return [Reason("role", f"Only an {least_role(to).word} may move a claim to {to.word}.")]
    if to is Status.UNREVIEWED:
        return [Reason("never_back", "Somebody has looked at it; it cannot become unreviewed again.")]
    if to is Status.SUPERSEDED:
        return []
    if dossier.waits_for is to:
        text = f"{to.word.capitalize()} is proposed already; {dossier.second_person} has to answer first."
        return [Reason("waits", text)]
    if dossier.status in OPEN:
        return _from_open(dossier, to)
    return _from_closed(dossier, to)


def _from_open(dossier: Dossier, to: Status) -> list[Reason]:
    if to is Status.NOT_CHECKABLE and dossier.status is not Status.UNREVIEWED:
        return [Reason("only_unreviewed", "Only an unreviewed claim can be set aside as not checkable.")]
    if to is not Status.UNVERIFIED or to not in dossier.status.row.lowered_to:
        return unmet(dossier, to)
    if unmet(dossier, dossier.status):
        return []  # the evidence that is gone says where was looked
    return [*unmet(dossier, to), Reason("still_holds", f"What makes it {dossier.status.word} still holds.")]


def _from_closed(dossier: Dossier, to: Status) -> list[Reason]:
    lowered = to in dossier.status.row.lowered_to and bool(unmet(dossier, dossier.status))
    if lowered:
        return [] if to is Status.UNVERIFIED else unmet(dossier, to)
    if to is Status.UNVERIFIED:
        return _against_reopening(dossier)
    if to in dossier.status.row.lowered_to:
        return [Reason("still_holds", f"What makes it {dossier.status.word} still holds.")]
    return [Reason("closed", f"It is {dossier.status.word}, which is closed; reopen it as unverified first.")]


def _against_reopening(dossier: Dossier) -> list[Reason]:
    made_checkable = dossier.status is Status.NOT_CHECKABLE and dossier.is_checkable
    if dossier.news or made_checkable:
        return []
    return [
        Reason("no_news", "Reopening needs evidence or a finding that is newer than the last change; record it first.")
    ]


def unmet(dossier: Dossier, status: Status) -> list[Reason]:
    """The conditions of a status that do not hold, wherever the claim stands now."""
    return _GUARDS[status](dossier) if status in _GUARDS else []


def needs_recheck(dossier: Dossier) -> list[Reason]:
    """Why a claim no longer is what it is called; nothing while it is, nor where nothing lower could be said of it."""
    return unmet(dossier, dossier.status) if dossier.status.row.lowered_to else []


def highest_that_holds(dossier: Dossier) -> Status:
    """The highest status whose conditions hold, at or below where the claim stands.

    One below which nothing could be said holds as long as nobody moves the claim.
    """
    if not needs_recheck(dossier):
        return dossier.status
    below = dossier.status.row.lowered_to
    return next((each for each in (dossier.status, *below) if not unmet(dossier, each)), Status.UNVERIFIED)


def _not_checkable(dossier: Dossier) -> list[Reason]:
    if not dossier.is_checkable:
        return []
    text = "It is neither an opinion nor a forecast nor about a motive; edit its type if that is wrong."
    return [Reason("checkable", text)]


def _unverified(dossier: Dossier) -> list[Reason]:
    if dossier.looks:
        return []
    return [Reason("no_look", "Nobody noted where was looked and when; record that first, as evidence or as a note.")]


def _single_source(dossier: Dossier) -> list[Reason]:
    if dossier.supports.k_max:
        return []
    return [Reason("no_origin", f"No origin supports it yet ({dossier.supports_in_words}); record evidence for it.")]


def _corroborated(dossier: Dossier) -> list[Reason]:
    policy, supports = dossier.policy, dossier.supports
    reasons: list[Reason] = []
    if supports.k_min < policy.independent:
        needed = f"{supports.k_min} independent {_origins(supports.k_min)} of {policy.independent} needed"
        reasons.append(Reason("too_few_origins", f"{needed} (policy {policy.number}).{_in_doubt(supports)}"))
    if supports.attributable < policy.attributable:
        stands = (
            f"{supports.attributable} attributable {_origins(supports.attributable)} of {policy.attributable} needed"
        )
        reasons.append(Reason("none_attributable", f"{stands} (policy {policy.number}).{_in_doubt(supports)}"))
    if dossier.conflicts.attributable:
        text = "Attributable evidence speaks against it; settle that first, or call the claim disputed."
        reasons.append(Reason("attributable_conflict", text))
    if dossier.type in policy.primary_types and not dossier.captured:
        text = f"A claim of the type {dossier.type.value} needs captured primary evidence (policy {policy.number})."
        reasons.append(Reason("primary_needed", text))
    return reasons + _open_findings(dossier)


def _in_doubt(counted: Count) -> str:
    """That names are near, after a sentence on how many are needed."""
    return "".join(f" {sentence}" for sentence in doubts_in_words(counted))


def _confirmed(dossier: Dossier) -> list[Reason]:
    reasons: list[Reason] = []
    if not dossier.primary:
        text = "No primary evidence supports it: a document, or somebody competent for it on the record."
        reasons.append(Reason("no_primary", text))
    elif not dossier.captured:
        reasons.append(
            Reason("not_captured", "The primary evidence for it is not captured; attach the file or its text.")
        )
    return reasons + _open_findings(dossier)


def _disputed(dossier: Dossier) -> list[Reason]:
    if dossier.accepted_contradiction:
        return []
    reasons: list[Reason] = []
    if not dossier.supports.k_max:
        reasons.append(Reason("no_support", f"No origin speaks for it ({dossier.supports_in_words})."))
    if not dossier.conflicts.k_max:
        reasons.append(Reason("no_conflict", f"No origin speaks against it ({dossier.conflicts_in_words})."))
    return reasons


def _contradicted(dossier: Dossier) -> list[Reason]:
    if dossier.accepted_calendar or dossier.accepted_departure:
        return []
    reasons: list[Reason] = []
    if not dossier.conflicts.attributable:
        text = "No attributable evidence speaks against it, and no inconsistent finding was accepted."
        reasons.append(Reason("no_attributable_conflict", text))
        reasons += [
            Reason(
                "only_relayed", f"On “{phrase}” it departs from its own source as relays have it; that is not enough."
            )
            for phrase in dossier.relayed_departure
        ]
    if dossier.primary:
        reasons.append(Reason("primary_support", "Primary evidence supports it, so it is disputed at most."))
    return reasons


def _open_findings(dossier: Dossier) -> list[Reason]:
    return [
        Reason("open_finding", f"An inconsistent finding on “{phrase}” is open; accept or dismiss it first.")
        for phrase in dossier.open_findings
    ]


def _origins(number: int) -> str:
    return noun(number, "origin")


_GUARDS = {
    Status.NOT_CHECKABLE: _not_checkable,
    Status.UNVERIFIED: _unverified,
    Status.SINGLE_SOURCE: _single_source,
    Status.CORROBORATED: _corroborated,
    Status.CONFIRMED: _confirmed,
    Status.DISPUTED: _disputed,
    Status.CONTRADICTED: _contradicted,
}
