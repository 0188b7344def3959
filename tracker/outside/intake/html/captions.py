"""Pictures: the caption is of the article, who made the picture is not."""

import re

from lxml.html import HtmlElement

from tracker.outside.intake.html.nodes import drop, elements, is_within, label_words, line_of
from tracker.outside.intake.html.tally import Tally

_LABELS = {"credit", "credits", "copyright", "figurecopyright", "photographer", "photocredit", "imagecredit"}
_CREDIT = re.compile(
    r"(?:\(?(?:©|\(c\)\s)|(?:photo(?:graph)?|image|picture|illustration|graphic|video|map|chart|foto|bild|grafik|karte|crédit|"
    r"crédits?(?: photo)?|fotografía|source|quelle)s?\s?:|credit\b\W|(?:photo(?:graph)?|illustration)s? by\b)",
    re.I,
)
_LONGEST = 120  # characters
_INLINE = ("span", "small", "em", "i", "cite", "p", "div", "b", "strong", "footer")


def drop_credits(body: HtmlElement, tally: Tally) -> None:
    """Leave out the names of photographers and agencies where they stand in an element of their own."""
    for figure in elements(body, "figure", "figcaption"):
        caption = line_of(figure)
        for node in elements(figure, *_INLINE):
            words = line_of(node) if is_within(node, body) else ""
            is_short = bool(words) and len(words) <= _LONGEST
            # A caption that is nothing but a credit may be all that is said of a picture: it goes by its label only.
            if is_short and (label_words(node) & _LABELS or (_CREDIT.match(words) and words != caption)):
                tally.count("credit", words)
                node.tail = f" {node.tail or ''}"
                drop(node)
