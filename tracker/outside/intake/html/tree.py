"""A page parsed, without what is no part of what it shows."""

from lxml.etree import ParserError
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from tracker.errors import WrongInput
from tracker.outside.intake.html.apart import without_void_elements
from tracker.outside.intake.html.nodes import HEADINGS, drop, elements
from tracker.outside.intake.too_deep import refuse_too_deep

NOTHING = "No article could be found in this page; copy its text and paste it here."
_NEVER_SHOWN = (
    "script", "style", "template", "noscript", "head", "iframe", "object", "embed", "svg", "canvas", "audio", "video",
    "map", "input", "select", "textarea", "button", "datalist", "meter", "progress", "rp", "link", "meta",
    "title", "base", "frameset", "noframes", "area", "source", "track", "param",
)  # fmt: skip

_ASKING = {*HEADINGS, "dt", "summary"}
_HEAD_TAGS = {"title", "meta", "link", "script", "style", "base", "noscript", "template"}


def parsed(html: str) -> HtmlElement:
    """The tree of the whole page."""
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        markup = without_void_elements(html.replace("\0", ""))
        page = document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except ParserError as error:
        raise WrongInput(NOTHING, field="text") from error
    refuse_too_deep(parser)
    _move_out_of_head(page)
    return page


def _move_out_of_head(page: HtmlElement) -> None:
    """Without a body tag the parser leaves in the head what it does not know, such as `article`."""
    head, body = page.find("head"), page.find("body")
    strays = [] if head is None else [node for node in head if node.tag not in _HEAD_TAGS]
    if not strays:
        return
    if body is None:
        body = page.makeelement("body")
        page.append(body)
    for place, node in enumerate(strays):
        body.insert(place, node)


def body_of(page: HtmlElement) -> HtmlElement:
    """What a browser shows of it: no scripts, no fields, no drawings."""
    body = page.find("body")
    if body is None:
        raise WrongInput(NOTHING, field="text")
    for node in elements(body, "button"):
        # A question that opens its answer when it is pressed is a heading all the same.
        if node.getparent() is not None and node.getparent().tag in _ASKING:
            node.drop_tag()
    for node in elements(body, *_NEVER_SHOWN):
        drop(node)
    return body
