"""The elements of a page: which are blocks, what they are called, what stands in and around them."""

import re
from collections.abc import Iterator
from itertools import islice

from lxml.etree import iterwalk
from lxml.html import HtmlElement

BLOCKS = frozenset(
    ("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div",
     "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
     "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table",
     "tbody", "td", "tfoot", "th", "thead", "tr", "ul")
)  # fmt: skip
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LABELLED_BY = ("class", "id", "role", "data-component", "data-testid", "data-module", "data-type")
_NAMED_TAGS = {"amp-ad", "amp-auto-ads", "amp-embed", "amp-sticky-ad", "amp-consent", "amp-social-share", "amp-sidebar"}
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_WIDE = 160  # as many with the blanks that a browser does not show
_STEPS = 60  # elements that are looked at for them
_NEAR = 40  # characters of the line that tell what a raised sign is


def label_words(node: HtmlElement) -> frozenset[str]:
    """The words that the page calls an element by: `entry-meta` and `entryMeta` are *entry* and *meta*."""
    labels = " ".join(node.get(name, "") for name in _LABELLED_BY)[:500]
    whole = re.split(r"[\s_-]+", labels.lower())
    return frozenset(word.lower() for word in _WORD.findall(labels)) | frozenset(whole)


def text_of(node: HtmlElement) -> str:
    """All words in it, on one line."""
    return " ".join(node.text_content().split())


def link_share(node: HtmlElement) -> float:
    """How much of its words is linked."""
    linked = sum(len(text_of(link)) for link in node.iter("a"))
    return linked / max(len(text_of(node)), 1)


def labels_of(node: HtmlElement) -> list[frozenset[str]]:
    """The words of each label: `post entry-meta` is *post* and then *entry* and *meta*; `amp-ad` is a label too."""
    labels = " ".join(node.get(name, "") for name in _LABELLED_BY)[:500].split()
    labels += [node.tag] if node.tag in _NAMED_TAGS else []
    return [frozenset(word.lower() for word in _WORD.findall(label)) | {label.lower()} for label in labels]


def line_of(node: HtmlElement) -> str:
    """The same with a space wherever a block or a line ends."""
    pieces: list[str] = []
    for event, inner in iterwalk(node, events=("start", "end")):
        if inner.tag in BLOCKS or inner.tag in {"br", "time"}:
            pieces.append(" ")
        if event == "start":
            pieces.append(inner.text or "")
        elif inner is not node:
            pieces.append(inner.tail or "")
    return " ".join("".join(pieces).replace("\xad", "").split())


def broken_lines(node: HtmlElement) -> list[str]:
    """Its words, line by line as the page breaks them."""
    pieces: list[str] = []
    for event, inner in iterwalk(node, events=("start", "end")):
        if inner.tag in BLOCKS or inner.tag == "br":
            pieces.append("\n")
        if event == "start":
            pieces.append(collapsed(inner.text or ""))
        elif inner is not node:
            pieces.append(collapsed(inner.tail or ""))
    return [" ".join(line.split()) for line in "".join(pieces).split("\n") if line.strip()]


def collapsed(text: str) -> str:
    """Blanks and line ends as a browser shows them: one space."""
    return _BLANKS.sub(" ", text)


def elements(root: HtmlElement, *tags: str) -> list[HtmlElement]:
    """The elements below, in a list that stays as it is while they are taken out."""
    return [node for node in root.iter(*tags) if isinstance(node.tag, str)]


def is_within(node: HtmlElement, root: HtmlElement) -> bool:
    """Whether it still stands in the page."""
    return node is root or any(parent is root for parent in node.iterancestors())


def drop(node: HtmlElement) -> None:
    """Take an element out, and leave what stands behind it."""
    if node.getparent() is not None:
        node.drop_tree()


def replace_by_text(node: HtmlElement, words: str) -> None:
    """Put words in the place of an element."""
    node.tail = words + (node.tail or "")
    drop(node)


def words_before(node: HtmlElement) -> str:
    """What stands before an element in the same block, at most its last few characters."""
    pieces: list[str] = []
    for words in islice(_backwards(node), _STEPS):
        if words is None:
            break
        pieces.append(words[-_WIDE:])
        if sum(map(len, pieces)) >= _NEAR:
            break
    return collapsed("".join(reversed(pieces)))[-_NEAR:]


def words_after(node: HtmlElement) -> str:
    """What stands behind an element in the same block, at most the first few characters."""
    words = (node.tail or "")[:_WIDE]
    for sibling in islice(node.itersiblings(), _STEPS):
        if sibling.tag in BLOCKS or sibling.tag == "br" or len(words) >= _NEAR:
            break
        words += sibling.text_content()[:_WIDE] + (sibling.tail or "")[:_WIDE]
    return collapsed(words)[:_NEAR]


def _backwards(node: HtmlElement) -> Iterator[str | None]:
    while node is not None and node.tag not in BLOCKS:
        for sibling in node.itersiblings(preceding=True):
            yield sibling.tail or ""
            if sibling.tag in BLOCKS or sibling.tag == "br":
                yield None
            yield sibling.text_content()
        node = node.getparent()
        if node is not None:
            yield node.text or ""


def language_of(node: HtmlElement | None) -> str:
    """The language that the nearest element around it declares, as a short code."""
    while node is not None:
        declared = node.get("lang") or node.get("{http://www.w3.org/XML/1998/namespace}lang") or node.get("xml:lang")
        if declared:
            return re.split(r"[-_]", declared.strip().lower())[0]
        node = node.getparent()
    return ""
