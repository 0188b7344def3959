"""Every link of README and docs to a file or a heading leads somewhere."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
_CODE = re.compile(r"^(```|~~~).*?^\1|`[^`\n]*`", re.DOTALL | re.MULTILINE)
_LINK = re.compile(r"\[(?:[^\[\]]|!\[[^\]]*\]\([^)]*\))*\]\(<?([^)\s>]+)>?[^)]*\)")


def links(text: str) -> Iterator[str]:
    """Where the links and pictures of a page lead inside the project."""
    for target in _LINK.findall(_CODE.sub("", text)):
        if not re.match(r"[a-z]+:", target):
            yield target


def anchors(text: str) -> set[str]:
    """What the headings of a page can be reached by, as GitHub makes it."""
    names: dict[str, int] = {}
    reached = set(re.findall(r'<a (?:id|name)="([^"]+)"', text))
    for heading in re.findall(r"^#{1,6} +(.+?) *#*$", re.sub(r"^```.*?^```", "", text, flags=re.DOTALL | re.M), re.M):
        words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).lower()
        name = re.sub(r"[^\w\- ]", "", words).replace(" ", "-")
        number = names.get(name, 0)
        names[name] = number + 1
        reached.add(f"{name}-{number}" if number else name)
    return reached


def lost(page: Path) -> Iterator[str]:
    """The links of a page that lead nowhere."""
    for target in links(page.read_text("utf-8")):
        address, _, anchor = target.partition("#")
        aim = (page.parent / address).resolve() if address else page
        if not aim.exists() or (anchor and anchor not in anchors(aim.read_text("utf-8"))):
            yield target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    assert list(lost(page)) == []


def test_a_link_to_nowhere_is_seen(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        "[a](gone.md) ![b](#heading) [c](#no-heading) `[d](code.md)` <https://e> [f](https://f)\n## Heading\n"
    )

    assert list(lost(page)) == ["gone.md", "#no-heading"]


def test_headings_are_reached_as_github_names_them() -> None:
    page = "# The `tracker` command\n## What’s new?\n## Twice\n```sh\n# no heading\n```\n## Twice\n"

    assert anchors(page) == {"the-tracker-command", "whats-new", "twice", "twice-1"}
