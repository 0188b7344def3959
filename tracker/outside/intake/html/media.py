"""Which conditions of a style sheet hold on the screen of a desktop, 1,280 pixels wide."""

import re

_WIDTH, _HEIGHT = 1_280.0, 720.0
_EM = 16.0
_LENGTHS = {"width": _WIDTH, "device-width": _WIDTH, "height": _HEIGHT, "device-height": _HEIGHT}
_WORDS = {
    "orientation": "landscape", "prefers-color-scheme": "light", "prefers-reduced-motion": "no-preference",
    "hover": "hover", "any-hover": "hover", "pointer": "fine", "any-pointer": "fine", "scripting": "enabled",
    "display-mode": "browser", "color-gamut": "srgb", "update": "fast", "forced-colors": "none",
}  # fmt: skip
_BARE = {"color", "hover", "any-hover", "pointer", "any-pointer", "width", "height", "update"}
_TYPE = re.compile(r"(?:(not|only)\s+)?(\w+)(?:\s+and\b)?\s*", re.I)
_FEATURE = re.compile(r"(not\s+)?\(([^()]{0,200})\)\s*(?:(and|or)\b\s*)?", re.I)
_LENGTH = re.compile(r"([\d.]{1,12})\s*(px|em|rem|)")
_RANGE = re.compile(r"([\w.-]+)\s*([<>]=?|=)\s*([\w.-]+)(?:\s*([<>]=?|=)\s*([\w.-]+))?")
_MOST = 500  # characters of a condition


def holds(condition: str) -> bool:
    """Whether one of the alternatives, parted by commas, holds."""
    return any(_alternative_holds(words.strip().lower()) for words in condition[:_MOST].split(","))


def _alternative_holds(words: str) -> bool:
    kind = _TYPE.match(words)
    is_not = bool(kind and kind[1] == "not" and kind[2])
    is_screen = kind is None or kind[2] in {"all", "screen"}
    features = words[kind.end() :] if kind else words
    return (is_screen and _features_hold(features)) is not is_not


def _features_hold(words: str) -> bool:
    holding, joined, end = True, "and", 0
    for match in _FEATURE.finditer(words):
        one = _feature_holds(match[2].strip()) is not bool(match[1])
        holding = (holding and one) if joined == "and" else (holding or one)
        joined, end = match[3] or "and", match.end()
    return holding and not words[end:].strip()


def _feature_holds(words: str) -> bool:
    name, colon, value = (part.strip() for part in words.partition(":"))
    if not colon:
        return _range_holds(name)
    bound = re.fullmatch(r"(min|max)-(.+)", name)
    measured = _LENGTHS.get(bound[2] if bound else name)
    length = _pixels(value)
    if measured is None or length is None:
        return _WORDS.get(name) == value
    return _compare(measured, {"min": ">=", "max": "<="}[bound[1]] if bound else "=", length)


def _range_holds(words: str) -> bool:
    match = _RANGE.fullmatch(words)
    if not match:
        return words in _BARE
    sides = [_LENGTHS.get(side, _pixels(side)) for side in (match[1], match[3], match[5]) if side]
    if None in sides:
        return False
    lengths = [side for side in sides if side is not None]
    return all(
        _compare(lengths[at], sign, lengths[at + 1]) for at, sign in enumerate(filter(None, (match[2], match[4])))
    )


def _pixels(words: str) -> float | None:
    match = _LENGTH.fullmatch(words)
    if not match or match[1].count(".") > 1 or match[1] == ".":
        return None
    return float(match[1]) * (_EM if match[2] in {"em", "rem"} else 1)


def _compare(left: float, sign: str, right: float) -> bool:
    return {"<": left < right, "<=": left <= right, ">": left > right, ">=": left >= right, "=": left == right}[sign]
