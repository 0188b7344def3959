"""How a status explains itself: from the conditions that guard it, so that the words never differ from the rule."""

from collections.abc import Callable
from dataclasses import replace

from tracker.language.english import counted, with_article
from tracker.rules.reasons import Reason
from tracker.rules.statuses.dossier import Dossier
from tracker.rules.statuses.guards import highest_that_holds, needs_recheck, reasons_against, unmet
from tracker.rules.statuses.remedies import listed, proof, with_remedies
from tracker.rules.statuses.status import OPEN, Status


def reasons_for(dossier: Dossier) -> list[Reason]:
    """Why the claim stands where it stands; for a status that no longer holds, that it needs a second look."""
    reasons = list(_WHY.get(dossier.status, _as_the_table_says)(dossier))
    broken = needs_recheck(dossier)
    if broken:
        fallback = highest_that_holds(dossier).word
        reasons = [
            Reason("recheck", f"Re-check: what made it {dossier.status.word} no longer holds; {fallback} still does."),
            *with_remedies(dossier, broken),
        ]
    if dossier.rechecks and not broken:
        reasons.insert(
            0, Reason("recheck", f"Re-check: {dossier.status.word} still holds, and somebody has to say so.")
        )
    if dossier.rechecks:
        reasons.insert(1, Reason("recheck_cause", dossier.rechecks[0]))
    # A closed claim is not moved by news, but nobody should have to search for it.
    if dossier.status not in OPEN and dossier.particulars.news:
        text = f"New since then: {listed(dossier.particulars.news, 'and')}; it can be reopened."
        reasons.append(Reason("news", text))
    if dossier.waits_for:
        by = f" by {dossier.particulars.proposed_by}" if dossier.particulars.proposed_by else ""
        text = f"{dossier.waits_for.word.capitalize()} is proposed{by} and waits for {dossier.second_person}."
        reasons.append(Reason("waits", text))
    return reasons


def what_would_change(dossier: Dossier) -> list[tuple[Status, list[Reason]]]:
    """Where the claim could go next, with what still stands against each and what would do.

    One that may follow now has nothing against it; one that no longer holds may first go where it still holds.
    """
    fallback = (highest_that_holds(dossier),) if needs_recheck(dossier) else ()
    listed = dict.fromkeys([*fallback, *dossier.status.row.ways_on])
    options = [(to, with_remedies(dossier, reasons_against(dossier, to))) for to in listed if to is not dossier.status]
    if dossier.status is Status.UNREVIEWED and dossier.is_checkable:
        # An event can be checked, so “not checkable” is no way on that should be offered.
        options = [option for option in options if option[0] is not Status.NOT_CHECKABLE]
    # What may follow at once comes first; the order of `ways_on` stays within, for sorting is stable.
    return sorted(options, key=lambda option: bool(option[1]))


def missing(dossier: Dossier) -> list[Reason]:
    """What an open claim lacks for the next better status, and what would do; nothing for a closed one."""
    if dossier.status is Status.UNREVIEWED and not dossier.is_checkable:
        return []
    better = dossier.status.row.better
    return with_remedies(dossier, unmet(dossier, better)) if better else []


def next_step(dossier: Dossier) -> str:
    """The one thing to do now, as a sentence."""
    if dossier.waits_for:
        approver = dossier.second_person
        return f"{approver[0].upper()}{approver[1:]} approves or rejects “{dossier.waits_for.word}”."
    if dossier.open_findings:
        return f"Accept or dismiss the finding on “{dossier.open_findings[0]}”."
    if dossier.status is Status.UNREVIEWED and not dossier.is_checkable:
        return "Set it aside as not checkable."
    broken = needs_recheck(dossier)
    if dossier.rechecks and not broken:
        return "Look at it again, and say whether it stands."
    ready = [to for to, against in what_would_change(dossier) if not against and not _is_hasty(dossier, to)]
    if ready and (broken or dossier.status in OPEN):
        # Somebody accepted that the article is wrong; to send them on to “unverified” would forget it.
        decided = dossier.accepted_calendar or dossier.accepted_departure
        to = Status.CONTRADICTED if decided and Status.CONTRADICTED in ready else ready[0]
        return f"Move it to {to.word}: nothing stands against it."
    # In the order of `_STEPS`: nobody looks for a second origin before the first.
    lacking = {reason.code for reason in missing(dossier)}
    return next((step for code, step in _STEPS.items() if code in lacking), "Nothing; it is closed.")


def _is_hasty(dossier: Dossier, to: Status) -> bool:
    """Whether a verdict against the claim is allowed although something speaks for it: nobody is sent there."""
    if to is not Status.CONTRADICTED or dossier.accepted_calendar or dossier.accepted_departure:
        return False
    return bool(dossier.supports.k_max)


_STEPS = {
    "no_look": "Look for it, and note where and when.",
    "no_origin": "Find a publication that carries it, and record who it had it from.",
    "attributable_conflict": "Find what settles the conflict: a primary document, or a correction of one side.",
    "too_few_origins": "Find an origin that is independent of the known ones, or capture the primary document.",
    "none_attributable": "Find somebody who says it on the record, or the document itself.",
}


def _as_the_table_says(dossier: Dossier) -> list[Reason]:
    return [Reason(dossier.status.value, dossier.status.row.means)]


def _unreviewed(_dossier: Dossier) -> list[Reason]:
    return [Reason("unreviewed", "Nobody has looked at it yet.")]


def _not_checkable(dossier: Dossier) -> list[Reason]:
    subject = "about a motive" if dossier.motive else with_article(dossier.type.value)
    return [Reason("not_checkable", f"It is {subject}: no evidence could decide it.")]


def _unverified(dossier: Dossier) -> list[Reason]:
    looks = f"Looked at {counted(dossier.looks, 'time')}; nothing adequate was found."
    return [Reason("looked", looks), *with_remedies(dossier, unmet(dossier, Status.SINGLE_SOURCE))]


def _single_source(dossier: Dossier) -> list[Reason]:
    lacking = with_remedies(dossier, unmet(dossier, Status.CORROBORATED))
    not_more = [replace(reason, text=f"Not corroborated: {reason.text}") for reason in lacking]
    # Only a capture is missing for confirmed, so there are two ways on and both are said.
    if not_more and {reason.code for reason in unmet(dossier, Status.CONFIRMED)} <= {"no_primary", "not_captured"}:
        first = not_more[0]
        otherwise = f"{first.would_do.rstrip('.')}; or {proof(dossier)} makes it confirmed."
        not_more[0] = replace(first, would_do=otherwise) if first.code == "too_few_origins" else first
    return [Reason("supported", f"Supported by {dossier.supports_in_words}."), *not_more]


def _corroborated(dossier: Dossier) -> list[Reason]:
    return [
        Reason("supported", f"Supported by {dossier.supports_in_words} (policy {dossier.policy.number})."),
        Reason("unopposed", "No attributable evidence speaks against it, and no inconsistent finding is open."),
    ]


def _confirmed(dossier: Dossier) -> list[Reason]:
    captures = counted(dossier.captured, "item")
    return [Reason("captured", f"Captured primary evidence supports it ({captures}); no inconsistent finding is open.")]


def _disputed(dossier: Dossier) -> list[Reason]:
    contradictions = [
        Reason("self_contradiction", f"The article contradicts itself on “{phrase}”; that finding was accepted.")
        for phrase in dossier.accepted_contradiction
    ]
    return [
        *contradictions,
        Reason("supported", f"For it: {dossier.supports_in_words}."),
        Reason("opposed", f"Against it: {dossier.conflicts_in_words}."),
    ]


def _contradicted(dossier: Dossier) -> list[Reason]:
    reasons = [
        Reason("calendar", f"The inconsistent finding on “{phrase}” was accepted.")
        for phrase in dossier.accepted_calendar
    ]
    reasons += [
        Reason("departure", f"It departs from its own source on “{phrase}”; that finding was accepted.")
        for phrase in dossier.accepted_departure
    ]
    if dossier.conflicts.attributable:
        reasons.append(Reason("opposed", f"Against it: {dossier.conflicts_in_words}."))
    if not dossier.primary:
        reasons.append(Reason("no_primary", "No primary evidence supports it."))
    return reasons


def in_its_place(key: str, *, confidential: bool) -> str:
    """What took the place of a superseded claim; the key of a confidential one would leave with the other's reasons."""
    return "a newer claim" if confidential else f"claim {key}"


def _superseded(dossier: Dossier) -> list[Reason]:
    by = f": {dossier.overtaken_by.rstrip('.')}" if dossier.overtaken_by else ""
    return [Reason("superseded", f"It was corrected, withdrawn or overtaken{by}.")]


_WHY: dict[Status, Callable[[Dossier], list[Reason]]] = {
    Status.UNREVIEWED: _unreviewed,
    Status.NOT_CHECKABLE: _not_checkable,
    Status.UNVERIFIED: _unverified,
    Status.SINGLE_SOURCE: _single_source,
    Status.CORROBORATED: _corroborated,
    Status.CONFIRMED: _confirmed,
    Status.DISPUTED: _disputed,
    Status.CONTRADICTED: _contradicted,
    Status.SUPERSEDED: _superseded,
}
