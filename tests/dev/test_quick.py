"""The quick tests: what they leave out is there to be left out."""

from pathlib import Path

from tests.dev.quick import LEFT_OUT, command

ROOT = Path(__file__).parents[2]


def test_whatever_is_left_out_is_there_and_says_what_it_is() -> None:
    assert [path for path in LEFT_OUT if not (ROOT / path).exists()] == []
    assert all(LEFT_OUT.values())


def test_neither_browser_nor_postgres_is_asked_for() -> None:
    words = command("-x")

    assert words[-1] == "-x"
    assert "not browser and not slow" in words
    assert "not postgres" in words
    assert {f"--ignore={path}" for path in LEFT_OUT} <= set(words)
