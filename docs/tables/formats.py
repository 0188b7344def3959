"""The columns of the files that leave the house."""

from docs.tables.markdown import codes, table
from tracker.outside.intake.kinds import KINDS, Kind
from tracker.queries.exports import COLUMNS
from tracker.rules.editions import CELLS


def kinds_read() -> str:
    """The kinds of files whose text is read."""
    return table(("kind", "names end in", "media type"), [_row(kind) for kind in KINDS if kind.is_read])


def kinds_refused() -> str:
    """The kinds that are known and refused, with what to do."""
    rows = [(kind.words, codes(kind.suffixes), kind.advice) for kind in KINDS if not kind.is_read]
    return table(("kind", "names end in", "what to do"), rows)


def _row(kind: Kind) -> tuple[str, str, str]:
    return kind.words, codes(kind.suffixes), codes([kind.media_type])


def ledger_columns() -> str:
    """The columns of the ledger as CSV."""
    return codes(COLUMNS) + "\n"


def edition_columns() -> str:
    """The columns of the table that is attached to the mail of an edition."""
    return codes(CELLS) + "\n"
