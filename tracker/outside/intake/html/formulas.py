"""Formulas of a page in a line of text: 10⁶, 4 1/2, √16, x^(n+1)."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from tracker.outside.intake.html.nodes import elements, is_within, label_words, replace_by_text
from tracker.outside.intake.html.tally import Tally
from tracker.outside.intake.superscripts import TO_LOWERED, TO_POWER, as_power

# What programs draw around a formula beside its own tags: the same once more, in pieces or as a picture.
_DRAWN = {"katex", "mathjax", "mwe"}
_CONTAINERS = {"mjx-container", "math-renderer"}
_SKIPPED = {"annotation", "annotation-xml", "mspace", "none", "mprescripts"}
_DEEPEST = 40
_INVISIBLE = re.compile("[\u2061-\u2064]")
_RELATION = re.compile(r"[=<>≤≥≈≠±×÷·→∼]|[+−-]")


def write_formulas(body: HtmlElement, tally: Tally) -> None:
    """Put the words of each formula in its place."""
    for formula in elements(body, "math"):
        if not is_within(formula, body):
            continue
        words = " ".join(_words(formula).split())
        place = _drawn_around(formula)
        before = (place.getprevious().tail if place.getprevious() is not None else place.getparent().text) or ""
        if words:
            tally.count("formula", words)
        replace_by_text(place, f"{' ' if _would_meet(before[-1:], words[:1]) else ''}{words}")


def _would_meet(left: str, right: str) -> bool:
    return left.isdigit() and right.isdigit()


def _drawn_around(formula: HtmlElement) -> HtmlElement:
    place = formula
    for parent in formula.iterancestors():
        if parent.tag in _CONTAINERS or label_words(parent) & _DRAWN:
            place = parent
        elif parent.tag not in {"span", "mjx-assistive-mml"}:
            break
    return place


def _words(node: HtmlElement, depth: int = 0) -> str:
    if not isinstance(node.tag, str) or node.tag in _SKIPPED or depth > _DEEPEST:
        return ""
    write = _WRITERS.get(node.tag)
    parts = list(_parts(node, depth)) if write else []
    if write and parts:
        return write(parts)
    return _INVISIBLE.sub("", node.text or "") + _line(node, depth)


def _parts(node: HtmlElement, depth: int) -> Iterator[str]:
    for child in node:
        if isinstance(child.tag, str):
            yield "".join(_words(child, depth + 1).split(" ")) if child.tag != "mtext" else _words(child, depth + 1)


def _line(node: HtmlElement, depth: int) -> str:
    """The pieces side by side; two numbers never meet."""
    line = ""
    for child in node:
        if node.tag == "semantics" and child is not node[0]:
            break
        words = _words(child, depth + 1)
        if child.tag == "mo" and _RELATION.fullmatch(words.strip()) and line.strip() and node.tag != "msup":
            words = f" {words.strip()} " if words.strip() not in "+−-" or line.strip()[-1:] not in "(=^" else words
        gap = " " if child.tag in {"mtr", "mtd"} or _would_meet(line[-1:], words[:1]) else ""
        line += gap + words + (child.tail or "").strip()
    return line


def _fraction(parts: list[str]) -> str:
    return "/".join(map(_bracketed, parts[:2]))


def _power(parts: list[str]) -> str:
    return parts[0] + (as_power(parts[1]) if len(parts) > 1 and parts[1] else "")


def _lowered(parts: list[str]) -> str:
    low = parts[1] if len(parts) > 1 else ""
    if not low:
        return parts[0]
    is_sign = all(ord(sign) in TO_LOWERED for sign in low)
    return parts[0] + (low.translate(TO_LOWERED) if is_sign else f"_{_bracketed(low)}")


def _both(parts: list[str]) -> str:
    return _lowered(parts[:2]) + (as_power(parts[2]) if len(parts) > 2 and parts[2] else "")


def _root(parts: list[str]) -> str:
    return f"√{_bracketed(''.join(parts))}"


def _root_of(parts: list[str]) -> str:
    return f"{parts[1].translate(TO_POWER) if len(parts) > 1 else ''}√{_bracketed(parts[0])}"


def _bracketed(words: str) -> str:
    return words if re.fullmatch(r"[\w.,]*", words) else f"({words})"


_WRITERS = {
    "mfrac": _fraction, "msup": _power, "mover": _power, "msub": _lowered, "munder": _lowered, "msubsup": _both,
    "munderover": _both, "msqrt": _root, "mroot": _root_of,
}  # fmt: skip
