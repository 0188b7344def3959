"""The rules of the house in one table: each in a sentence, with files that keep it and files that break it."""

from collections.abc import Callable
from dataclasses import dataclass

from tests import test_architecture as law

Files = dict[str, str]
DOC = '"""What it is about."""\n'


@dataclass(frozen=True)
class Rule:
    """`check` fails where the files of a checkout break the rule; `good` and `bad` are files of a small one."""

    sentence: str
    check: Callable[[], None]
    good: Files
    bad: Files


def one(path: str, good: str, bad: str) -> tuple[Files, Files]:
    """The same file, once as it should be and once as it should not."""
    return {path: good}, {path: bad}


RULES = [
    Rule(
        "A layer imports only what lies below it.",
        law.test_every_layer_imports_only_what_lies_below_it,
        *one("tracker/rules/ages.py", "from tracker import errors\n", "from tracker.models import Claim\n"),
    ),
    Rule(
        "Pages, API and command know nothing of one another; what two of them need lies below.",
        law.test_the_edges_never_import_one_another_and_only_the_app_composes,
        *one("tracker/api/claims.py", "from tracker.queries import ledger\n", "from tracker.web import ledger\n"),
    ),
    Rule(
        "Below the edges nobody knows Flask, the forms or the settings.",
        law.test_nothing_below_the_edges_knows_the_settings_or_a_framework_of_the_edges,
        *one("tracker/services/claims.py", "import sqlalchemy\n", "from flask import request\n"),
    ),
    Rule(
        "An inner layer uses only the libraries that are named for it.",
        law.test_the_inner_layers_use_only_the_libraries_named_here,
        *one("tracker/charts/axis.py", "import math\n", "import numpy\n"),
    ),
    Rule(
        "What decides, reads and draws is given everything: it opens no file, asks no clock, draws no lots.",
        law.test_what_decides_reads_and_draws_touches_nothing_of_the_world,
        *one("tracker/rules/ages.py", "def age(now): ...\n", "import random\n"),
    ),
    Rule(
        "The text machine can be imported alone, and importing the tables loads nothing of it.",
        law.test_the_text_machine_is_importable_alone_and_its_values_load_nothing_of_it,
        {"tracker/language/analyzer.py": "", "tracker/models.py": ""},
        {"tracker/language/analyzer.py": "import sqlalchemy\n", "tracker/models.py": ""},
    ),
    Rule(
        "Only the edges read the clock; everybody else is told what instant it is.",
        law.test_only_the_edges_read_the_clock,
        *one(
            "tracker/services/claims.py",
            "def make_claim(session, now): return now\n",
            "def make_claim(session): return datetime.now(UTC)\n",
        ),
    ),
    Rule(
        "Settings are not handed from function to function; at most five take them.",
        law.test_settings_are_not_handed_from_function_to_function,
        *one(
            "tracker/web/mail.py",
            "def send(server): ...\n",
            "".join(f"def step_{number}(config): ...\n" for number in range(6)),
        ),
    ),
    Rule(
        "A service never commits: whoever opened the unit of work does, once.",
        law.test_services_never_commit,
        *one("tracker/services/claims.py", "session.flush()\n", "session.commit()\n"),
    ),
    Rule(
        "What follows from a deed is made anew by services/consequences alone.",
        law.test_only_consequences_makes_anew_what_follows_from_a_deed,
        *one("tracker/services/evidence.py", "consequences.follow(session)\n", "recount(session)\n"),
    ),
    Rule(
        "What follows from a deed never asks for consequences itself, or they would go round.",
        law.test_what_follows_from_a_deed_never_asks_for_consequences_itself,
        {"tracker/services/recount.py": "from tracker.services import journal\n", "tracker/services/journal.py": ""},
        {
            "tracker/services/recount.py": "from tracker.services import journal\n",
            "tracker/services/journal.py": "from tracker.services import consequences\n",
            "tracker/services/consequences.py": "",
        },
    ),
    Rule(
        "An import inside a function says why it is not at the top.",
        law.test_an_import_inside_a_function_says_why,
        *one(
            "tracker/cli/serve.py",
            "def serve():\n    import gunicorn  # heavy, and only this command needs it\n",
            "def serve():\n    import gunicorn\n",
        ),
    ),
    Rule(
        "No module imports itself by a detour.",
        law.test_no_module_imports_itself_by_a_detour,
        {"tracker/rules/ages.py": "from tracker.rules import days\n", "tracker/rules/days.py": ""},
        {
            "tracker/rules/ages.py": "from tracker.rules import days\n",
            "tracker/rules/days.py": "from tracker.rules import ages\n",
        },
    ),
    Rule(
        "A file is short enough to be read at once.",
        law.test_no_file_is_too_long_to_be_read_at_once,
        *one("tracker/rules/ages.py", DOC, "x = 1\n" * (law.LONGEST + 1)),
    ),
    Rule(
        "Every module and every public name says what it is about.",
        law.test_every_module_and_every_public_name_says_what_it_is_about,
        *one(
            "tracker/rules/ages.py",
            f"{DOC}def age():\n    {DOC}",
            f"{DOC}def age():\n    return 1\n",
        ),
    ),
    Rule(
        "A file is named for its matter; utils, helpers and the like say nothing.",
        law.test_no_file_has_a_name_that_says_nothing,
        {"tracker/rules/ages.py": ""},
        {"tracker/rules/helpers.py": ""},
    ),
    Rule(
        "A form bears the name of the pages that show it.",
        law.test_a_form_bears_the_name_of_the_pages_that_show_it,
        {"tracker/web/claims.py": "", "tracker/web/forms/claims.py": ""},
        {"tracker/web/claims.py": "", "tracker/web/forms/claim_details.py": ""},
    ),
]
