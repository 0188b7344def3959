"""The filters of the ledger as options of a command, made from their table."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import click
from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.cli.naming import assignee_named, desk_named
from tracker.errors import NotFound
from tracker.models import Source
from tracker.rules.filter_kinds import Count, OneOf, Row, Several, Statuses, Switch
from tracker.rules.filter_rows import Filter
from tracker.rules.ledger import LedgerFilter
from tracker.rules.ledger_filters import BY_NAME

Command = TypeVar("Command", bound=Callable[..., Any])


def filter_options(*names: str) -> Callable[[Command], Command]:
    """The options of these filters, or of all, in their order; the command gets each under the filter's name."""

    def decorate(command: Command) -> Command:
        # Click lists the option that was put on last first.
        for name in reversed(names or tuple(BY_NAME)):
            command = _option(BY_NAME[name])(command)
        return command

    return decorate


def ledger_filter_of(session: Session, options: Mapping[str, Any], **order: str) -> LedgerFilter:
    """The filter that the options spell, with names looked up; `order` holds the parameters of the order."""
    params = {name: _spelled(session, BY_NAME[name], value) for name, value in options.items() if value}
    return LedgerFilter.from_params(params | order)


def _option(row: Filter) -> Callable[[Command], Command]:
    return click.option(f"--{(row.option or row.name).replace('_', '-')}", row.name, **_attributes(row))


def _attributes(row: Filter) -> dict[str, Any]:
    match row.kind:
        case Several() | Statuses():
            spellings = [spelling.replace("_", "-") for spelling in row.kind.spellings]
            return {"type": click.Choice(spellings), "multiple": True, "help": row.help}
        case OneOf():
            return {"type": click.Choice(list(row.kind.spellings)), "help": row.help}
        case Switch():
            return {"is_flag": True, "help": row.help}
        case Count():
            span = click.IntRange(1, row.kind.limit.most)
            return {"type": span, "metavar": row.kind.unit.upper(), "help": row.help}
        case Row():
            metavar, way, _ = _NAMED[row.kind.of]
            return {"metavar": metavar, "help": f"{row.help.removesuffix('.')}: {way}."} | _ID.get(row.kind.of, {})
        case text:
            help_ = f"{row.help.removesuffix('.')}; {text.limit.help[0].lower()}{text.limit.help[1:]}."
            return {"metavar": text.unit.upper(), "help": help_}


def _spelled(session: Session, row: Filter, value: Any) -> Any:
    if isinstance(row.kind, Switch):
        return row.kind.value
    return _NAMED[row.kind.of][2](session, value) if isinstance(row.kind, Row) else value


def _source_named(session: Session, name: str) -> int:
    if name.isascii() and name.isdigit():
        return int(name)
    source_ids = session.scalars(select(Source.id).where(Source.name == name).order_by(Source.id)).all()
    if not source_ids:
        raise NotFound(f"There is no source “{name}”; write its name in full, or its number.")
    if len(source_ids) > 1:
        numbers = ", ".join(map(str, source_ids))
        raise NotFound(f"Several sources are called “{name}”; give the number of one: {numbers}.")
    return source_ids[0]


_ID = {"article": {"type": click.IntRange(1)}}  # titles change; an article has no other name
_NAMED: dict[str, tuple[str, str, Callable[[Session, Any], Any]]] = {
    "desk": ("NAME", "its name or short name", desk_named),
    "article": ("ID", "its number", lambda _, article_id: article_id),
    "source": ("ID|NAME", "its name or number", _source_named),
    "person": ("EMAIL|nobody", "an e-mail address, or nobody", assignee_named),
}
"""How the shell names a row of each table: what stands after the option, in words, and how it is looked up."""
