"""Lines that belong to the page and not to its article, by their words and place."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from lxml.html import HtmlElement
from rapidfuzz.distance import LCSseq

from tracker.language.reading_key import key
from tracker.outside.intake.html.blocks import Block
from tracker.outside.intake.html.bylines import (
    BIO_LINK,
    COUNTS,
    LONGEST_BIO,
    LONGEST_BYLINE,
    NAME,
    POST,
    READING_TIME,
    is_beside_name,
    is_day_line,
    is_near_headline,
    names_authors,
)
from tracker.outside.intake.html.credits import is_caption, without_credit
from tracker.outside.intake.html.days import says_changed, says_published
from tracker.outside.intake.html.line_labels import label_kind
from tracker.outside.intake.html.nodes import HEADINGS, label_words, text_of
from tracker.outside.intake.html.point_labels import with_labels
from tracker.outside.intake.html.pointers import is_bare_pointer, is_pointer
from tracker.outside.intake.html.posts import is_moment, poster_name
from tracker.outside.intake.html.printed_days import printed_days
from tracker.outside.intake.html.sentences import is_prose
from tracker.outside.intake.html.tally import Tally

_BYLINE_WITH_DAY = re.compile(rf"(?:(?:By|by|Von|Par)\s+)?{NAME.pattern}\s*[·|,•–—-]?")
_END_OF_MAIL = re.compile(
    r"you (?:are receiving|received|get) this (?:e-?mail|newsletter|message)(?:$|\W+(?:because|from|as|since|to))|"
    r"unsubscribe(?:$|\s*(?:here|from|at any|now|[.|·]))|"
    r"(?:sie erhalten|vous recevez) (?:diese|cette|cet)",
    re.I,
)
_ADVERT = re.compile(
    r"[-–—\s]*(?:advertisement|advertising|anzeige|werbung|publicité|publicidad|sponsored(?: content)?|"
    r"(?:article|story) continues (?:below|after).{0,30}|continue reading below.{0,30})[-–—\s.]*",
    re.I,
)  # fmt: skip
_CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}(?:\s*[ap]\.?m\.?)?(?:\s*[A-Z]{2,4})?", re.I)
_HEAD = 12  # blocks that may stand in the head of an article
_QUOTES = re.compile(r"[“”\"„«»‘’']")
_POST_NUMBER = re.compile(r"^\W*#\d{1,5}\W+|\W+#\d{1,5}$")
_COUNTED = re.compile(rf"{COUNTS.pattern}|\b(?:edited|forwarded)\b", re.I)
_ICONS = {"icon", "emoji", "emojis", "icons"}
_PULLED = {"pullquote", "pull", "pq"}
_NEARLY_WHOLE = 0.9
_SHORT_REPEAT = 300
_LIVE = 3  # times that stand alone: below that they are of publishing and of a change


@dataclass
class _Page:
    """What the lines of a page are held against."""

    headline: str
    author: str
    name: str
    whole: list[str]
    moments: dict[HtmlElement, list[str]]
    is_thread: bool  # who writes a post quotes another one

    def __post_init__(self) -> None:
        self._plain = [_plain_words(words) for words in self.whole]

    def kind(self, block: Block, at: int, *, near_headline: bool) -> str:
        """What of the page a line is; nothing for a line of the article."""
        if _ADVERT.fullmatch(block.words):
            return "advertisement"
        is_day = block.tag != "tr" and all(map(is_day_line, block.words.split("\n")))
        if (is_day and (near_headline or _says_published(block))) or names_authors(block.words):
            return "byline"
        if near_headline and (self._is_byline(block) or READING_TIME.fullmatch(block.words)):
            return "byline"
        if not near_headline and self._is_bio(block):
            return "byline"
        return label_kind(block) or self._repeated(block, at)

    def is_time(self, block: Block) -> bool:
        """A block that is one moment from end to end, perhaps with a name or a count beside it."""
        words, moments = block.words, self.moments[block.node]
        if not moments or len(words) > LONGEST_BYLINE:
            return False
        for moment in moments:
            words = words.replace(moment, " ", 1)
        return bool(_BYLINE_WITH_DAY.fullmatch(words.strip())) or not COUNTS.sub("", words).strip(" ·|")

    def _is_byline(self, block: Block) -> bool:
        if block.words in {self.author, self.name} or self.is_time(block) or is_near_headline(block.words):
            return True
        return bool(self.author) and block.words.startswith(self.author) and is_beside_name(block.words, self.author)

    def _is_bio(self, block: Block) -> bool:
        """What an outlet says of its author below the article: it begins with the name, and links to more."""
        words = block.words
        first = self.author.partition(" and ")[0].partition(",")[0]
        if not first or not words.startswith(first) or len(words) > LONGEST_BIO:
            return False
        return bool(POST.match(words[len(first) :])) or any(
            BIO_LINK.match(text_of(link)) for link in islice(block.node.iter("a"), _LIVE)
        )

    def _repeated(self, block: Block, at: int) -> str:
        words = self.whole[at]
        if block.is_heading and self.headline and words.removeprefix("re: ") == key(self.headline):
            return "twice"
        if len(words) > _SHORT_REPEAT or self.is_thread or not _is_pulled(block):
            return ""
        pulled = self._plain[at]
        return "twice" if any(_holds(words, pulled) for number, words in enumerate(self._plain) if number != at) else ""


def _moments(blocks: list[Block]) -> dict[HtmlElement, list[str]]:
    nodes = {block.node for block in blocks}
    return {node: [text_of(time) for time in islice(node.iter("time"), _LIVE)] for node in nodes}


def article_lines(blocks: list[Block], headline: str, author: str, tally: Tally) -> list[Block]:
    """The blocks of the article itself."""
    lines = [_without_page(block, tally) for block in blocks if _says_something(block)]
    lines = _without_end_of_mail(list(_without_moments(lines, tally)), tally)
    first = next((at for at, block in enumerate(lines) if _is_text(block)), len(lines))
    page = _Page(
        headline, author, name_beside_day(lines[:first]), [key(block.words) for block in lines], _moments(lines),
        any(block.node.get("data-poster") is not None for block in lines),
    )  # fmt: skip
    times = [at for at, block in enumerate(lines) if page.is_time(block)]
    is_live = len(times) >= _LIVE or _are_entries([lines[at].words for at in times], first < max(times, default=0))
    tally.count("entry", number=len(times) if is_live else 0)
    entries = set(times) if is_live else set[int]()
    end = _end_of_head(lines, first)
    listed = _listed_days(lines)
    stay: list[Block] = []
    for at, block in enumerate(lines):
        is_text = at in entries or block.node.get("data-poster") is not None
        kind = "" if is_text else page.kind(block, at, near_headline=at < end and at not in listed)
        if kind:
            tally.count(kind, block.words)
        else:
            stay.append(block)
    return with_labels(list(_without_bare_headings(stay, tally)))


def _is_text(block: Block) -> bool:
    """A paragraph of the article, and not the caption of a picture above it."""
    is_caption = block.tag == "figcaption" or next(block.node.iterancestors("figure"), None) is not None
    return is_prose(block.words) and not (block.is_heading or is_caption or is_near_headline(block.words))


def _are_entries(times: list[str], is_behind: bool) -> bool:
    """Two bare times of the clock, with words behind each, head the entries of a report."""
    return is_behind and len(set(times)) > 1 and all(map(_CLOCK.fullmatch, times))


def _end_of_head(lines: list[Block], first: int) -> int:
    """Behind the lead a day still belongs to the head if no second one follows: then it is a chronology."""
    days = [at for at in range(first + 1, len(lines)) if is_day_line(lines[at].words)]
    in_header = [at for at, block in enumerate(lines[:_HEAD]) if _header_of(block.node) is not None]
    first = max(
        [first, *(at + 1 for at in in_header if _header_of(lines[at].node) is _header_of(lines[in_header[0]].node))]
    )
    is_head = days == [first + 1] and lines[days[0]].tag not in {"li", *HEADINGS}
    return first + 2 if is_head else first


def _header_of(node: HtmlElement) -> HtmlElement | None:
    return node if node.tag == "header" else next(node.iterancestors("header"), None)


def _listed_days(blocks: list[Block]) -> set[int]:
    """The points of a list that begin with a day, and days that follow each other: what they head is the text."""
    points = [at for at, block in enumerate(blocks) if block.point and printed_days(block.words[:40])]
    points += [at for at, block in enumerate(blocks) if block.point and next(block.node.iter("time"), None) is not None]
    bare = [at for at, block in enumerate(blocks) if is_day_line(block.words) and not _says_published(block)]
    series = [(at, after) for at, after in pairwise(bare) if after == at + 1]
    return (set(points) if len(set(points)) > 1 else set()) | {at for pair in series for at in pair}


def name_beside_day(blocks: list[Block]) -> str:
    """A name that stands alone before or behind a day, as many pages name their author."""
    for before, after in pairwise(blocks):
        for name, day in ((before.words, after.words), (after.words, before.words)):
            if NAME.fullmatch(name) and is_day_line(day):
                return name
    return ""


def _without_end_of_mail(blocks: list[Block], tally: Tally) -> list[Block]:
    """A newsletter says at its end why it was sent; behind that stands nothing of it."""
    later = range(len(blocks) // 2, len(blocks))
    end = next((at for at in later if any(map(_END_OF_MAIL.match, blocks[at].words.split("\n")[:_LIVE]))), None)
    if end is None:
        return blocks
    tally.count("newsletter", blocks[end].words)
    return blocks[:end]


def _says_something(block: Block) -> bool:
    """Whether there are letters, digits or pictures in it, and not only the stars of a divider or an icon."""
    if any(map(str.isalnum, block.words)):
        return True
    return any(unicodedata.category(sign) == "So" for sign in block.words) and not label_words(block.node) & _ICONS


def _without_page(block: Block, tally: Tally) -> Block:
    """A caption without the name of who made the picture; of the line that names a poster the name."""
    words, kind, out = block.words, "byline", ""
    moment = _COUNTED.sub(" ", words).strip(" ·|,")
    if block.node.get("data-poster") is not None:
        words = poster_name(block.words)
    elif is_caption(block.node):
        words, out = without_credit(block.words)
        kind = "credit"
    elif _CLOCK.fullmatch(moment):
        words = moment
    if words == block.words:
        return block
    tally.count(kind, out or block.words)
    return replace(block, words=words)


def _without_moments(blocks: list[Block], tally: Tally) -> Iterator[Block]:
    """Who wrote a post stays, when does not."""
    posters = {at for at, block in enumerate(blocks) if block.node.get("data-poster") is not None}
    for at, block in enumerate(blocks):
        is_beside = at not in posters and bool({at - 1, at + 1} & posters)
        if is_beside and is_moment(_POST_NUMBER.sub("", block.words)):
            tally.count("byline", block.words)
        else:
            yield block


def _says_published(block: Block) -> bool:
    """Whether a line of a day says itself what the day is of; it stands at the end of many pages."""
    return block.tag not in {"li", *HEADINGS} and (says_published(block.words) or says_changed(block.words))


def _plain_words(words: str) -> list[str]:
    return re.findall(r"\w+", _QUOTES.sub("", words))


def _holds(words: list[str], pulled: list[str]) -> bool:
    """Whether the words stand there in their order; a “he said” may stand in between."""
    return bool(pulled) and LCSseq.similarity(words, pulled) >= _NEARLY_WHOLE * len(pulled)


def _is_pulled(block: Block) -> bool:
    """Whether it is a sentence of the article shown in large type beside it."""
    nodes = [block.node, *block.node.iterancestors()][:5]
    return any(label_words(node) & _PULLED or node.tag == "aside" for node in nodes)


def _without_bare_headings(blocks: list[Block], tally: Tally) -> Iterator[Block]:
    """A heading that announced what was left out goes with it."""
    for at, block in enumerate(blocks):
        following = blocks[at + 1] if at + 1 < len(blocks) else None
        is_alone = following is None or (following.is_heading and is_bare_pointer(block.words))
        if block.is_heading and at and (following is None or (is_pointer(block.words) and is_alone)):
            tally.count("related", block.words)
        else:
            yield block
