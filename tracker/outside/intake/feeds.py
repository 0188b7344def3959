"""Feeds (RSS, Atom): read where they hold one whole article."""

from email.utils import parsedate_to_datetime

from lxml import etree

from tracker import limits
from tracker.errors import WrongInput
from tracker.language.dates import PartialDate
from tracker.outside.intake.document import ReadDocument
from tracker.outside.intake.paragraphs import begun_with, checked, day_of, language, line
from tracker.outside.intake.rendered import rendered

_WHOLE = 40  # words: a description of fewer is what leads to the article
_ENDS_EARLY = ("…", "...", "[…]", "[...]", "more", "more »", "reading")
_OPEN = "open the article, save its page and choose that file, or paste its text."


def read_feed(content: bytes) -> ReadDocument:
    """The one article of a feed; a feed of several, or of teasers, is refused."""
    root = _tree(content)
    entries = list(root.iter("{*}item", "{*}entry"))
    if len(entries) != 1:
        many = f"of {len(entries):,} articles" if entries else "without an article"
        raise WrongInput(f"This is a feed {many}; {_OPEN}", field="text")
    entry = entries[0]
    text, notes = rendered(_words(entry))
    if not _is_whole(entry, text):
        raise WrongInput(f"This feed holds only the beginning of an article; {_OPEN}", field="text")
    title = line(rendered(_first(entry, "title"))[0])
    return ReadDocument(
        text=begun_with(title, checked(text))[: limits.ARTICLE_TEXT.most + 1],
        title=title,
        outlet=line(_first(root.find("{*}channel") if root.find("{*}channel") is not None else root, "title")),
        author=line(_first(entry, "creator") or _first(entry, "author/{*}name") or _first(entry, "author")),
        published_on=_day(_first(entry, "pubDate") or _first(entry, "published") or _first(entry, "date")),
        address=_address(entry),
        language=language(text, root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""),
        notes=notes,
    )


def _tree(content: bytes) -> "etree._Element":
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, recover=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None:
        raise WrongInput(f"This feed is damaged and cannot be read; {_OPEN}", field="text")
    return root


def _words(entry: "etree._Element") -> str:
    for name in ("encoded", "content", "description", "summary"):
        element = entry.find(f"{{*}}{name}")
        if element is None:
            continue
        children = [child for child in element if isinstance(child.tag, str)]
        if children:  # XHTML written out
            return "".join(etree.tostring(child, encoding="unicode") for child in children)
        words = "".join(element.xpath("text()"))  # without entities that it declares
        if words.strip():
            return words
    return ""


def _is_whole(entry: "etree._Element", text: str) -> bool:
    if text.rstrip().casefold().endswith(_ENDS_EARLY):
        return False
    has_content = any(entry.find(f"{{*}}{name}") is not None for name in ("encoded", "content"))
    return has_content or len(text.split()) >= _WHOLE


def _first(element: "etree._Element", name: str) -> str:
    return (element.findtext(f"{{*}}{name}") or "").strip()


def _address(entry: "etree._Element") -> str:
    for link in entry.iterfind("{*}link"):
        if link.get("href") and link.get("rel", "alternate") == "alternate":
            return str(link.get("href"))[: limits.ADDRESS.most]
    return _first(entry, "link")[: limits.ADDRESS.most]


def _day(written: str) -> PartialDate | None:
    try:
        day = parsedate_to_datetime(written)
    except ValueError:
        return day_of(written)
    return PartialDate(day.year, day.month, day.day)
