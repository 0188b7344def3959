"""What a browser sets apart stays apart: a blank at the edges of blocks and line breaks, where it changes nothing else.

Words are compared and measured over the whole text of an element, in which “14<br>41” would be 1441.
"""

import re

from lxml.html import HtmlElement

from tracker.outside.intake.html.nodes import BLOCKS

_AS_TYPED = {"pre", "listing", "plaintext", "xmp", "textarea"}
# Elements that hold nothing and show nothing, which the parser takes for the begin of something.
_VOID = re.compile(
    r"</?(?:embed|source|track|wbr|keygen|command|bgsound)\b[^<>\"']{0,500}"
    r"(?:(?:\"[^\"]{0,2000}\"|'[^']{0,2000}')[^<>\"']{0,500}){0,20}+>",
    re.I,
)
_CLOSED_BREAK = re.compile(r"</br\b[^<>]{0,200}>", re.I)


def without_void_elements(markup: str) -> str:
    """The markup without them, and with `</br>` as the line break that browsers make of it."""
    return _CLOSED_BREAK.sub("<br>", _VOID.sub("", markup))


def set_apart(body: HtmlElement) -> None:
    """Put a blank before, in and behind every block and line break, save where blanks are shown as they are typed."""
    typed: set[HtmlElement] = set()
    for node in body.iter():
        parent = node.getparent()
        if node.tag in _AS_TYPED or node.get("data-lines") == "shown" or parent in typed:
            typed.add(node)
        elif node.tag in BLOCKS or node.tag == "br":
            _pad(node)


def _pad(node: HtmlElement) -> None:
    if node.tag != "br":
        node.text = f" {node.text or ''}"
        if len(node):
            node[-1].tail = f"{node[-1].tail or ''} "
        else:
            node.text += " "
    node.tail = f" {node.tail or ''}"
