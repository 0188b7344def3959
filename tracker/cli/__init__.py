"""The command `tracker`: the same services from the shell."""

import importlib
from typing import Any

import click

from tracker import __version__
from tracker.cli.commands import COMMANDS
from tracker.cli.program import Program, system_clock
from tracker.cli.refusals import ASKED_FOR_JSON, WANTS_JSON, output_to_its_end, refusal_of, show_refusal
from tracker.cli.terminal import wants_colour
from tracker.errors import WrongInput


class Commands(click.Group):
    """Loads commands late, and turns a refusal into one sentence, or JSON for programs, and exit status 1."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command by name."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, loaded now."""
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name].place.split(":")
        command: click.Command = getattr(importlib.import_module(module), name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands from the table; click would load every one of them for its first sentence."""
        room = formatter.width - 6 - max(map(len, COMMANDS))
        summaries = [(name, click.Command(name, help=listed.summary)) for name, listed in sorted(COMMANDS.items())]
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary.get_short_help_str(room)) for name, summary in summaries])

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Note whether the answer is for a program, before a word is met that no command knows."""
        ctx.meta[ASKED_FOR_JSON] = "--json" in args
        return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run, and say in one sentence what stands against it."""
        try:
            return super().invoke(ctx)
        except click.UsageError as error:
            if not ctx.meta[ASKED_FOR_JSON]:
                raise
            show_refusal(WrongInput(error.format_message()), wants_json=True)
            ctx.exit(error.exit_code)
        except Exception as error:
            refusal = refusal_of(error)
            if refusal is None:  # a closed pipe is for click, a fault of ours for whoever mends it
                raise
            show_refusal(refusal, wants_json=WANTS_JSON in ctx.meta)
            ctx.exit(1)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--database", metavar="URL", help="sqlite:///FILE or postgresql://…; else TRACKER_DATABASE_URL.")
@click.version_option(__version__, prog_name="tracker")
@click.pass_context
def tracker(ctx: click.Context, database: str | None) -> None:
    """A ledger of what articles claim, who is said to have said it, and what the desk decided."""
    ctx.color = wants_colour()
    # A caller that hands over a clock (`obj=`) has the command look back from another day, as the tests of the docs do.
    ctx.obj = Program(database, ctx.obj or system_clock)
    ctx.call_on_close(ctx.obj.close)


def main() -> None:
    """What the command `tracker` runs."""
    with output_to_its_end():
        tracker(prog_name="tracker")
