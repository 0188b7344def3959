"""Conditions of style sheets, for a desktop of 1,280 pixels."""

import pytest

from tracker.outside.intake.html.media import holds

_HOLD = [
    "screen", "all", "only screen", "(min-width:600px)", "screen and (min-width: 60em)", "(max-width: 1280px)",
    "print, screen", "not print", "(min-width:600px) and (max-width:1400px)", "(width >= 600px)",
    "(600px <= width <= 1400px)", "(orientation: landscape)", "(prefers-color-scheme: light)", "(hover)",
    "not all and (max-width: 600px)", "(max-width:1px) or (min-width:2px)",
]  # fmt: skip
_DO_NOT_HOLD = [
    "print", "(max-width: 600px)", "screen and (max-width:37.5em)", "only screen and (max-width: 1279px)",
    "(min-width:1281px)", "not screen", "(width < 600px)", "(orientation:portrait)", "(prefers-color-scheme:dark)",
    "speech", "(min-resolution: 2dppx)", "(min-width: 600px) and (max-width: 900px)", "(min-width:600px", "((((",
    "not (min-width:600px)", "(min-width: ..px)",
]  # fmt: skip


@pytest.mark.parametrize("condition", _HOLD)
def test_a_condition_of_a_desktop_holds(condition: str) -> None:
    assert holds(condition)


@pytest.mark.parametrize("condition", _DO_NOT_HOLD)
def test_any_other_does_not(condition: str) -> None:
    assert not holds(condition)


def test_a_long_condition_costs_little() -> None:
    assert not holds("(min-width" * 50_000)
