"""The types of journal entries, from the table that the journal writes by."""

from docs.tables.markdown import code, table
from tracker.rules.journal_types import SUBJECTS, JournalType


def journal_types() -> str:
    """Every type by subject, in words."""
    rows = [
        (code(row.value), f"{row.label}{' (no longer written)' if row.historical else ''}", row.sentence)
        for subject in SUBJECTS
        for row in JournalType
        if row.subject == subject
    ]
    return table(("type", "in words", "what an entry records"), rows)
