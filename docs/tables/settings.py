"""The settings, from their table, and what each role may do, from the table of actions."""

from docs.tables.markdown import code, table
from tracker.rules.settings import SETTINGS, Setting


def settings() -> str:
    """Every variable with what it takes, what holds without it, and what it does."""
    rows = [(code(setting.variable), setting.kind, _unset(setting), setting.meaning) for setting in SETTINGS]
    return table(("variable", "takes", "if not set", "meaning"), rows)


def _unset(setting: Setting) -> str:
    return code(setting.unset) if setting.is_value else setting.unset
