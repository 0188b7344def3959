"""Which part of a page is the article: where its prose is, from the headline to the end."""

import re
from collections import defaultdict

from lxml.html import HtmlElement

from tracker.outside.intake.html.nodes import BLOCKS, drop, elements, is_within, label_words, text_of
from tracker.outside.intake.html.sentences import holds_sentence, running_words
from tracker.outside.intake.html.tally import Tally

_NOTE_LIST = re.compile(r"mso-element:\s*(?:foot|end)note-list", re.I)
_COOKIES = re.compile(
    r"\b(?:we|(?:this|our) (?:web)?(?:site|page)s?|our partners)\b[^.]{0,80}\b(?:uses?|stores?)\b[^.]{0,60}\bcookies\b",
    re.I,
)
_LONGEST_NOTICE = 600  # characters of sentences in a cookie notice
_PROSE = 40  # characters: what is shorter is a label as often as a sentence
_LINKED = 0.5
_FEW_WORDS = 2  # with a small letter, as a citation has
_MOST, _NEARLY_ALL = 0.7, 0.85
_BODY_NAMES = ({"entry", "content"}, {"post", "content"}, {"post", "body"}, {"article", "body"}, {"articlebody"},
               {"story", "body"}, {"article", "content"}, {"news", "text"})  # fmt: skip


def prose_of(body: HtmlElement) -> dict[HtmlElement, int]:
    """How many characters of sentences stand in each element."""
    prose: dict[HtmlElement, int] = defaultdict(int)
    for node in elements(body):
        if node.tag in BLOCKS or node is body:
            amount = _own_prose(node)
            if amount:
                for parent in (node, *node.iterancestors()):
                    prose[parent] += amount
    return prose


def _own_prose(node: HtmlElement) -> int:
    """The sentences that stand in the block itself, not in blocks within it."""
    words = linked = 0
    pending = [node]
    words += len((node.text or "").strip())
    while pending:
        for child in pending.pop():
            words += len((child.tail or "").strip())
            if not isinstance(child.tag, str) or child.tag in BLOCKS:
                continue
            words += len((child.text or "").strip())
            linked += len(text_of(child)) if child.tag == "a" else 0
            pending.append(child)
    return words - linked if words >= _PROSE and linked <= _LINKED * words else 0


def find_article(body: HtmlElement, headline: HtmlElement | None, prose: dict[HtmlElement, int]) -> HtmlElement:
    """The element that holds the article's own text."""
    total = prose.get(body, 0)
    if not total:
        return _only_main(body)
    named = _named_region(body, headline, prose)
    region = body if named is None else named
    if region.tag == "article" or region.get("itemprop"):
        return region
    return _tightest(region, prose, set() if headline is None else set(headline.iterancestors()))


def _only_main(body: HtmlElement) -> HtmlElement:
    mains = elements(body, "article", "main")
    return mains[0] if len(mains) == 1 else body


def _named_region(body: HtmlElement, headline: HtmlElement | None, prose: dict[HtmlElement, int]) -> HtmlElement | None:
    """What the page itself calls its article, if that has enough of the words."""
    total = prose[body]
    around = [] if headline is None else [node for node in headline.iterancestors() if node.tag == "article"]
    outer = [node for node in around if prose.get(node, 0) >= 0.1 * total]
    if outer:
        return outer[-1]
    articles = [
        node for node in elements(body, "article") if not any(up.tag == "article" for up in node.iterancestors())
    ]
    if len(articles) == 1 and prose.get(articles[0], 0) >= 0.4 * total:
        return articles[0]
    named = [node for node in elements(body) if _is_named(node) and prose.get(node, 0) >= 0.1 * total]
    # Of the posts of a thread, each named so, none is the article.
    most = [node for node in named if prose[node] >= 0.5 * total and all(_are_nested(node, other) for other in named)]
    return most[0] if most else None


def _are_nested(node: HtmlElement, other: HtmlElement) -> bool:
    return is_within(node, other) or is_within(other, node)


def _is_named(node: HtmlElement) -> bool:
    if "articleBody" in node.get("itemprop", "") or node.tag == "main" or node.get("role") == "main":
        return True
    return node.tag in {"div", "section"} and any(words <= label_words(node) for words in _BODY_NAMES)


def _tightest(region: HtmlElement, prose: dict[HtmlElement, int], around: set[HtmlElement]) -> HtmlElement:
    """The innermost element with nearly all of the prose, or with most of it where the headline stands in it too."""
    most = prose.get(region, 0)
    while True:
        parts = (child for child in region if prose.get(child, 0) >= (_MOST if child in around else _NEARLY_ALL) * most)
        inner = next(parts, None)
        if inner is None or inner.tag in {"p", "ul", "ol", "tr", "tbody", "table", "blockquote", "pre"}:
            return region
        region = inner


def cut_to_article(
    article: HtmlElement, headline: HtmlElement | None, prose: dict[HtmlElement, int], tally: Tally, *, is_sure: bool
) -> HtmlElement:
    """The smallest part of the page with headline and article, without what stands before one and behind the other."""
    if headline is None:
        return article
    if headline is article or article in set(headline.iterancestors()):
        if not is_sure and article.tag == "article":
            return article  # a heading in the middle of what the page calls its article
        _cut_before(headline, article, prose, tally)
        return article
    common = next((node for node in article.iterancestors() if node in set(headline.iterancestors())), article)
    _cut_before(headline, common, prose, tally)
    for node in (article, *article.iterancestors()):
        if node is common:
            break
        for sibling in list(node.itersiblings()):
            if not _holds_notes(sibling):
                sibling.tail = None
                drop(sibling)
    return common


def add_notes(article: HtmlElement, body: HtmlElement) -> None:
    """Put the list of footnotes that a word processor writes beside the text at its end."""
    for node in elements(body, "div"):
        if _NOTE_LIST.search(node.get("style", "")) and not is_within(node, article):
            node.tail = None
            article.append(node)


def _holds_notes(node: HtmlElement) -> bool:
    if _NOTE_LIST.search(node.get("style", "")):
        return True
    return bool(label_words(node) & {"footnotes", "footnote", "endnotes", "notes", "corrections", "correction"})


def _cut_before(headline: HtmlElement, top: HtmlElement, prose: dict[HtmlElement, int], tally: Tally) -> None:
    """Leave out the labels above the headline; sentences that stand there stay."""
    for node in (headline, *headline.iterancestors()):
        if node is top:
            break
        for sibling in list(node.itersiblings(preceding=True)):
            _cut(sibling, prose, tally)
        parent = node.getparent()
        if parent is not None and (parent.text or "").strip():
            tally.count("above", parent.text or "")
            parent.text = None


def _cut(node: HtmlElement, prose: dict[HtmlElement, int], tally: Tally) -> None:
    if _COOKIES.search(text_of(node)) and prose.get(node, 0) < _LONGEST_NOTICE:
        tally.count("cookies", text_of(node))
        node.tail = None
        drop(node)
        return
    is_told = prose.get(node, 0) and holds_sentence(node) and running_words(text_of(node)) > _FEW_WORDS
    if is_told or node.tag in {"table", "figure"}:
        return
    words = text_of(node)
    if words or (node.tail or "").strip():
        tally.count("above", f"{words} {node.tail or ''}")
    node.tail = None
    drop(node)
