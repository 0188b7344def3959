"""Text that style sheets keep out of sight without hiding its element: see-through, without size, far off, clipped."""

import re
from collections.abc import Callable

Looks = dict[str, str]

_FAR = 500.0  # pixels: nobody moves so far what is to be seen
_SMALL = 1.5
_LENGTH = re.compile(r"(-?[\d.]{1,12})\s*(px|em|rem|pt|vw|vh|%|)")
_SIZES = {"px": 1.0, "em": 16.0, "rem": 16.0, "pt": 1.33, "vw": 12.8, "vh": 7.2, "%": 8.0, "": 1.0}
_CLEAR = re.compile(r"transparent|(?:rgba|hsla)\([^()]*,\s*0(?:\.0*)?%?\s*\)|(?:rgb|hsl)\([^()]*/\s*0(?:\.0*)?%?\s*\)")
_MOVED = re.compile(r"translate(?:x|y|3d)?\(\s*(-?[\d.]{1,12}\s*(?:px|em|rem|vw|vh))")
_SCALED = re.compile(r"scale(?:x|y|3d)?\(\s*0(?:\.0*)?\s*[,)]")
_NOTHING = re.compile(
    r"rect\(\s*([01](?:px)?)[\s,]+\1[\s,]+\1[\s,]+\1\s*\)|inset\(\s*(?:50|100)%[^()]*\)|circle\(\s*0[^()]*\)"
)
OWN = {"opacity", "clip", "clip-path", "left", "right", "top", "position", "transform", "height", "max-height", "width",
       "max-width", "overflow", "overflow-x", "overflow-y", "margin-left"}  # fmt: skip
INHERITED = ("font-size", "color", "text-indent")  # which a child may say anew
PROPERTIES = {*OWN, *INHERITED, "background-clip", "-webkit-background-clip", "-webkit-text-fill-color"}


def pixels(value: str) -> float | None:
    """A length in pixels, roughly; None where it is none."""
    match = _LENGTH.fullmatch(value.strip())
    if not match or match[1].count(".") > 1 or not match[1].strip("-."):
        return None
    return float(match[1]) * _SIZES[match[2]]


def is_out_of_sight(looks: Looks) -> bool:
    """Whether the element and all in it is not to be seen."""
    return any(rule(looks) for rule in (_is_clear, _is_far, _is_clipped, _is_flat, _is_moved))


def unseen_by(looks: Looks) -> tuple[str, ...]:
    """The inherited properties that make the words of an element unseen until one in it says otherwise."""
    return tuple(name for name in INHERITED if _RULES[name](looks))


def shows_again(name: str, looks: Looks) -> bool:
    """Whether an element inside says a property anew so that its words are seen."""
    value = looks.get(name, "")
    if name == "font-size":
        return (bool(value) and not _RULES[name](looks) and not value.endswith(("em", "%"))) or value.endswith("rem")
    return bool(value) and value != "inherit" and not _RULES[name](looks)


def _is_clear(looks: Looks) -> bool:
    return re.fullmatch(r"0(?:\.0*)?%?|\.0+", looks.get("opacity", "")) is not None


def _is_far(looks: Looks) -> bool:
    if looks.get("position") not in {"absolute", "fixed"}:
        return (pixels(looks.get("margin-left", "")) or 0) <= -_FAR * 2
    return any((pixels(looks.get(side, "")) or 0) <= -_FAR for side in ("left", "right", "top"))


def _is_clipped(looks: Looks) -> bool:
    is_placed = looks.get("position") in {"absolute", "fixed"}
    return bool(_NOTHING.match(looks.get("clip-path", ""))) or (
        is_placed and bool(_NOTHING.match(looks.get("clip", "")))
    )


def _is_flat(looks: Looks) -> bool:
    """Without height or width, and what is longer is cut off."""
    cut = {looks.get(name, "").partition(" ")[0] for name in ("overflow", "overflow-x", "overflow-y")} & {
        "hidden",
        "clip",
    }
    sizes = (pixels(looks.get(name, "")) for name in ("height", "max-height", "width", "max-width"))
    return bool(cut) and any(size is not None and size <= _SMALL for size in sizes)


def _is_moved(looks: Looks) -> bool:
    words = looks.get("transform", "")
    moved = _MOVED.search(words)
    return bool(_SCALED.search(words)) or (
        moved is not None and abs(pixels(moved[1].replace(" ", "")) or 0) >= 2 * _FAR
    )


def _is_tiny(looks: Looks) -> bool:
    size = pixels(looks.get("font-size", ""))
    return (size is not None and abs(size) < 1 and not looks["font-size"].endswith(("em", "%"))) or size == 0


def _is_colourless(looks: Looks) -> bool:
    """Letters without colour; where the ground shines through them they are seen."""
    is_ground = "text" in looks.get("background-clip", "") + looks.get("-webkit-background-clip", "")
    return bool(_CLEAR.fullmatch(looks.get("color", ""))) and not is_ground


def _is_pushed_out(looks: Looks) -> bool:
    return (pixels(looks.get("text-indent", "")) or 0) <= -_FAR


_RULES: dict[str, Callable[[Looks], bool]] = {
    "font-size": _is_tiny,
    "color": _is_colourless,
    "text-indent": _is_pushed_out,
}
