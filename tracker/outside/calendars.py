"""The calendar of reference on disk: one file, or a folder with a file per kind."""

import json
import tomllib
from pathlib import Path
from typing import Any

from tracker.errors import NotFound, WrongInput
from tracker.language.calendar import Calendar, parse


def read_calendar(path: Path) -> Calendar:
    """The calendar in a file (`.json` in the shape of the reference, or TOML) or in the TOML files of a folder."""
    return parse(read_tables(path))


def read_tables(path: Path) -> dict[str, Any]:
    """What the file or the files of the folder say, as tables; a table may be spread over several files."""
    tables: dict[str, Any] = {}
    for file in sorted(path.glob("*.toml")) if path.is_dir() else [path]:
        for table, entries in _read(file).items():
            if isinstance(entries, dict) and isinstance(tables.get(table), dict):
                twice = sorted(tables[table].keys() & entries.keys())
                if twice:
                    raise WrongInput(f"“{path}” has {twice[0]} twice; keep one of them.")
                tables[table] |= entries
            else:
                tables[table] = entries
    if not tables:
        raise WrongInput(f"There is no calendar in “{path}”; name a file, or a folder with files in TOML.")
    return tables


def _read(file: Path) -> dict[str, Any]:
    try:
        content = file.read_text(encoding="utf-8")
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        raise NotFound(f"“{file}” cannot be read ({reason}); name the file of a calendar.") from error
    except UnicodeDecodeError as error:
        raise WrongInput(f"“{file}” is no text; name the file of a calendar in JSON or TOML.") from error
    try:
        tables = json.loads(content) if content.lstrip().startswith("{") else tomllib.loads(content)
    except (ValueError, RecursionError) as error:
        where = str(error).split("\n")[0]
        raise WrongInput(f"“{file}” is neither JSON nor TOML ({where}); mend it there.") from error
    if not isinstance(tables, dict):
        raise WrongInput(f"“{file}” holds no calendar; compare it with the shape of the reference.")
    return tables
