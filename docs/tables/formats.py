"""The columns of the files that leave the house."""

from docs.tables.markdown import codes
from tracker.queries.exports import COLUMNS
from tracker.rules.editions import CELLS


def ledger_columns() -> str:
    """The columns of the ledger as CSV."""
    return codes(COLUMNS) + "\n"


def edition_columns() -> str:
    """The columns of the table that is attached to the mail of an edition."""
    return codes(CELLS) + "\n"
