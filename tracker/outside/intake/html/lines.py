"""Lines that belong to the page and not to its article, by their words and place."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, pairwise

from lxml.html import HtmlElement
from rapidfuzz.distance import LCSseq

from tracker.language.reading_key import key
from tracker.outside.intake.html.blocks import Block
from tracker.outside.intake.html.days import says_changed, says_published
from tracker.outside.intake.html.furniture import is_bare_pointer, is_pointer
from tracker.outside.intake.html.line_labels import label_kind
from tracker.outside.intake.html.nodes import HEADINGS, label_words, text_of
from tracker.outside.intake.html.printed_days import printed_days
from tracker.outside.intake.html.sentences import is_prose, running_words
from tracker.outside.intake.html.tally import Tally

_BY = re.compile(r"(?:by|von|par|por|di|text(?: von)?|words by|written by|posted by|post by|published by)\s*:?\s+"
                 r"[A-ZÀ-ÞŁŠŽА-Я][^.!?]{1,120}$", re.I)  # fmt: skip
# Names alone, wherever the line stands: “By Ann Writer and Bo Maker · 3 May 2025”.
_NAMES = re.compile(
    r"(?:By|BY|Von|Par|Por)\s+(?:[A-ZÀ-ÞŁŠŽ][\w.’'-]*|and|und|et|y|in|for|de|van|von|der|la|staff|[,·|&])"
    r"(?:\s+(?:[A-ZÀ-ÞŁŠŽ][\w.’'-]*|and|und|et|y|in|for|de|van|von|der|la|staff|[,·|&])|,){0,12}"
)
_NAME = re.compile(r"[A-ZÀ-ÞŁŠŽ][\w.’'-]+(?:\s+(?:[A-ZÀ-ÞŁŠŽ][\w.’'-]*|de|van|von|der|la)){1,3}")
_BYLINE_WITH_DAY = re.compile(rf"(?:(?:By|by|Von|Par)\s+)?{_NAME.pattern}\s*[·|,•–—-]?")
_SYMBOL = re.compile(r"[A-Z]{1,6}(?:/[\w().-]+)+")  # of a document of the United Nations or the Union
_CREDITS = re.compile(r"\(?(?:additional )?(?:reporting|writing|editing|compiled) by\b(.{3,200})$", re.I | re.S)
_BETWEEN_NAMES = re.compile(
    r"\b(?:reporting|writing|editing|compiled|additional|by|and|in|for|at|the|of|de|van|von|der|la|with|contributed to|"
    r"this|report|story|staff|newsroom|desk)\b",
    re.I,
)
_ABOUT_DAYS = re.compile(
    r"\b(?:first|originally|last|published|posted|released|issued|delivered|updated?|modified|on|at|am|pm|gmt|bst|utc|cet|"
    r"cest|est|edt|ist|et|mis à jour|le|à|publié|um|uhr|stand|vom|veröffentlicht|aktualisiert|zuletzt|date|"
    r"mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?\b|[\d:.,|•·–—+()\s-]|\b\d+h\d*\b",
    re.I,
)  # fmt: skip
_READING_TIME = re.compile(
    r"(?:lesezeit:?\s*)?[—–\s]*\d{1,3}\s*(?:min(?:ute)?n?s?\.?)(?:\s*(?:read|lesezeit|de lecture))?\.?", re.I
)
_COUNTS = re.compile(
    r"\d[\d.,]*\s?[KMkm]?\s(?:views?|likes?|shares?|comments?|reposts?|replies|claps?|followers?|subscribers?|members?)\b",
    re.I,
)
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
_READING_TIME_INSIDE = re.compile(r"\b\d{1,3}\s*min(?:ute)?s?\b(?:\s+(?:read|listen))?", re.I)
_BESIDE_NAME = re.compile(r"\b(?:published in|follow|listen|read|in|for|of|and)\b|[·|,•–—-]", re.I)
_POST = re.compile(
    r" (?:is|was|covers|writes|reports|has (?:covered|written|reported)|joined|works)\b[^.]{0,120}?\b"
    r"(?:correspondent|reporter|editor|journalist|writer|columnist|author|freelancer?|covers|covering|reports|writes|"
    r"newsroom|based in)\b",
    re.I,
)
_BIO_LINK = re.compile(
    r"(?:(?:read |see )?more (?:about|by|from|stories by)|follow|contact|e-?mail|view all posts)\b", re.I
)
_SUBMITTED = re.compile(
    r"(?:published|posted|filed|written) in [A-ZÀ-Þ][^.!?]{1,60}|(?:submitted|posted|asked|published|shared|uploaded|started|written|updated)\b.{0,80}\b(?:ago|by)\b.{0,60}",
    re.I,
)
_BY_NAME = re.compile(rf"\s*[·|,•–—-]?\s*(?:by|von|par|por)\s+{_NAME.pattern}", re.I)
_AUTHORS = re.compile(  # of a study, with the numbers of where they work
    rf"{_NAME.pattern}[\s\d]*(?:,\s*(?:\d[\s\d,]*)?(?:and\s+|&\s+)?{_NAME.pattern}[\s\d]*){{1,60}},?"
)
_LONGEST_BIO = 500
_HEAD = 12  # blocks that may stand in the head of an article
_QUOTES = re.compile(r"[“”\"„«»‘’']")
_PULLED = {"pullquote", "pull", "pq"}
_NEARLY_WHOLE = 0.9
_SHORT_REPEAT = 300
_LONGEST_BYLINE = 140
_LIVE = 3  # times that stand alone: below that they are of publishing and of a change


@dataclass
class _Page:
    """What the lines of a page are held against."""

    headline: str
    author: str
    name: str
    whole: list[str]
    moments: dict[HtmlElement, list[str]]

    def __post_init__(self) -> None:
        self._plain = [_plain_words(words) for words in self.whole]

    def kind(self, block: Block, at: int, *, near_headline: bool) -> str:
        """What of the page a line is; nothing for a line of the article."""
        if _ADVERT.fullmatch(block.words):
            return "advertisement"
        is_day = block.tag != "tr" and all(map(is_day_line, block.words.split("\n")))
        if (is_day and (near_headline or _says_published(block))) or _names_authors(block.words):
            return "byline"
        if near_headline and (self._is_byline(block) or _READING_TIME.fullmatch(block.words)):
            return "byline"
        if not near_headline and self._is_bio(block):
            return "byline"
        return label_kind(block) or self._repeated(block, at)

    def is_time(self, block: Block) -> bool:
        """A block that is one moment from end to end, perhaps with a name or a count beside it."""
        words, moments = block.words, self.moments[block.node]
        if not moments or len(words) > _LONGEST_BYLINE:
            return False
        for moment in moments:
            words = words.replace(moment, " ", 1)
        return bool(_BYLINE_WITH_DAY.fullmatch(words.strip())) or not _COUNTS.sub("", words).strip(" ·|")

    def _is_byline(self, block: Block) -> bool:
        if block.words in {self.author, self.name} or self.is_time(block) or _near_headline(block.words):
            return True
        return bool(self.author) and block.words.startswith(self.author) and _is_beside_name(block.words, self.author)

    def _is_bio(self, block: Block) -> bool:
        """What an outlet says of its author below the article: it begins with the name, and links to more."""
        words = block.words
        first = self.author.partition(" and ")[0].partition(",")[0]
        if not first or not words.startswith(first) or len(words) > _LONGEST_BIO:
            return False
        return bool(_POST.match(words[len(first) :])) or any(
            _BIO_LINK.match(text_of(link)) for link in islice(block.node.iter("a"), _LIVE)
        )

    def _repeated(self, block: Block, at: int) -> str:
        words = self.whole[at]
        if block.is_heading and self.headline and words.removeprefix("re: ") == key(self.headline):
            return "twice"
        if len(words) > _SHORT_REPEAT or not _is_pulled(block):
            return ""
        pulled = self._plain[at]
        return "twice" if any(_holds(words, pulled) for number, words in enumerate(self._plain) if number != at) else ""


def _is_beside_name(words: str, author: str) -> bool:
    """Whether behind the name stands nothing but what pages print beside it."""
    rest = _BESIDE_NAME.sub(" ", _READING_TIME_INSIDE.sub(" ", words[len(author) :]))
    return len(words) < _LONGEST_BYLINE and running_words(rest) == 0 and not re.search(r"\d", rest)


def _moments(blocks: list[Block]) -> dict[HtmlElement, list[str]]:
    nodes = {block.node for block in blocks}
    return {node: [text_of(time) for time in islice(node.iter("time"), _LIVE)] for node in nodes}


def article_lines(blocks: list[Block], headline: str, author: str, tally: Tally) -> list[Block]:
    """The blocks of the article itself."""
    lines = _without_end_of_mail([block for block in blocks if _says_something(block.words)], tally)
    first = next((at for at, block in enumerate(lines) if _is_text(block)), len(lines))
    page = _Page(
        headline, author, name_beside_day(lines[:first]), [key(block.words) for block in lines], _moments(lines)
    )
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
    return list(_without_bare_headings(stay, tally))


def _is_text(block: Block) -> bool:
    """A paragraph of the article, and not the caption of a picture above it."""
    is_caption = block.tag == "figcaption" or next(block.node.iterancestors("figure"), None) is not None
    return is_prose(block.words) and not block.is_heading and not is_caption


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
            if _NAME.fullmatch(name) and is_day_line(day):
                return name
    return ""


@lru_cache(maxsize=4_096)  # a list of days asks again and again
def is_day_line(words: str) -> bool:
    """Whether a line says a day, what happened to the page on it, and nothing else."""
    if len(words) > 120 or not re.search(r"\d", words):
        return False
    rest = words = _COUNTS.sub(" ", _READING_TIME.sub(" ", words))
    for day in reversed(printed_days(words)):
        rest = rest[: day.start] + rest[day.start + len(day.printed) :]
    return rest != words and not _ABOUT_DAYS.sub("", rest).strip()


def _without_end_of_mail(blocks: list[Block], tally: Tally) -> list[Block]:
    """A newsletter says at its end why it was sent; behind that stands nothing of it."""
    later = range(len(blocks) // 2, len(blocks))
    end = next((at for at in later if any(map(_END_OF_MAIL.match, blocks[at].words.split("\n")[:_LIVE]))), None)
    if end is None:
        return blocks
    tally.count("newsletter", blocks[end].words)
    return blocks[:end]


def _says_something(words: str) -> bool:
    """Whether there are letters, digits or pictures in it, and not only the stars of a divider."""
    return any(sign.isalnum() or unicodedata.category(sign) == "So" for sign in words)


def _says_published(block: Block) -> bool:
    """Whether a line of a day says itself what the day is of; it stands at the end of many pages."""
    return block.tag not in {"li", *HEADINGS} and (says_published(block.words) or says_changed(block.words))


def _names_authors(words: str) -> bool:
    """Whether it says who wrote it, and nothing else, wherever it stands."""
    credit = _CREDITS.fullmatch(words)
    is_credit = credit is not None and not running_words(_BETWEEN_NAMES.sub(" ", credit[1]))
    return (is_credit and not re.search(r"\d", words)) or _is_names(words)


def _near_headline(words: str) -> bool:
    if len(words) < _LONGEST_BYLINE and (_SUBMITTED.fullmatch(words) or _is_day_and_name(words)):
        return True
    if _AUTHORS.fullmatch(words):
        return True
    if len(words) < _LONGEST_BYLINE and _READING_TIME_INSIDE.search(words) and running_words(words) <= 1:
        return True
    return bool(_SYMBOL.fullmatch(words)) or (bool(_BY.match(words)) and len(words) < _LONGEST_BYLINE)


def _is_day_and_name(words: str) -> bool:
    """“Wednesday, 22 January 2025 · by Ann Writer”."""
    days = printed_days(words)
    if not days:
        return False
    end = days[-1].start + len(days[-1].printed)
    return is_day_line(words[:end]) and bool(_BY_NAME.fullmatch(words[end:]))


def is_byline_with_day(lines: list[str]) -> bool:
    """Whether the lines name an author and a day."""
    days = [line for line in lines if printed_days(line)]
    return bool(lines) and bool(days) and _is_names("\n".join(lines))


def _is_names(words: str) -> bool:
    """Whether each line says who wrote it or when, and at least the first one who."""
    first, *more = words.split("\n")
    days = printed_days(first)
    start = first[: days[0].start] if days and is_day_line(first[days[0].start :]) else first
    return bool(_NAMES.fullmatch(start.strip(" ·|,–—-"))) and all(map(is_day_line, more))


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
