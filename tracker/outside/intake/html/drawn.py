"""What a style sheet draws before or after an element: it stands in the text as a browser shows it, words are asked."""

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
_OF_SENTENCE = re.compile(r"\s*[“”„‟‘’‚«»\"'()\[\],;:.!?…]{1,3}\s*")
_AROUND = 30  # characters of the line that are quoted with it
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
    """Put it into the text: signs at a number or in a line without more ado, words so that a person is asked."""
    words = text_of(node)
    if before.strip() and _touches(node, before, words[:1]):
        node.text = before + (node.text or "").lstrip()
    elif _is_shown(node, before, words):
        node.text = before + (node.text or "")
        _count(before, f"{before}{words[:_AROUND]}", tally)
    elif _TELLS.search(before):
        tally.count("undrawn", before)
    if after.strip() and _touches(node, after, words[-1:]):
        _append(node, after)
    elif _is_shown(node, after, words):
        _append(node, after, keeps_space=True)
        _count(after, f"{words[-_AROUND:]}{after}", tally)
    elif _TELLS.search(after):
        tally.count("undrawn", after)


def _count(drawn: str, words: str, tally: Tally) -> None:
    if _TELLS.search(drawn):
        tally.draw(drawn, words)


def _touches(node: HtmlElement, sign: str, beside: str) -> bool:
    is_point = bool(_POINT.fullmatch(sign)) and node.tag in _LISTED
    return beside.isdigit() and not is_point and bool(_SIGN.fullmatch(sign))


def _is_shown(node: HtmlElement, drawn: str, words: str) -> bool:
    """Whether it is part of a line: words, or signs of a sentence round words; an empty box of its own is none."""
    if not words.strip() and node.tag in _LISTED:
        return False
    return bool(_TELLS.search(drawn)) or (node.tag not in _LISTED and bool(_OF_SENTENCE.fullmatch(drawn)))


def _append(node: HtmlElement, words: str, *, keeps_space: bool = False) -> None:
    before = (node[-1].tail if len(node) else node.text) or ""
    joined = (before if keeps_space else before.rstrip()) + words
    if len(node):
        node[-1].tail = joined
    else:
        node.text = joined
