"""Struck words are withdrawn: the text goes on without them, and a note quotes them."""

from lxml.html import HtmlElement

from tracker.outside.intake.html.nodes import drop, elements, is_within, text_of
from tracker.outside.intake.html.tally import Tally


def drop_struck(body: HtmlElement, tally: Tally) -> None:
    """Leave out what the page strikes out."""
    for node in elements(body, "del", "s", "strike"):
        if is_within(node, body):
            words = text_of(node)
            if words:
                tally.count("struck", words)
            drop(node)
