"""Writes the tables of the docs that are made from the code, each between its two marks: `python -m docs.tables`."""

from collections.abc import Callable
from pathlib import Path

from tracker.limits import LIMITS
from tracker.rules.journal_types import SUBJECTS, JournalType
from tracker.rules.statuses import STATUSES

FOLDER = Path(__file__).parent


def main() -> None:
    """Write every table anew."""
    for page in {FOLDER / page for page, _ in TABLES}:
        page.write_text(with_tables(page), encoding="utf-8")


def with_tables(page: Path) -> str:
    """The text of a page with its tables as the code has them now."""
    text = page.read_text(encoding="utf-8")
    for (name, mark), table in TABLES.items():
        if name == page.name:
            text = _between(text, mark, table())
    return text


def journal_types() -> str:
    """Every type of journal entry, as the page says it."""
    rows = [
        f"| `{row.value}` | {row.label}{' (no longer written)' if row.historical else ''} | {row.sentence} |"
        for subject in SUBJECTS
        for row in JournalType
        if row.subject == subject
    ]
    return "\n".join(["| type | in words | what an entry records |", "|---|---|---|", *rows])


def limits() -> str:
    """Every limit with its refusal; what is only shown in part refuses nothing."""
    rows = [
        f"| {row.what} {row.of} | {row.help[0].lower()}{row.help[1:]} | {row.sentence() if row.refusal else ''} |"
        for row in LIMITS.values()
    ]
    return "\n".join(["| what | how many | what more is told |", "|---|---|---|", *rows])


def lowered_statuses() -> str:
    """Where a claim may be lowered to, for each status that is looked at again."""
    rows = [
        f"| {row.status.word} | {', '.join(lower.word for lower in row.lowered_to)} |"
        for row in sorted(STATUSES, key=lambda row: -len(row.lowered_to))
        if row.lowered_to
    ]
    return "\n".join(["| from | falls to |", "|---|---|", *rows])


def _between(text: str, mark: str, table: str) -> str:
    begin, end = f"<!-- {mark}: begin -->", f"<!-- {mark}: end -->"
    before, opening, behind = text.partition(begin)
    _, closing, after = behind.partition(end)
    if not opening or not closing:
        raise SystemExit(f"The marks {begin} and {end} are missing; put them where the table belongs.")
    return f"{before}{begin}\n{table}\n{end}{after}"


TABLES: dict[tuple[str, str], Callable[[], str]] = {
    ("journal.md", "types"): journal_types,
    ("limits.md", "limits"): limits,
    ("retractions.md", "lowered"): lowered_statuses,
}
"""What makes each table, by page and mark."""


if __name__ == "__main__":
    main()
