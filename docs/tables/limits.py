"""The limits, from the table that the checks read."""

from docs.tables.markdown import lowered, table
from tracker.limits import LIMITS


def limits() -> str:
    """Every limit with its refusal; what is only shown in part refuses nothing."""
    rows = [
        (f"{row.what} {row.of}", lowered(row.help), row.sentence() if row.refusal else "") for row in LIMITS.values()
    ]
    return table(("what", "how many", "what more is told"), rows)
