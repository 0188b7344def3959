"""The statuses: their words, their shapes, and where a claim may go from each."""

from docs.tables.markdown import code, table
from docs.tables.vocabularies import reading_order, status_rows
from tracker.rules.statuses import STATUSES


def statuses() -> str:
    """Every status in the order of the ladder."""
    rows = [
        (
            row.shape,
            f"**{row.status.word}**",
            code(row.status.value),
            "open" if row.is_open else "closed",
            row.meaning,
            str(row.claim_review or ""),
        )
        for row in status_rows()
    ]
    return table(("shape", "status", "code", "is", "meaning", "ClaimReview"), rows)


def order() -> str:
    """The statuses as an editor reads them."""
    return " → ".join(status.word for status in reading_order()) + "\n"


def what_may_follow() -> str:
    """From each status the ones that a claim can get to, if what they ask for is there."""
    rows = [(row.status.word, ", ".join(to.word for to in row.follows)) for row in status_rows()]
    return table(("from", "to"), rows)


def lowered() -> str:
    """Where a claim may be lowered to, for each status that is looked at again."""
    rows = [
        (row.status.word, ", ".join(to.word for to in row.lowered_to))
        for row in sorted(STATUSES, key=lambda row: -len(row.lowered_to))
        if row.lowered_to
    ]
    return table(("from", "falls to"), rows)


def who() -> str:
    """Who may move a claim to each status."""
    rows = [
        (row.status.word, row.who, "yes" if row.second_person else "")
        for row in status_rows()
        if any(row.status in other.follows for other in status_rows())
    ]
    return table(("to", "least role", "a second person approves"), rows)


def conditions() -> str:
    """What has to hold before a claim may get each status."""
    return table(("to", "what has to hold"), [(row.status.word, row.needs) for row in STATUSES if row.needs])
