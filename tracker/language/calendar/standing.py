"""How sure a sentence puts somebody into an office now: it has them act, it only names them, or it tells of an act."""

import re
from enum import Enum, auto

from tracker.language.calendar.holders import OfficeHolder
from tracker.language.calendar.passages import Passage
from tracker.language.calendar.past_verbs import PAST_VERB, SAYING
from tracker.language.calendar.tenses import (
    PEOPLE_AFTER,
    has_governing_present,
    has_own_present,
    looks_ahead,
    speaks_in_the_past,
)

# “The museum shows a letter in which President X thanks the village”: a work of then tells in the present.
_WORK = re.compile(
    r"\b(?:an?|the|his|her|its|their|in|old|that|this|\w+'s)\s+(?:[\w-]+\s+)?"
    r"(?:letters?|memo(?:s|randum)?|films?|movies?|books?|novels?|memoirs?|photo\w*|pictures?|paintings?|portraits?"
    r"|statues?|plays?|documentar(?:y|ies)|exhibition|exhibits?|tapes?|recordings?|diar(?:y|ies)|cables?|transcripts?"
    r"|biograph(?:y|ies)|museums?|archives?|notes? from|footage|cartoons?|essays?|manuscripts?"
    r"|histor(?:y|ies|ians?))\b",
    re.I,
)
# A time long past in the sentence: what is named beside it may be of that time.
_THEN = re.compile(
    r"\b(?:1[89]\d\d|20\d\d)(?:s\b|\b(?![\d,.]*\d|%))|\b(?i:decades?|centur(?:y|ies)|generations?)\b"
    r"|\b(?:years|months)\s+(?:ago|earlier|later|before|after)\b|\b(?i:at the time|back then|in those days)\b"
    r"|\b[Ww]hen\s+(?:he|she|they|it|[A-Z]\w+)\s+(?:\w+\s+){0,3}?(?:was|were|had)\b"
    r"|\bused to\b|\b[Oo]nce\b|\blong gone\b"
    r"|\b(?:grew up|born|childhood|as a (?:boy|girl|child|student))\b|\bhistoric(?:al)?\b|\bever since\b",
)
_REPORTED = re.compile(
    r"(?:[,\"]\s*(?:said|says|added|adds|warned|told \w+)\s+|\b(?:[Aa]ccording to)\s+)(?:[\w'-]+\s+){0,2}?$"
)
_SPEAKS_FOR = re.compile(r"\bspokes(?:man|woman|person|people)\s+(?:for|of)\s+(?:the\s+)?$", re.I)
# The clause that a conjunction opens may tell of another time than the sentence: “when President X was …”.
_OPENS_A_CLAUSE = re.compile(
    r"\b(?:that|which|whom?|when|while|as|since|until|before|after|because|whether|where|how|what|why|if|though"
    r"|although|than|like|unlike)\b[^,;]*$",
    re.I,
)
_PAST_OF_SUBJECT = re.compile(
    rf"(?:,[^,;]{{1,70}},)?\s+(?:(?:also|first|later|then|himself|herself|\w+ly)\s+)*(?:{PAST_VERB}|{SAYING})\b"
)
# “When President X became president, the country was stable.”
_DATES = re.compile(r"\b(?:when|after|before|since|until|by the time|the (?:day|year|night))\s+(?:the\s+)?$", re.I)
_LEADING = re.compile(r"[\s\"'(]*(?:[\w'.-]+'s\s+)?(?:(?:But|And|Meanwhile|Instead|Still|Yet|So|Now|Later)\b,?\s*)?")


# “Anna Holm, a speechwriter in the X White House”: what somebody was, beside their name.
_FORMERLY_WITH = re.compile(r",\s+(?:an?|the|one-time|once)\s[^,;]{0,50}\b(?:in|for|under|of|to|from)\s+(?:the\s+)?$")
# “President X's first budget director”, “one of President X's former aides”
_FORMERLY_HIS = re.compile(
    r"(?:'s?)?\s+(?:\w+\s+)?(?:former|first|then|late|one-time|brothers?|sisters?|wife|husband|widow|sons?|daughters?"
    r"|father|mother|parents|family|legacy|library|tenure|years|days|era|time|record)\b"
)


_COMPARED = re.compile(
    r"\b(?:like|as|than|from|between|either|both|neither|nor|or|every|since|back to|besides|beside|unlike|versus"
    r"|against|over|about|of|attack\w*|critic\w+|compar\w+)\s+(?:the\s+)?$",
    re.I,
)


class Standing(Enum):
    """What the sentence shows of an office held in the article's own present."""

    ACTS = auto()
    """It has them act, speak or hold the office, in the present or in the past that news speaks in."""
    SAYS = auto()
    """It has them say something in the past, as news does of today; of a predecessor it may be history."""
    NAMED = auto()
    """It names them by their title, and nothing places that in another time."""
    ASIDE = auto()
    """It names them in passing: something of theirs, or somebody compared with them."""
    QUOTED = auto()
    """Somebody who is quoted names them: people are given a title by courtesy in speech long after they held it."""
    TELLS = auto()
    """It tells in the past what they did, without a date: news of today or history."""
    BESIDE = auto()
    """It names them in what it tells of the past: of the article's time only where another sentence shows it."""
    NONE = auto()
    """The time is another one, or nothing shows it."""


def standing_now(passage: Passage, holder: OfficeHolder) -> Standing:
    """The standing of somebody whom the sentence speaks of as of now."""
    text = passage.text
    if _WORK.search(text, 0, holder.start):
        return Standing.NONE
    is_quoted = not holder.body and _is_quoted(text, holder)
    if _is_source(text, holder) or (has_own_present(passage, holder) and speaks_in_the_past(passage, holder)):
        return Standing.QUOTED if is_quoted else Standing.SAYS
    # “The X administration will” may be one to come: what somebody will do does not have them in office now.
    if has_governing_present(passage, holder) or (
        has_own_present(passage, holder) and not looks_ahead(passage, holder)
    ):
        return Standing.QUOTED if is_quoted else Standing.ACTS
    if _THEN.search(text) or _FORMERLY_WITH.search(text, 0, holder.start) or _FORMERLY_HIS.match(text, holder.end):
        return Standing.NONE
    # “President X's tax cuts”, “like President X”: what bears a name outlasts the office, and so does a comparison.
    is_beside = (holder.is_owner and not holder.body) or _COMPARED.search(text, 0, holder.start)
    if is_beside:
        return Standing.ASIDE
    return Standing.QUOTED if is_quoted else Standing.NAMED


def standing_of_past(passage: Passage, holder: OfficeHolder) -> Standing:
    """The standing of somebody whom the sentence speaks of in the past and without a date."""
    text = passage.text
    opening = text[max(0, holder.start - 40) : holder.start]
    if (
        _WORK.search(text, 0, holder.start)
        or _THEN.search(text)
        or _DATES.search(opening)
        or PEOPLE_AFTER.match(text, holder.end)
    ):
        return Standing.NONE
    is_subject = not holder.is_owner and _is_main_subject(passage, holder)
    return Standing.TELLS if is_subject else Standing.BESIDE


def _is_main_subject(passage: Passage, holder: OfficeHolder) -> bool:
    """“President X began preparing …”, “In a speech, President X …”: subject of the main clause."""
    start, _ = passage.clause(holder.start)
    leading = passage.text[start : holder.start].lstrip(",; ")
    opens = bool(_LEADING.fullmatch(leading))
    is_side = start > 0 and _OPENS_A_CLAUSE.search(passage.text, 0, start)
    return (
        opens
        and not is_side
        and not _is_quoted(passage.text, holder)
        and bool(_PAST_OF_SUBJECT.match(passage.text, holder.end))
    )


def _is_quoted(text: str, holder: OfficeHolder) -> bool:
    """Whether a quotation that the sentence opens is still open at the name."""
    return any(text.count(mark, 0, holder.start) % 2 for mark in ('"', "''"))


def _is_source(text: str, holder: OfficeHolder) -> bool:
    """“…,” said President X; “according to the X administration”; “a spokesman for President X”."""
    leading = text[max(0, holder.start - 60) : holder.start]
    return bool(_REPORTED.search(leading) or _SPEAKS_FOR.search(leading)) and not _THEN.search(text)
