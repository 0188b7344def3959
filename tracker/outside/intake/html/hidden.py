"""What a page holds and does not show is taken out; what it shows once it is opened stays."""

from lxml.html import HtmlElement

from tracker.outside.intake.html.nodes import drop, elements, is_within, label_words, line_of, text_of
from tracker.outside.intake.html.tally import Tally

# Read aloud and not drawn: a copy for the ear of what stands beside it.
_FOR_THE_EAR = ({"sr", "only"}, {"visually", "hidden"}, {"visuallyhidden"}, {"screen", "reader", "text"},
                {"screen", "reader", "only"}, {"u", "hidden", "visually"}, {"element", "invisible"},
                {"off", "screen"}, {"offscreen"}, {"accessibly", "hidden"}, {"assistive", "text"})  # fmt: skip
_EAR = {"sr", "a11y", "vh"}  # as the whole name
_MOST = 0.5  # of the words of a page


def drop_hidden(body: HtmlElement, tally: Tally) -> None:
    """Leave out what is hidden, as a browser does."""
    whole = len(text_of(body))
    for node in elements(body):
        if node is not body and is_within(node, body) and (_is_hidden(node) or _is_unseen(node, whole)):
            words = line_of(node)
            if words:
                tally.count("hidden", words)
            drop(node)
    for node in elements(body, "details"):
        if node.get("open") is None:
            tally.count("folded", line_of(node))


def _is_unseen(node: HtmlElement, whole: int) -> bool:
    """Whether it is kept out of sight; where that is most of the page, its script shows it."""
    return node.get("data-unseen") is not None and len(text_of(node)) <= _MOST * whole


def _is_hidden(node: HtmlElement) -> bool:
    if node.get("hidden") is not None or (node.tag in {"dialog", "amp-sidebar"} and node.get("open") is None):
        return True
    if (node.get("class") or "").strip().lower() in _EAR:
        return True
    return bool(node.get("class")) and any(words <= label_words(node) for words in _FOR_THE_EAR)
