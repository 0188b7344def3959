"""The command `tracker`: the same services from the shell."""

import importlib
from typing import Any

import click

from tracker import __version__
from tracker.cli.program import Program
from tracker.errors import TrackerError

COMMANDS = {
    "approvals": "tracker.cli.approvals:approvals",
    "changes": "tracker.cli.differences:changes",
    "check": "tracker.cli.check:check",
    "claim": "tracker.cli.claims:claim",
    "claims": "tracker.cli.claims:claims",
    "demo": "tracker.cli.demo:demo",
    "doctor": "tracker.cli.worker:doctor",
    "echoes": "tracker.cli.text_reuse:echoes",
    "edge": "tracker.cli.edges:edge",
    "evidence": "tracker.cli.evidence:evidence",
    "ingest": "tracker.cli.ingest:ingest",
    "init": "tracker.cli.serve:init",
    "origins": "tracker.cli.origins:origins",
    "overdue": "tracker.cli.overdue:overdue",
    "people": "tracker.cli.people:people",
    "policy": "tracker.cli.policy:policy",
    "read": "tracker.cli.read:read",
    "reinstate": "tracker.cli.retractions:reinstate",
    "report": "tracker.cli.reports:report",
    "retract": "tracker.cli.retractions:retract",
    "serve": "tracker.cli.serve:serve",
    "status": "tracker.cli.statuses:status",
    "worker": "tracker.cli.worker:worker",
    "token": "tracker.cli.tokens:token",
}
"""Where each command lives; a module is loaded when its command is used."""


class Commands(click.Group):
    """Loads commands late, and turns a refusal into one sentence on standard error and exit status 1."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command by name."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, loaded now."""
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name].split(":")
        command: click.Command = getattr(importlib.import_module(module), name)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run, and say in one sentence what stands against it."""
        try:
            return super().invoke(ctx)
        except TrackerError as error:
            click.echo(f"tracker: {error}", err=True)
            ctx.exit(1)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--database", metavar="URL", help="sqlite:///FILE or postgresql://…; else TRACKER_DATABASE_URL.")
@click.version_option(__version__, prog_name="tracker")
@click.pass_context
def tracker(ctx: click.Context, database: str | None) -> None:
    """A ledger of what articles claim, who is said to have said it, and what the desk decided."""
    ctx.obj = Program(database)
    ctx.call_on_close(ctx.obj.close)


def main() -> None:
    """What the command `tracker` runs."""
    tracker(prog_name="tracker")
