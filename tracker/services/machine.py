"""The machine that reads and checks articles: the rules for reading and those for checking, put together."""

from tracker.rules.examinations import Machine

MACHINE: Machine | None = None
"""Nothing while the rules are not there: articles are then stored without being read."""
