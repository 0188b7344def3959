"""Lines that name an author or a day, by their words."""

import re
from functools import lru_cache

from tracker.outside.intake.html.printed_days import printed_days
from tracker.outside.intake.html.sentences import running_words

_BY = re.compile(r"(?:by|von|par|por|di|text(?: von)?|words by|written by|posted by|post by|published by)\s*:?\s+"
                 r"[A-ZÀ-ÞŁŠŽА-Я][^.!?]{1,120}$", re.I)  # fmt: skip
# Names alone, wherever the line stands: “By Ann Writer and Bo Maker · 3 May 2025”.
_NAMES = re.compile(
    r"(?:By|BY|Von|Par|Por)\s+(?:[A-ZÀ-ÞŁŠŽ][\w.’'-]*|and|und|et|y|in|for|de|van|von|der|la|staff|[,·|&])"
    r"(?:\s+(?:[A-ZÀ-ÞŁŠŽ][\w.’'-]*|and|und|et|y|in|for|de|van|von|der|la|staff|[,·|&])|,){0,12}"
)
NAME = re.compile(r"[A-ZÀ-ÞŁŠŽ][\w.’'-]+(?:\s+(?:[A-ZÀ-ÞŁŠŽ][\w.’'-]*|de|van|von|der|la)){1,3}")
_SYMBOL = re.compile(r"[A-Z]{1,6}(?:/[\w().-]+)+")  # of a document of the United Nations or the Union
_CREDITS = re.compile(
    r"\(?(?:additional |live )?(?:reporting|writing|editing|compiled|coverage|edited|produced) by\b(.{3,200})$",
    re.I | re.S,
)
_BETWEEN_NAMES = re.compile(
    r"\b(?:reporting|writing|editing|edited|compiled|coverage|live|produced|additional|by|and|in|for|at|the|of|de|van|von|"
    r"der|la|with|contributed to|this|report|story|staff|newsroom|desk)\b",
    re.I,
)
_ABOUT_DAYS = re.compile(
    r"\b(?:first|originally|last|published|posted|released|issued|delivered|updated?|modified|on|at|am|pm|gmt|bst|utc|cet|"
    r"cest|est|edt|ist|et|mis à jour|le|à|publié|um|uhr|stand|vom|veröffentlicht|aktualisiert|zuletzt|date|"
    r"mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?\b|[\d:.,|•·–—+()\s-]|\b\d+h\d*\b",
    re.I,
)  # fmt: skip
READING_TIME = re.compile(
    r"(?:lesezeit:?\s*)?[—–\s]*\d{1,3}\s*(?:min(?:ute)?n?s?\.?)(?:\s*(?:read|lesezeit|de lecture))?\.?", re.I
)
COUNTS = re.compile(
    r"\d[\d.,]*\s?[KMkm]?\s(?:views?|likes?|shares?|comments?|reposts?|replies|claps?|followers?|subscribers?|members?|"
    r"photos?|videos?|links?|files?|voice messages?|boosts?|favou?rites?|accesses|citations?|altmetric)\b",
    re.I,
)
_READING_TIME_INSIDE = re.compile(r"\b\d{1,3}\s*min(?:ute)?s?\b(?:\s+(?:read|listen))?", re.I)
_BESIDE_NAME = re.compile(r"\b(?:published in|follow|listen|read|in|for|of|and)\b|[·|,•–—-]", re.I)
POST = re.compile(
    r" (?:is|was|covers|writes|reports|has (?:covered|written|reported)|joined|works)\b[^.]{0,120}?\b"
    r"(?:correspondent|reporter|editor|journalist|writer|columnist|author|freelancer?|covers|covering|reports|writes|"
    r"newsroom|based in)\b",
    re.I,
)
BIO_LINK = re.compile(
    r"(?:(?:read |see )?more (?:about|by|from|stories by)|follow|contact|e-?mail|view all posts)\b", re.I
)
_SUBMITTED = re.compile(
    r"(?:published|posted|filed|written) in [A-ZÀ-Þ][^.!?]{1,60}|"
    r"(?:submitted|posted|asked|published|shared|uploaded|started|written|updated)\b.{0,80}\b(?:ago|by)\b.{0,60}",
    re.I,
)
_BY_NAME = re.compile(
    rf"\s*[·|,•–—-]?\s*(?i:by|von|par|por)\s+{NAME.pattern}(?:\s*(?:,|&|\b(?:and|und|et|y)\b)\s*{NAME.pattern}){{0,8}}"
)
_AUTHORS = re.compile(  # of a study, with the numbers of where they work
    rf"{NAME.pattern}[\s\d]*(?:,\s*(?:\d[\s\d,]*)?(?:and\s+|&\s+)?{NAME.pattern}[\s\d]*){{1,60}},?"
)
_CITED_AS = re.compile(  # where a journal has a study: “Journal of Ageing volume 14, Article number: 88 (2021)”
    r"[^.!?]{3,120}?\b(?:vol(?:ume|\.)?|issue|article number:?|no\.)\s?\d+\b[^!?]{0,80}", re.I
)
_SENTENCE_WORDS = 4
LONGEST_BIO = 500
LONGEST_BYLINE = 140


def is_beside_name(words: str, author: str) -> bool:
    """Whether behind the name stands nothing but what pages print beside it."""
    rest = _BESIDE_NAME.sub(" ", _READING_TIME_INSIDE.sub(" ", words[len(author) :]))
    return len(words) < LONGEST_BYLINE and running_words(rest) == 0 and not re.search(r"\d", rest)


@lru_cache(maxsize=4_096)  # a list of days asks again and again
def is_day_line(words: str) -> bool:
    """Whether a line says a day, what happened to the page on it, and nothing else."""
    if len(words) > 120 or not re.search(r"\d", words):
        return False
    rest = words = COUNTS.sub(" ", READING_TIME.sub(" ", words))
    for day in reversed(printed_days(words)):
        rest = rest[: day.start] + rest[day.start + len(day.printed) :]
    return rest != words and not _ABOUT_DAYS.sub("", rest).strip()


def names_authors(words: str) -> bool:
    """Whether it says who wrote it, and nothing else, wherever it stands."""
    credit = _CREDITS.fullmatch(words)
    is_credit = credit is not None and not running_words(_BETWEEN_NAMES.sub(" ", credit[1]))
    return (is_credit and not re.search(r"\d", words)) or _is_names(words) or _is_day_and_name(words)


def is_near_headline(words: str) -> bool:
    """Whether it says who wrote it or when, as it does near a headline; elsewhere such words may be of the text."""
    if len(words) < LONGEST_BYLINE and (_SUBMITTED.fullmatch(words) or _is_day_and_name(words)):
        return True
    if _AUTHORS.fullmatch(words) or (_CITED_AS.fullmatch(words) and running_words(words) < _SENTENCE_WORDS):
        return True
    if len(words) < LONGEST_BYLINE and _READING_TIME_INSIDE.search(words) and running_words(words) <= 1:
        return True
    return bool(_SYMBOL.fullmatch(words)) or (bool(_BY.match(words)) and len(words) < LONGEST_BYLINE)


def _is_day_and_name(words: str) -> bool:
    """“Wednesday, 22 January 2025 · by Ann Writer”."""
    days = printed_days(words)
    if not days:
        return False
    by = _BY_NAME.search(words, days[-1].start + len(days[-1].printed))
    return by is not None and by.end() == len(words) and is_day_line(words[: by.start()])


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
