"""The marks around a block of a page, and what stands between them.

A page is written by people; only what stands between a mark `<!-- made from the code: NAME -->` and the next
`<!-- end -->` is replaced.
"""

import re
from collections.abc import Mapping

END = "<!-- end -->"
_BLOCK = re.compile(
    r"(<!-- made from the code: (?P<name>[\w -]+) -->\n)(?P<made>.*?)(^<!-- end -->$)", re.DOTALL | re.MULTILINE
)


def opening(name: str) -> str:
    """The mark that begins a block."""
    return f"<!-- made from the code: {name} -->"


def blocks(text: str) -> dict[str, str]:
    """What stands in every block of a page, by its name."""
    return {block["name"]: block["made"] for block in _BLOCK.finditer(text)}


def filled(text: str, contents: Mapping[str, str]) -> str:
    """The page with those blocks replaced; all else stays, letter by letter."""

    def replaced(block: re.Match[str]) -> str:
        return f"{block[1]}{contents.get(block['name'], block['made'])}{block[4]}"

    return _BLOCK.sub(replaced, text)
