"""Which block stands on which page, and what makes it."""

from collections.abc import Callable, Iterator
from pathlib import Path

from docs.tables import (
    api,
    commands,
    filters,
    findings,
    formats,
    journal,
    limits,
    mail,
    settings,
    statuses,
)
from docs.tables.marks import END, blocks, filled, opening

FOLDER = Path(__file__).parent.parent / "reference"

PAGES: dict[str, dict[str, Callable[[], str]]] = {
    "api.md": {
        "addresses": api.addresses,
        "answers of every address": api.always,
        "every address": api.operations,
        "shapes": api.shapes,
    },
    "commands.md": {"commands at a glance": commands.overview, "every command": commands.commands},
    "filters.md": {
        "filters": filters.filters,
        "values of filters": filters.choices,
        "orders of the ledger": filters.orders,
        "filters in words": filters.in_words,
    },
    "findings.md": {
        "outcomes": findings.outcomes,
        "families against the calendar": findings.against_calendar,
        "families against texts": findings.against_text,
    },
    "formats.md": {
        "kinds that are read": formats.kinds_read,
        "kinds that are refused": formats.kinds_refused,
        "columns of the ledger": formats.ledger_columns,
        "columns of an edition": formats.edition_columns,
    },
    "journal.md": {"journal types": journal.journal_types},
    "limits.md": {"limits": limits.limits},
    "mail.md": {"kinds of mail": mail.kinds, "states of a mail": mail.states},
    "settings.md": {"settings": settings.settings},
    "statuses.md": {
        "statuses": statuses.statuses,
        "order of the ledger": statuses.order,
        "what may follow": statuses.what_may_follow,
        "who may move": statuses.who,
        "what has to hold": statuses.conditions,
        "what a status falls to": statuses.lowered,
    },
}
"""The blocks of each page by name; a name stands on one page only."""


def made(page: Path) -> dict[str, str]:
    """The blocks of a page as the code makes them now."""
    return {name: make() for name, make in PAGES[page.name].items()}


def write(page: Path) -> None:
    """Fill the blocks of a page anew."""
    page.write_text(filled(page.read_text(encoding="utf-8"), made(page)), encoding="utf-8")


def faults(page: Path) -> Iterator[str]:
    """What is wrong about the blocks of a page, a sentence each."""
    standing, current = blocks(page.read_text(encoding="utf-8")), made(page)
    for name in current:
        if name not in standing:
            yield f"{page.name}: the block “{name}” has no place; put {opening(name)} and {END} where it belongs."
        elif standing[name] != current[name]:
            yield f"{page.name}: the block “{name}” is stale; run make docs."
    for name in standing.keys() - current.keys():
        yield f"{page.name}: nothing makes the block “{name}”; take its marks away, or name it in docs/tables/pages.py."
