"""What an editor has decided about loose wording."""

from dataclasses import asdict

from tracker.language.calendar.tolerances import TOLERANCES, tolerance_words


def test_a_tolerance_is_said_with_its_name() -> None:
    assert tolerance_words("enters_early") == f"editorial tolerance “enters early”: {TOLERANCES.enters_early} days"
    assert tolerance_words("bare_title_years", "years").endswith(f"{TOLERANCES.bare_title_years} years")


def test_every_tolerance_allows_something() -> None:
    assert all(days > 0 for days in asdict(TOLERANCES).values())
