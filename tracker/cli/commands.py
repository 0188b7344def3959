"""Every command by name: where it lives, and its sentence for the list of commands.

The sentences stand here too, so that the list is shown without loading a single command.
"""

from typing import NamedTuple


class Listed(NamedTuple):
    """`place` is loaded when the command is used."""

    place: str
    summary: str


COMMANDS = {
    "approvals": Listed(
        "tracker.cli.approvals:approvals",
        "What waits for a second person, the oldest first, and how often two people agree.",
    ),
    "attitude": Listed(
        "tracker.cli.attitudes:attitude",
        "Say what the source of a step of CLAIM's chain does: it asserts, denies, doubts … what it passes on.",
    ),
    "changes": Listed(
        "tracker.cli.differences:changes",
        "What changed between two moments: claims whose status, origins, evidence or speaker differ, and new ones.",
    ),
    "check": Listed(
        "tracker.cli.check:check",
        "Check FILE (text, page or document; - is a pipe) against the calendar, and against a headline or evidence.",
    ),
    "claim": Listed(
        "tracker.cli.claims:claim",
        "One claim with everything: chain, status and why, evidence, findings, history; now or as of a moment.",
    ),
    "claims": Listed("tracker.cli.claims:claims", "The claims of the ledger, all or filtered, now or as of a moment."),
    "demo": Listed(
        "tracker.cli.demo:demo",
        "Make a clean demo database with the Berlin article, print ledger, findings and report, and serve it.",
    ),
    "desks": Listed(
        "tracker.cli.desks:desks",
        "The desks and their free days: list them, choose public holidays, add and remove days of their own.",
    ),
    "doctor": Listed(
        "tracker.cli.worker:doctor",
        "Look whether the database, the schedules and the mail server are as they should be.",
    ),
    "echoes": Listed(
        "tracker.cli.text_reuse:echoes",
        "Edges that the texts of CLAIM's evidence propose, each with its number and what proves it.",
    ),
    "edge": Listed(
        "tracker.cli.edges:edge", "Which publication took a claim from which, or from whom, and what proves it."
    ),
    "evidence": Listed("tracker.cli.evidence:evidence", "What speaks for and against a claim."),
    "examine": Listed(
        "tracker.cli.examine:examine",
        "Read and check the newest text of ARTICLE (its number) once more, as after a text that was not read.",
    ),
    "finding": Listed(
        "tracker.cli.findings:finding",
        "Accept or dismiss FINDING (its number, as `tracker claim CLAIM --json` lists it).",
    ),
    "ingest": Listed(
        "tracker.cli.ingest:ingest",
        "Store the article in FILE (text, page or document; - is standard input), or a newer text of one.",
    ),
    "init": Listed("tracker.cli.serve:init", "Create the database, or bring it up to this version."),
    "origins": Listed(
        "tracker.cli.origins:origins",
        "Count the independent origins of the graph in FILE (JSON; - is standard input), for each stance.",
    ),
    "overdue": Listed(
        "tracker.cli.overdue:overdue",
        "Open claims past their due date, by whoever has them, the latest first; now or as of a moment.",
    ),
    "people": Listed("tracker.cli.people:people", "Accounts: add, list, disable and enable them."),
    "policy": Listed(
        "tracker.cli.policy:policy",
        "The rules of a desk that guard changes of status: show them, try others, adopt them.",
    ),
    "read": Listed(
        "tracker.cli.read:read",
        "Say who says what in FILE (text, page or document; - is a pipe), and propose its claims; only English.",
    ),
    "recount": Listed(
        "tracker.cli.recount:recount",
        "Count the origins of every claim anew, as after an upgrade; no status changes by itself.",
    ),
    "reinstate": Listed(
        "tracker.cli.retractions:reinstate", "Undo what `tracker retract` recorded of SOURCE (its name or number)."
    ),
    "report": Listed("tracker.cli.reports:report", "Reports: run one now, list them, or show what one sent."),
    "reread": Listed(
        "tracker.cli.reread:reread",
        "Read and check ARTICLE (its number) by the rules of today; what somebody accepted is never withdrawn.",
    ),
    "retract": Listed(
        "tracker.cli.retractions:retract",
        "Retract or correct SOURCE (its name or number), say what falls, and flag every claim that rests on it.",
    ),
    "serve": Listed("tracker.cli.serve:serve", "Serve the pages until stopped with Ctrl-C."),
    "sources": Listed(
        "tracker.cli.sources:sources",
        "Sources whose names are near: what rests on them, likely pairs, merging and keeping apart.",
    ),
    "status": Listed(
        "tracker.cli.statuses:status",
        "Move CLAIM (its id, or its key such as C06) to STATUS, or propose it where a second person must agree.",
    ),
    "token": Listed("tracker.cli.tokens:token", "Tokens for programs: make, list and revoke your own."),
    "worker": Listed(
        "tracker.cli.worker:worker",
        "Run the schedules: make the editions that are due and send them, until stopped with Ctrl-C.",
    ),
}
"""What `tracker --help` lists; a test holds every sentence against the command's own."""
