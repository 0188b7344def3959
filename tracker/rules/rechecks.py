"""What is said to whoever has to look at a claim again: why, what no longer holds, and what still does."""

from tracker.language.dates import PartialDate
from tracker.rules.statuses import Dossier, Status, highest_that_holds, needs_recheck


def sentences(dossier: Dossier, because: str) -> list[str]:
    """The reasons of a second look: `because` is what happened, as a sentence."""
    broken = needs_recheck(dossier)
    if not broken:
        return [because, f"{_at_beginning(dossier.status)} still holds."]
    unmet = [f"{_at_beginning(dossier.status)} no longer holds: {_after_colon(reason.text)}" for reason in broken]
    return [because, *unmet, f"{_at_beginning(highest_that_holds(dossier))} still does."]


def sentences_again(dossier: Dossier, because: str) -> list[str]:
    """That nobody has to look any more, for the status holds again."""
    return [because, f"{_at_beginning(dossier.status)} holds again."]


def in_short(dossier: Dossier) -> str:
    """`Re-check: … was retracted …. Single source no longer holds; unverified still does.`, where a look is due."""
    if not dossier.rechecks:
        return ""
    cause, status = dossier.rechecks[0], _at_beginning(dossier.status)
    if not needs_recheck(dossier):
        return f"Re-check: {cause} {status} still holds."
    return f"Re-check: {cause} {status} no longer holds; {highest_that_holds(dossier).word} still does."


def in_full(dossier: Dossier) -> list[str]:
    """What is said to whoever has to look again, as things are now; nothing where nobody has to."""
    if dossier.rechecks:
        return sentences(dossier, dossier.rechecks[0])
    return sentences(dossier, "")[1:] if needs_recheck(dossier) else []


def happened(name: str, event: str, day: PartialDate, why: str = "") -> str:
    """`The New York Times was retracted on 18 December 2025: …`, always with a full stop."""
    sentence = f"{name} was {event} on {day.in_words()}"
    return f"{sentence}: {why.strip().rstrip('.')}." if why.strip() else f"{sentence}."


def _at_beginning(status: Status) -> str:
    return status.word.capitalize()


def _after_colon(sentence: str) -> str:
    """A sentence after a colon; only the words that conditions begin with lose their capital."""
    word = sentence.split(" ", 1)[0]
    return sentence[0].lower() + sentence[1:] if word in _BEGINNINGS else sentence


# Not every first word: a condition may begin with a name, and “rFE/RL …” would be wrong.
_BEGINNINGS = {"An", "Attributable", "It", "No", "Nobody", "Primary", "The"}
