"""The styles of an OpenDocument text that say more than its words: struck, hidden, raised, lowered, numbered."""

from dataclasses import dataclass

from lxml import etree

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
STYLE, TEXT = f"{{{_OASIS}style:1.0}}", f"{{{_OASIS}text:1.0}}"
_NUMBER = f"{TEXT}list-level-style-number"
_TYPES = {"1", "a", "A", "i", "I"}


@dataclass(frozen=True)
class Numbering:
    """How one level of a list is numbered; a level with bullets has none."""

    kind: str
    start: int


class Styles:
    """What each style, or the one it is derived from, does to words and lists."""

    def __init__(self, *trees: "etree._Element | None") -> None:
        self._parents: dict[str, str] = {}
        self._looks: dict[str, dict[str, bool]] = {}
        self._lists: dict[str, dict[int, Numbering]] = {}
        for tree in trees:
            for style in () if tree is None else tree.iter(f"{STYLE}style"):
                self._note(style)
            for style in () if tree is None else tree.iter(f"{TEXT}list-style"):
                self._lists.setdefault(style.get(f"{STYLE}name", ""), dict(_levels(style)))

    def looks(self, style: str | None, look: str) -> bool:
        """Whether the words of a style are `struck`, `hidden`, `raised` or `lowered`."""
        seen: set[str] = set()
        while style and style not in seen:
            own = self._looks.get(style, {})
            if look in own:
                return own[look]
            seen.add(style)
            style = self._parents.get(style)
        return False

    def numbering(self, style: str, level: int) -> Numbering | None:
        """How that level of a list of that style is numbered."""
        return self._lists.get(style, {}).get(level)

    def _note(self, style: "etree._Element") -> None:
        name, looks = style.get(f"{STYLE}name", ""), style.find(f"{STYLE}text-properties")
        self._parents[name] = style.get(f"{STYLE}parent-style-name", "")
        if looks is not None:
            self._looks[name] = _looks(looks)


def _looks(properties: "etree._Element") -> dict[str, bool]:
    """What the properties of text say themselves."""
    looks = {}
    lines = [properties.get(f"{STYLE}text-line-through-{part}") for part in ("style", "type")]
    if any(lines):
        looks["struck"] = any(line not in {None, "none"} for line in lines)
    if display := properties.get(f"{TEXT}display"):
        looks["hidden"] = display == "none"
    if position := properties.get(f"{STYLE}text-position", ""):
        height = position.split()[0]
        looks["lowered"] = height == "sub" or height.startswith("-")
        looks["raised"] = not looks["lowered"] and height not in {"0%", "0"}
    return looks


def _levels(style: "etree._Element") -> "list[tuple[int, Numbering]]":
    numbered = []
    for level in style.iterfind(_NUMBER):
        kind, start = level.get(f"{STYLE}num-format", ""), level.get(f"{TEXT}start-value", "1")
        if kind in _TYPES:
            numbered.append((whole(level.get(f"{TEXT}level"), 1), Numbering(kind, whole(start, 1))))
    return numbered


def whole(written: str | None, otherwise: int) -> int:
    """A whole number as it is written in an attribute."""
    return int(written) if written and written.isascii() and written.isdigit() and len(written) < 8 else otherwise
