"""The fold of `language.search_key` as the databases do it, so that both find the same."""

from typing import Any

from sqlalchemy import ColumnElement, Function, String, func, literal_column
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler

from tracker.language.search_key import FOLD_FROM, FOLD_TO, HYPHEN, LONGER, SIGN_FROM, SIGN_TO


class ReadingKey(Function[str]):
    """A text as `fold` has it. SQLite calls `fold` itself (see `db.py`)."""

    inherit_cache = True

    def __init__(self, column: Any) -> None:
        """Fold that column."""
        super().__init__("reading_key", column, type_=String())


@compiles(ReadingKey, "postgresql")
def _on_postgresql(call: ReadingKey, compiler: SQLCompiler, **options: Any) -> str:
    (column,) = call.clauses
    signs = func.translate(column, _text(SIGN_FROM), _text(SIGN_TO))
    plain: ColumnElement[str] = func.normalize(signs, literal_column("NFKD"))
    plain = func.translate(func.lower(plain), _text(FOLD_FROM), _text(FOLD_TO))
    for letter, letters in LONGER.items():
        plain = func.replace(plain, _text(letter), _text(letters))
    return compiler.process(func.regexp_replace(plain, _text(HYPHEN), _text(""), _text("g")), **options)


def _text(text: str) -> ColumnElement[str]:
    """A constant of ours within the statement, where it is the same for every search and is prepared once."""
    quoted = text.replace("'", "''")
    return literal_column(f"'{quoted}'")


def folded(column: Any) -> ColumnElement[str]:
    """A column as `language.search_key.fold` has it, on either database."""
    return ReadingKey(column)
