"""The commands, from the objects that read a command line; nothing is run and no database is opened."""

from collections.abc import Iterator

import click

from docs.tables.markdown import code, codes, table
from tracker.cli import tracker
from tracker.rules.ledger import PARAMS

_FILTERS = {*PARAMS, "kind"}
"""What `tracker claims` calls the filters of the ledger; `type` is a word of Python."""


def contexts(command: click.Command = tracker, parent: click.Context | None = None) -> Iterator[click.Context]:
    """Every command and subcommand as it is called, the group before its commands."""
    ctx = click.Context(command, info_name=command.name, parent=parent)
    yield ctx
    if isinstance(command, click.Group):
        for name in command.list_commands(ctx):
            subcommand = command.get_command(ctx, name)
            if subcommand is not None and not subcommand.hidden:
                yield from contexts(subcommand, ctx)


def runnable() -> list[str]:
    """What can be typed and does something: `tracker edge add`; no groups."""
    return [ctx.command_path for ctx in contexts() if not isinstance(ctx.command, click.Group)]


def overview() -> str:
    """One line a command, each leading to what is said of it."""
    return table(
        ("command", "does"),
        [
            (f"[{code(ctx.command_path)}](#{ctx.command_path.replace(' ', '-')})", _paragraphs(ctx)[0])
            for ctx in contexts()
            if ctx.parent is not None
        ],
    )


def commands() -> str:
    """A section a command: how it is called, what it does, what it takes."""
    return "\n".join(map(_section, contexts()))


def _section(ctx: click.Context) -> str:
    usage = " ".join([ctx.command_path, *ctx.command.collect_usage_pieces(ctx)])
    parts = [f"{_heading(ctx)} {ctx.command_path}", *_paragraphs(ctx), f"```text\n{usage}\n```"]
    rows = [_row(ctx, parameter) for parameter in ctx.command.params if _is_told(ctx, parameter)]
    if rows:
        parts.append(table(("option or argument", "takes", "if not given", "meaning"), rows).rstrip())
    return "\n\n".join(parts) + "\n"


def _heading(ctx: click.Context) -> str:
    return "####" if ctx.parent and ctx.parent.parent else "###"


def _paragraphs(ctx: click.Context) -> list[str]:
    """What a command says of itself, a line each."""
    help_text = (ctx.command.help or "").replace("\b", "").strip()
    return [" ".join(paragraph.split()) for paragraph in help_text.split("\n\n")]


def _is_told(ctx: click.Context, parameter: click.Parameter) -> bool:
    """Whether there is more to say of it than the line above the table does."""
    if isinstance(parameter, click.Option):
        return not parameter.hidden
    return isinstance(parameter.type, click.Choice) or (not parameter.required and bool(_otherwise(ctx, parameter)))


def _row(ctx: click.Context, parameter: click.Parameter) -> tuple[str, ...]:
    if isinstance(parameter, click.Option):
        return codes(parameter.opts), _takes(parameter), _otherwise(ctx, parameter), _meaning(ctx, parameter)
    return code(parameter.make_metavar(ctx)), _takes(parameter), _otherwise(ctx, parameter), ""


_NOUNS = {"text": "words", "integer": "a number"}


def _takes(parameter: click.Parameter) -> str:
    again = "; again for several" if parameter.multiple else ""
    return f"{_kind(parameter)}{again}"


def _kind(parameter: click.Parameter) -> str:
    kind = parameter.type
    if getattr(parameter, "is_flag", False):
        return ""
    if isinstance(kind, click.Choice):
        return codes(kind.choices)
    if isinstance(kind, click.IntRange):
        return _range(kind)
    if isinstance(kind, click.Path):
        return "a file" if kind.file_okay else "a folder"
    if isinstance(parameter, click.Argument):
        return ""
    return code(parameter.metavar) if parameter.metavar else _NOUNS[kind.name]


def _range(kind: click.IntRange) -> str:
    if kind.max is None:
        return f"{kind.min} or more"
    return f"{kind.min} to {kind.max:,}"


def _otherwise(ctx: click.Context, parameter: click.Parameter) -> str:
    if parameter.required:
        return "needed"
    default = parameter.get_default(ctx)
    return "" if default in (None, False, "", ()) or "UNSET" in repr(default) else code(default)


def _meaning(ctx: click.Context, option: click.Option) -> str:
    if not option.help and ctx.command.name == "claims" and option.name in _FILTERS:
        return "[a filter](filters.md#the-filters)"
    return option.help or ""
