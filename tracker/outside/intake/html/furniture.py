"""What stands on a page around its article: menus, cookie notices, comments, pointers to other articles."""

import re
from collections import Counter
from collections.abc import Iterator

from lxml.html import HtmlElement

from tracker.outside.intake.html.furniture_words import kind_by_words, tells
from tracker.outside.intake.html.nodes import (
    BLOCKS,
    drop,
    elements,
    is_within,
    label_words,
    line_of,
    link_share,
    text_of,
)
from tracker.outside.intake.html.pointers import is_bare_pointer, is_pointer, is_preview
from tracker.outside.intake.html.sentences import is_inside_sentence, is_prose, running_words
from tracker.outside.intake.html.tables import is_data
from tracker.outside.intake.html.tally import Tally

_LONGEST_LABEL = 300  # characters of a byline
_BYLINE = {
    "byline", "bylines", "author", "authors", "autor", "autoren", "autorin", "autorenzeile", "contributor",
    "contributors", "dateline", "timestamp", "meta", "metadata", "postmeta", "published", "pubdate", "publish",
    "posted", "lesezeit", "readtime", "signature", "dates", "date", "datum", "vcard", "credits", "by", "username",
    "infoline",
}  # fmt: skip
_PEOPLE = {"author", "autor", "username", "user", "poster", "byline"}
_BYLINE_PAIRS = ({"user", "name"}, {"article", "info"}, {"post", "info"}, {"entry", "info"}, {"comment", "count"})
_ROLES = {"navigation": "menu", "menu": "menu", "menubar": "menu", "contentinfo": "menu", "banner": "menu",
          "search": "control", "alertdialog": "cookies"}  # fmt: skip
_TAGS = {"nav": "menu", "menu": "menu"}
_NOT_FURNITURE = {"html", "body", "main", "h1", "figcaption", "figure", "tr", "td", "tbody"}
_COUNTED = re.compile(r"\d+ (?:comments?|kommentare?|commentaires?|replies)|(?:comments?|kommentare) \(\d+\)", re.I)
_OF_SITE = re.compile(r"©|rights reserved|privacy|imprint|impressum|terms of|\bcookies?\b|contact us", re.I)
_CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}(?:\s*[ap]\.?m\.?)?(?:\s*[A-Z]{2,4})?", re.I)
_LIVE = 2  # times that stand alone: they begin the entries of a live report
_TITLES = ("h2", "h3", "h4", "h5", "h6", "p", "b", "strong", "div")
_BOXES = {"td", "div", "section", "aside", "table"}
_PAID = re.compile(
    r"(?:a (?:message|word) from (?:our|a|the) (?:sponsor|partner|advertiser)s?|"
    r"sponsored(?: (?:by|content|post|message))?|"
    r"advertisement|advertorial|promoted|paid (?:content|post)|together with|in partnership with|anzeige|publicité|"
    r"publicidad|pubblicità|reklam[ae]|advertentie)\b\W{0,3}",
    re.I,
)
_BUTTONS = {"btn", "button", "download"}
_ALL_LINK = 0.9
_LINKED, _BARE_LINKED = 0.5, 0.2
_MOST_PROSE = 0.4  # of the sentences of a page: what has more is the article, whatever it is called
_SOURCES = re.compile(r"sources?|references?|documents?|downloads?|notes?|links?|quellen?|literatur|annex", re.I)
_CONTENTS = re.compile(
    r"(?:in|on) this \w+|(?:table of )?contents?\b|jump to|see also|tags?\b|topics?\b|sections?\b|share\b|follow\b|"
    r"explore\b|browse\b|filed under|posted in|find (?:us|more)|more\b|other (?:stories|articles|news)",
    re.I,
)
_ANNOUNCING_WORDS = 3
_BESIDE_AUTHORS = 20  # characters beside each name
_LONGEST_HINT = 100  # characters that explain a field
_OF_MEMBERS = re.compile(
    r"join(?:ed|ing)?(?: date)?|(?:member|registered)(?: since)?|posts?|messages?|threads?|topics?|location|reputation|"
    r"rank|karma|(?:reaction|trophy) (?:score|points)|likes?(?: received)?|thanks|age|gender|beiträge|wohnort|"
    r"registriert(?: seit)?|inscrit le|localisation|mensajes|ubicación",
    re.I,
)
_COMMENT_ITEM = {"comment", "commentlist", "reply"}


def drop_furniture(body: HtmlElement, prose: dict[HtmlElement, int], core: set[HtmlElement], tally: Tally) -> None:
    """Take out what is around the article and in between; `core` is what the article cannot do without."""
    total = prose.get(body, 0)
    _drop_counted_comments(body, core, tally)
    for card in list(_cards(body, core)):
        if is_within(card, body) and prose.get(card, 0) <= _MOST_PROSE * total:
            tally.count("related", line_of(card))
            drop(card)
    for node in elements(body):
        if node is body or not is_within(node, body) or node in core:
            continue
        kind = _kind(node)
        if kind and _is_of_text(node):
            continue
        if kind and (kind == "comments" or prose.get(node, 0) <= _MOST_PROSE * total):
            words = line_of(node)
            if words:
                tally.count(kind, words, number=_comments_in(node) if kind == "comments" else 1)
            drop(node)


def _cards(body: HtmlElement, core: set[HtmlElement]) -> Iterator[HtmlElement]:
    """Boxes with a heading that leads to another page of the site, and often its first sentence."""
    linked = [node for node in elements(body, "h2", "h3", "h4", "h5") if node not in core and _leads_away(node)]
    count: Counter[HtmlElement] = Counter(parent for node in linked for parent in node.iterancestors())
    for node in linked:
        card = node
        for parent in node.iterancestors():
            if count[parent] > 1 or parent in core or parent.tag in _NOT_FURNITURE:
                break
            card = parent
        if card is not node and card.tag != "a":
            yield card


def _leads_away(heading: HtmlElement) -> bool:
    outer = next(heading.iterancestors("a"), None)
    links = [outer] if outer is not None else list(heading.iter("a"))
    addresses = [link.get("href") or "#" for link in links]
    if any(label_words(link) & _PEOPLE for link in links):
        return False  # it names who wrote what follows
    is_all_link = outer is not None or link_share(heading) >= _ALL_LINK
    return bool(links) and is_all_link and not any(address.startswith(("#", "http")) for address in addresses)


def byline_nodes(body: HtmlElement) -> Iterator[HtmlElement]:
    """What names the author or the day of the article, by what the page calls it."""
    clocks = [node for node in elements(body, "span", "div", "p", "time") if _CLOCK.fullmatch(text_of(node))]
    is_live = len({text_of(node) for node in clocks}) >= _LIVE
    for node in elements(body):
        if is_live and _CLOCK.fullmatch(text_of(node)):
            continue
        if node.tag in _NOT_FURNITURE or any(parent.tag == "figure" for parent in node.iterancestors()):
            continue
        labels = label_words(node)
        if node.tag == "table":
            continue  # of facts, as “vcard” on many
        is_byline = bool(labels & _BYLINE) or any(pair <= labels for pair in _BYLINE_PAIRS)
        is_byline = is_byline or _links_author(node)
        if is_byline and len(text_of(node)) <= _LONGEST_LABEL and not _is_of_text(node):
            yield node


def _links_author(node: HtmlElement) -> bool:
    """A line that is nothing but links to its authors: “Ann Writer (now) and Bo Maker (earlier)”."""
    if node.tag not in {"p", "div", "address", "span"} or len(words := text_of(node)) > _LONGEST_LABEL or not words:
        return False
    names = [
        text_of(link) for link in node.iter("a") if "author" in f"{link.get('rel', '')} {link.get('itemprop', '')}"
    ]
    around = len(words) - sum(map(len, names))
    return bool(names) and around <= _BESIDE_AUTHORS * len(names) and not re.search(r"\d", words)


def _is_of_text(node: HtmlElement) -> bool:
    """Whether it is a word of a sentence or a fact of a table, whatever it is called."""
    if not node.get("class") and not node.get("id"):
        return False
    table = next(node.iterancestors("table"), None) if node.tag not in BLOCKS else None
    return is_inside_sentence(node) or (table is not None and is_data(table))


def _kind(node: HtmlElement) -> str:
    if node.tag in _BOXES and _is_sponsored(node):
        return "advertisement"
    if node.tag in _NOT_FURNITURE:
        return ""
    by_tag = _TAGS.get(node.tag) or _ROLES.get(node.get("role", ""))
    return by_tag or _kind_by_place(node) or kind_by_words(node)


def _kind_by_place(node: HtmlElement) -> str:
    is_inside = any(parent.tag in {"article", "section", "blockquote"} for parent in node.iterancestors())
    if node.tag in {"header", "footer"} and not is_inside:
        is_text = tells(node) and not _OF_SITE.search(text_of(node))
        return "" if is_text else "menu"
    if _is_foot(node) or _is_beside_headline(node):
        return "menu"
    if node.tag == "dl" and _is_profile(node):
        return "control"
    if _is_box_of_others(node) or _is_list_of_links(node) or (node.tag in _BOXES and is_preview(node)):
        return "related"
    if node.tag == "a":
        return _kind_of_link(node)
    return "control" if node.tag == "form" and not _holds_paragraph(node) else ""


def _is_profile(facts: HtmlElement) -> bool:
    """What a forum says of a member beside each post: since when, how many posts."""
    names = [text_of(name).rstrip(" :") for name in facts.iter("dt")]
    return len(names) > 1 and all(map(_OF_MEMBERS.fullmatch, names))


def _holds_paragraph(form: HtmlElement) -> bool:
    """Whether a page is written inside its form, as some systems do: a field may be explained, but not at length."""
    parts = (part for part in form.iter("p", "div", "td", "li", "dd", "blockquote", "section"))
    innermost = (part for part in parts if next(part.iterdescendants(*BLOCKS), None) is None)
    return any(is_prose(words) and len(words) > _LONGEST_HINT for words in map(text_of, innermost))


def _is_foot(node: HtmlElement) -> bool:
    is_foot = node.tag == "footer" and not tells(node) and node.find(".//a") is not None
    return is_foot and not _names_source(node)


def _is_box_of_others(node: HtmlElement) -> bool:
    """A box whose first line announces other articles, with links below it."""
    if node.tag not in {"aside", "section", "div", "ul", "details"} or not len(node):
        return False
    first = next((inner for inner in node.iter(*_TITLES) if _is_title(inner)), None)
    words = "" if first is None else text_of(first)
    if not words or not text_of(node).startswith(words) or not is_pointer(words):
        return False
    return link_share(node) > (_BARE_LINKED if is_bare_pointer(words) else _LINKED)


def _kind_of_link(link: HtmlElement) -> str:
    if _is_card(link):
        return "related"
    return "control" if label_words(link) & _BUTTONS and not is_inside_sentence(link) else ""


def _names_source(footer: HtmlElement) -> bool:
    """A footer of an article or of a quotation may say whose words they are, or what it rests on."""
    is_quoted = next(footer.iterancestors("blockquote", "figure"), None) is not None
    return is_quoted or bool(_SOURCES.match(text_of(footer))) or footer.find(".//time") is not None


def _is_beside_headline(points: HtmlElement) -> bool:
    """A list of bare words in the head of an article: its languages, its views."""
    if points.tag not in {"ul", "ol"}:
        return False
    header = next(points.iterancestors("header"), None)
    return (
        header is not None
        and header.find(".//h1") is not None
        and not any(len(text_of(point)) > 40 for point in points)
    )


def _is_sponsored(node: HtmlElement) -> bool:
    """A small box that begins with a line which says that somebody paid for it."""
    if (len(node) < 2 and not (node.text or "").strip()) or len(words := line_of(node)) > _LONGEST_LABEL:
        return False
    return bool(_PAID.match(words)) and any(_PAID.fullmatch(text_of(inner)) for inner in node.iter(*_TITLES, "span"))


def _is_title(node: HtmlElement) -> bool:
    return bool(text_of(node)) and (node.tag != "div" or not len(node))


def _is_card(link: HtmlElement) -> bool:
    """A link that holds a heading or several lines: another page, shown as a box."""
    if link.find(".//h1") is not None or link.find(".//table") is not None:
        return False
    if any(link.find(f".//{tag}") is not None for tag in ("h2", "h3", "h4")):
        return True
    lines = [
        node for node in link.iter("div", "p", "li") if text_of(node) and not any(part.tag in BLOCKS for part in node)
    ]
    return len(lines) > 1


def _drop_counted_comments(body: HtmlElement, core: set[HtmlElement], tally: Tally) -> None:
    """A heading that counts comments, with the list below it, where nothing else says what they are."""
    for heading in elements(body, "h2", "h3", "h4"):
        below = heading.getnext()
        if heading in core or below is None or below in core or not _COUNTED.fullmatch(text_of(heading)):
            continue
        if below.tag in {"ol", "ul"}:
            tally.count("comments", line_of(below), number=len(below))
            drop(below)
            drop(heading)


def _is_list_of_links(node: HtmlElement) -> bool:
    """Two points or more that are nothing but links: other articles, or topics; the sources of an article stay."""
    if node.tag not in {"ul", "ol"}:
        return False
    points = [point for point in node if point.tag == "li" and text_of(point)]
    if len(points) < 2 or any(link_share(point) < _ALL_LINK for point in points):
        return False
    before = node.getprevious()
    return before is None or not (_SOURCES.match(text_of(before)) or _announces(before))


def _announces(node: HtmlElement) -> bool:
    """Whether a sentence of the article ends in a colon: “The court named these firms:”."""
    words = text_of(node)
    is_open = words.endswith(":") and not is_pointer(words) and not _CONTENTS.match(words)
    return is_open and len(words.split()) >= _ANNOUNCING_WORDS and running_words(words) > 0


def _comments_in(node: HtmlElement) -> int:
    inner = [part for part in elements(node, "li", "article", "div") if label_words(part) & _COMMENT_ITEM]
    outermost = [part for part in inner if not any(parent in inner for parent in part.iterancestors())]
    return max(len(outermost), 1)
