"""Whether a text is a page in tags, or words in which a few tags stand.

Judged by how many of the words stand inside elements: an article with one embedded post is an article.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

_ELEMENT_NAMES = (
    "a abbr acronym address amp-img area article aside audio b base big blockquote body br button canvas caption "
    "center cite code col colgroup data dd del details dfn dialog dir div dl dt em embed fieldset figcaption "
    "figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins "
    "kbd label legend li link main map mark menu meta meter nav nobr noframes noscript object ol optgroup option "
    "output p param picture pre progress q rp rt ruby s samp script section select small source span strike "
    "strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul "
    "var video wbr"
)
_ELEMENTS = frozenset(_ELEMENT_NAMES.split())
_INLINE_NAMES = "a abbr b bdi bdo cite em font i ins mark q s small span strong u"
_INLINE = frozenset(_INLINE_NAMES.split())
_ENDS_BY_ITSELF = {"p", "li", "dt", "dd", "tr", "td", "th", "option"}
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]{0,40})(?:[\s/][^<>]{0,4000})?>")
_COMMENT = re.compile(r"<!--(?:[^-<]|-(?!->)|<(?!!--))*-->")  # none begins inside another: each costs its length once
_DOCUMENT = re.compile(
    r"[\s\ufeff]*(?:<!--(?:[^-<]|-(?!->)|<(?!!--))*-->\s*)*<(?:!doctype|\?xml|html|head|body|rss|feed|svg)\b",
    re.IGNORECASE | re.DOTALL,
)
_WORD = re.compile(r"[^\W_]+")
_TALKS_OF_TAGS = re.compile(r"\b(?:HTML|XML|CSS|tags?|markup|elements?)\b", re.IGNORECASE)
_ENDS_A_LINE = re.compile(r"[.!?:;,”\"’)]\s*$")
_MOST = 200_000  # characters that are looked at

Span = tuple[int, int]


def is_document_in_tags(text: str) -> bool:
    """Whether the text begins as a whole page, a feed or another XML document does."""
    return bool(_DOCUMENT.match(text[:50_000]))


def is_markup(text: str) -> bool:
    """Whether the text is a page or another document in tags rather than its words."""
    if is_document_in_tags(text):
        return True
    sample = text[:_MOST]
    inside, outside = _words_in_and_out(sample)
    if _TALKS_OF_TAGS.search(_without(sample, elements(sample))):
        # Whoever explains tags shows some; a page about them has nearly all its words in them.
        return inside > 3 * outside
    return bool(inside) and inside >= outside


def has_tags(text: str) -> bool:
    """Whether any tag of HTML stands in the text."""
    return any(match[2].lower() in _ELEMENTS for match in _TAG.finditer(text[:_MOST]))


def without_tags(text: str) -> str:
    """The words of a text in which a few tags stand; one that is about tags is answered as it stands."""
    if "<" not in text or talks_of_tags(text):
        return text
    return _TAG.sub(_in_place_of, text)


def _in_place_of(tag: re.Match[str]) -> str:
    name = tag[2].lower()
    return ("" if name in _INLINE else " ") if name in _ELEMENTS else tag[0]


def talks_of_tags(text: str) -> bool:
    """Whether a text is about HTML and shows what it is about."""
    return bool(_TALKS_OF_TAGS.search(text))


def embedded(text: str) -> list[Span]:
    """Where pieces of a page stand in a text that is none; nothing in a text that talks about tags."""
    spans = elements(text)
    words = _without(text, spans)
    # A tag that nothing closes is one that the sentence speaks of.
    return [] if _TALKS_OF_TAGS.search(words) or has_tags(words) else spans


def elements(text: str) -> list[Span]:
    """The places of elements from their first tag to their last, those inside others left out, comments too."""
    return _joined([*_pairs(text), *(match.span() for match in _COMMENT.finditer(text))])


def _pairs(text: str) -> Iterator[Span]:
    open_at: dict[str, list[Span]] = defaultdict(list)
    last_end = 0
    for match in _TAG.finditer(text):
        name = match[2].lower()
        if name not in _ELEMENTS:
            continue
        if match[1]:
            yield (open_at[name].pop()[0] if open_at[name] else match.start(), match.end())
        elif name in {"br", "hr"}:
            yield from _broken_line(text, last_end, match)
        elif name in {"img", "link", "meta", "input", "source", "wbr"} or match[0].endswith("/>"):
            yield match.span()
        else:
            if name in _ENDS_BY_ITSELF and open_at[name] and _begins_a_block(text, open_at[name][-1][0]):
                yield (open_at[name].pop()[0], match.start())
            open_at[name].append(match.span())
        last_end = match.end()
    for name in _ENDS_BY_ITSELF & set(open_at):
        yield from ((start, len(text)) for start, _ in open_at[name] if _begins_a_block(text, start))


def _broken_line(text: str, last_end: int, tag: re.Match[str]) -> Iterator[Span]:
    """The line that ends in a line break of HTML; none where the tag stands in the middle of a sentence about it."""
    start = max(last_end, text.rfind("\n", 0, tag.start()) + 1)
    if last_end and start == tag.start() == last_end:  # the second of two breaks
        yield tag.span()
        return
    rest = text[tag.end() : tag.end() + 20].lstrip(" ")
    ends = not rest or rest[0] in "<\r\n" or _ENDS_A_LINE.search(text[max(start, tag.start() - 20) : tag.start()])
    if ends:
        yield start, tag.end()


def _begins_a_block(text: str, start: int) -> bool:
    before = text[max(0, start - 40) : start]
    words = before.rstrip(" \t")
    # A tag that a sentence speaks of has a space or a quotation mark before it.
    return not words or words[-1] in "\r\n>" or (words == before and words[-1] not in "“‘\"'`(")


def _joined(spans: list[Span]) -> list[Span]:
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _words_in_and_out(text: str) -> tuple[int, int]:
    spans = elements(text)
    outside = len(_WORD.findall(_without(text, spans)))
    inside = sum(len(_WORD.findall(_untagged(text[start:end]))) for start, end in spans)
    return inside, outside


def _untagged(text: str) -> str:
    return _TAG.sub(" ", _COMMENT.sub(" ", text))


def _without(text: str, spans: list[Span]) -> str:
    ends = [0, *(end for _, end in spans)]
    starts = [*(start for start, _ in spans), len(text)]
    return " ".join(text[end:start] for end, start in zip(ends, starts, strict=True))
