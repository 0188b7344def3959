"""Every decision has a number of its own and is listed."""

import re
from pathlib import Path

DECISIONS = Path(__file__).parent.parent / "docs" / "decisions"
PAGES = sorted(page for page in DECISIONS.glob("*.md") if page.name != "index.md")


def test_no_two_decisions_have_one_number() -> None:
    numbers = [page.name[:4] for page in PAGES]

    assert len(set(numbers)) == len(numbers)


def test_a_decision_begins_with_its_number() -> None:
    wrong = [page.name for page in PAGES if not page.read_text("utf-8").startswith(f"# {int(page.name[:4])}. ")]

    assert wrong == []


def test_every_decision_is_listed_by_its_number() -> None:
    index = (DECISIONS / "index.md").read_text("utf-8")
    listed = re.findall(r"^\| (\d+) \| \[[^\]]+\]\(([^)]+)\) \|$", index, re.MULTILINE)

    unlisted = [page.name for page in PAGES if (str(int(page.name[:4])), page.name) not in listed]

    assert unlisted == []
