"""Each rule of the house lets its good example pass and refuses its bad one; test_architecture.py asks the tree."""

from pathlib import Path

import pytest

from tests import test_architecture as law
from tests.house_rules import DOC, RULES, Files, Rule

every_rule = pytest.mark.parametrize("rule", RULES, ids=[rule.check.__name__.removeprefix("test_") for rule in RULES])


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout with nothing in it but what every rule expects to be there."""
    for name in ("config.py", "tracker/__init__.py", "migrations/env.py", "tests/__init__.py"):
        write(tmp_path, {name: DOC})
    monkeypatch.setattr(law, "ROOT", tmp_path)
    return tmp_path


def write(checkout: Path, files: Files) -> None:
    for name, content in files.items():
        path = checkout / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


@every_rule
def test_the_good_example_passes(rule: Rule, checkout: Path) -> None:
    write(checkout, rule.good)

    rule.check()


@every_rule
def test_the_bad_example_is_refused(rule: Rule, checkout: Path) -> None:
    write(checkout, rule.bad)

    with pytest.raises(AssertionError):
        rule.check()


def test_every_rule_has_its_sentence_and_its_examples() -> None:
    checks = [check for name, check in vars(law).items() if name.startswith("test_")]

    assert [rule.check for rule in RULES] == checks
    assert all(rule.sentence.endswith(".") for rule in RULES)
