"""Where a claim can stand, what must hold before it may move, and how its status explains itself."""

from tracker.rules.statuses.dossier import Dossier
from tracker.rules.statuses.explanation_names import ExplanationNames
from tracker.rules.statuses.explanations import in_its_place, missing, next_step, reasons_for, what_would_change
from tracker.rules.statuses.guards import highest_that_holds, needs_recheck, reasons_against, unmet
from tracker.rules.statuses.remedies import listed
from tracker.rules.statuses.status import CLOSED, OPEN, STATUSES, SecondPerson, Status, StatusRow

__all__ = [
    "CLOSED",
    "OPEN",
    "STATUSES",
    "Dossier",
    "ExplanationNames",
    "SecondPerson",
    "Status",
    "StatusRow",
    "highest_that_holds",
    "in_its_place",
    "listed",
    "missing",
    "needs_recheck",
    "next_step",
    "reasons_against",
    "reasons_for",
    "unmet",
    "what_would_change",
]
