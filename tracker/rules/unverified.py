"""Why a claim is in the report of unverified items, and what it lacks, in words an editor can read out."""

from collections.abc import Iterator

from tracker.language.english import counted, noun, number_word, with_article
from tracker.rules.origins import Count, doubts_in_words
from tracker.rules.statuses import OPEN, Dossier, Status, missing


def why_listed(dossier: Dossier, *, days: int, open_days: int | None) -> str:
    """`Unverified for 6 days; one independent origin of two needed; an inconsistent finding is undecided.`

    `days` counts how long the claim has had its status, `open_days` how long it has been open, if it is.
    """
    sentence = "; ".join([_status_and_age(dossier.status, days, open_days), *_reasons_listed(dossier)])
    return f"{sentence[0].upper()}{sentence[1:]}."


def lacks(dossier: Dossier) -> list[str]:
    """What is missing for the next better status, in sentences; where nothing is, that is said."""
    if dossier.status not in OPEN:
        return ["Nothing; it is closed."]
    if dossier.status is Status.UNREVIEWED and not dossier.is_checkable:
        return ["Nothing that could be found; somebody has to set it aside."]
    return [reason.said for reason in missing(dossier)] or ["Nothing; somebody has to move it."]


def _status_and_age(status: Status, days: int, open_days: int | None) -> str:
    since = _duration(days)
    # “Unverified for 6 days, open for 6 days” would say one number twice.
    if open_days is None or open_days <= days:
        return f"{status.word} {since}"
    return f"{status.word} {since}, open {_duration(open_days)}"


def _reasons_listed(dossier: Dossier) -> Iterator[str]:
    if dossier.status in OPEN:
        yield from _evidence_state(dossier)
        # A dispute names both sides already.
        if dossier.conflicts.attributable and dossier.status is not Status.DISPUTED:
            yield "attributable evidence speaks against it"
    number = len(dossier.open_findings)
    if number:
        yield (
            "an inconsistent finding is undecided"
            if number == 1
            else f"{number_word(number)} inconsistent findings are undecided"
        )
    if dossier.waits_for:
        yield f"“{dossier.waits_for.word}” waits for a second person"


def _evidence_state(dossier: Dossier) -> Iterator[str]:
    if not dossier.is_checkable:
        subject = "about a motive" if dossier.motive else with_article(dossier.type)
        yield f"it is {subject}, which no evidence could decide"
    elif dossier.status is Status.DISPUTED:
        yield _both_sides(dossier)
    else:
        # A claim nobody looked at lacks a look before it lacks an origin.
        if dossier.status is Status.UNREVIEWED and not dossier.looks:
            yield "nobody has looked at it yet"
        if dossier.status is not Status.UNREVIEWED or dossier.supports.carriers:
            yield from _origins(dossier)


def _origins(dossier: Dossier) -> Iterator[str]:
    supports, needed = dossier.supports, dossier.policy.independent
    if not supports.carriers:
        yield "no evidence for it"
    elif not supports.k_max:
        yield f"{_counted(supports.carriers, 'carrier')} but no origin"
    elif not supports.k_min:
        yield f"no known origin, {number_word(needed)} independent ones needed"
    elif supports.k_min < needed:
        perhaps = f" (perhaps {number_word(supports.k_max)})" if supports.k_max > supports.k_min else ""
        yield f"{_counted(supports.k_min, 'independent origin')}{perhaps} of {number_word(needed)} needed"
        if not supports.attributable:
            yield "nobody on the record"
        yield from _in_doubt(supports)
    elif supports.attributable < dossier.policy.attributable:
        on_record = "nobody" if not supports.attributable else f"only {number_word(supports.attributable)} of them"
        yield f"{_counted(supports.k_min, 'independent origin')}, but {on_record} on the record"
        yield from _in_doubt(supports)
    else:
        yield f"{_counted(supports.k_min, 'independent origin')}, which is enough"


def _in_doubt(supports: Count) -> Iterator[str]:
    """One pair of near names; a line of a mail has no room for more."""
    yield from (sentence.rstrip(".") for sentence in doubts_in_words(supports)[:1])


def _both_sides(dossier: Dossier) -> str:
    if dossier.accepted_contradiction:
        return f"the article contradicts itself on “{dossier.accepted_contradiction[0]}”"
    return (
        f"{_counted(dossier.supports.k_min or dossier.supports.k_max, 'origin')} for it, "
        f"{_counted(dossier.conflicts.k_min or dossier.conflicts.k_max, 'origin')} against it"
    )


def _duration(days: int) -> str:
    return "since today" if days < 1 else f"for {counted(days, 'day')}"


def _counted(number: int, singular: str) -> str:
    return f"{number_word(number)} {noun(number, singular)}"
