"""Signs that a style sheet draws before or after an element: those that touch a number belong to it."""

import re

import tinycss2
from lxml.html import HtmlElement

from tracker.outside.intake.html.nodes import text_of
from tracker.outside.intake.html.tally import Tally

_MOST = 40  # characters that are drawn
_POINT = re.compile(r"\s*[-–—•·*▪◦‣>»→]\s*")  # of a list, or a divider
_LISTED = {"li", "p", "div", "dt", "dd", "a", "blockquote", "section", "article", "ul", "ol"}
_TELLS = re.compile(r"\w")
_OWN = re.compile(r"[\ue000-\uf8ff\U000f0000-\U0010ffff]")  # pictures of an icon font
# Letters are drawn as often for the look of a page as for its sense: they are noted.
_SIGN = re.compile(r"\s?(?:[-+−–±~≈<>≤≥]|[%‰°′″]|[$€£¥₽₴₹]|[.,]?\d[\d.,]*|[A-Za-z€$£%°²³/]{1,6})\s?")


def content_of(value: str, node: HtmlElement) -> str:
    """The words of `content`: its strings and attributes; nothing where it holds a picture or a counter."""
    words = ""
    for token in tinycss2.parse_component_value_list(value[:500], skip_comments=True):
        if token.type == "string":
            words += token.value
        elif token.type == "function" and token.lower_name == "attr":
            words += node.get(tinycss2.serialize(token.arguments).strip().lower(), "")
        elif token.type == "delim" or (token.type == "literal" and token.value == "/"):
            break  # behind a slash stands what is read aloud
        elif token.type != "whitespace":
            return ""
    return "" if _OWN.search(words) else words[:_MOST]


def write_drawn(node: HtmlElement, before: str, after: str, tally: Tally) -> None:
    """Put what belongs to a number into the text, and count other words."""
    words = text_of(node)
    if before.strip() and _touches(node, before, words[:1]):
        node.text = before + (node.text or "").lstrip()
    elif _TELLS.search(before):
        tally.count("drawn", f"{before}{words}")
    if after.strip() and _touches(node, after, words[-1:]):
        _append(node, after)
    elif _TELLS.search(after):
        tally.count("drawn", f"{words[-30:]}{after}")


def _touches(node: HtmlElement, sign: str, beside: str) -> bool:
    is_point = bool(_POINT.fullmatch(sign)) and node.tag in _LISTED
    return beside.isdigit() and not is_point and bool(_SIGN.fullmatch(sign))


def _append(node: HtmlElement, words: str) -> None:
    if len(node):
        node[-1].tail = (node[-1].tail or "").rstrip() + words
    else:
        node.text = (node.text or "").rstrip() + words
