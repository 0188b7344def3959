"""Ministries by their matter: “Finanzministerium” and “Ministerium für Finanzen”, a minister for the ministry."""

import re
from collections.abc import Sequence

_MINISTRY = re.compile("(?:bundes|landes|staats)?(.*?)s?(ministerium)")
_OF_MATTER = re.compile("(bundes)?(.+)ministerium")
_MATTERS = {
    "innen": "interior", "finanz": "finance", "verteidigung": "defence", "aussen": "foreign", "auswartig": "foreign",
    "justiz": "justice", "wirtschaft": "economy", "gesundheit": "health", "verkehr": "transport",
    "umwelt": "environment", "bildung": "education", "arbeit": "labour", "landwirtschaft": "agriculture",
}  # fmt: skip
_ENDING = re.compile("(?<=\\w{4})(?:en|es|er|s|n|e)$")
_MINISTER = re.compile(r"(?i)(?:the )?(?:minister (?=(?:of|for) )|(.{3,60}) minister$)")
_FIRST = frozenset({"prime", "first", "the"})


def ministry_bag(words: Sequence[str]) -> str:
    """The matter of a German ministry and the word itself, in one order; nothing for another name."""
    if not any(word.endswith("ministerium") for word in words):
        return ""
    parts = {part for word in words for part in _parts(word)}
    return " ".join(sorted(parts - {"federal", ""})) if len(parts - {""}) > 1 else ""


def ministry_in_english(words: Sequence[str]) -> str:
    """“Bundesinnenministerium” as the Interior Ministry of Germany, its words in order of the alphabet."""
    ministry = next((match for word in words if (match := _OF_MATTER.fullmatch(word))), None)
    matters = [english for german, english in _MATTERS.items() if ministry and ministry[2].startswith(german)]
    if not ministry or not matters:
        return ""
    return " ".join(sorted([*matters, "ministry", "country DE"] if ministry[1] else [*matters, "ministry"]))


def _parts(word: str) -> tuple[str, ...]:
    match = _MINISTRY.fullmatch(word)
    return (_ENDING.sub("", match[1]), match[2]) if match else (_ENDING.sub("", word),)


def as_ministry(name: str) -> str:
    """The ministry of a minister who is named by the office only; nothing for another name."""
    match = _MINISTER.match(name)
    if not match or (match[1] or "").lower() in _FIRST:
        return ""
    return f"{match[1]} Ministry" if match[1] else f"Ministry {name[match.end() :]}"
