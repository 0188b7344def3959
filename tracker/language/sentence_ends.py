"""Where a stop or mark ends a sentence, and where it only looks so to the model that cuts texts.

The model knows words by what stood behind them in other texts, and its list of abbreviations holds “bank” and “month”.
It is asked last. First comes what stands before the stop (a title, a letter, a word of everyday use), then what follows
(a word that begins sentences and is no name, a name, a number).
"""

import re
from collections.abc import Iterable, Sequence

from tracker.language.sentence_places import Gap, Place, places_in
from tracker.language.short_words import (
    AFTER_NAMES,
    BEFORE_NUMBERS,
    CIVIL_TITLES,
    DATE_NAMES,
    LEANING,
    OFFICES,
    OPENING,
    STATES,
    TITLES,
    is_legal_form,
)

# `“Is it safe?”, she asked` and `“Why?”—that was all`: what follows the closing mark leads on.
_LEADS_ON = re.compile(r"[\"'”’»“)\]]*+[,;:]|[\"'”’»)\]]++(?:--|[–—])|(?<=[\"'”’»)\]])[–—]|\s[–—]\s(?=[a-zß-ÿ])")
_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}")
_EVERYDAY = re.compile(r"[a-zß-öø-ÿ]{2,}(?:['’-][a-zß-öø-ÿ]+)*")
_LONG_NAME = re.compile(r"(?=.?[^\W\d_]*[aeiouyà-ÿ])[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{3,}")
_CLOCK = re.compile(r"\d ?\Z")
_PARTY = re.compile(r"\([A-Z]\b[^()]*\Z")
_ARTICLE = re.compile(r"\b(?:an?|the) [\"'“‘]?\Z", re.IGNORECASE)
_ZONE = re.compile(r"(?:[A-Z]{2,5}|Eastern|Central|Mountain|Pacific|Greenwich|Universal)\b|[^\W\d_]+ [Tt]ime\b")
# By hand: the reader's list of cues has 1,500 forms, many of them everyday verbs, and loads the reader.
_SPEAKER = re.compile(
    r"(?:[A-ZÀ-Þ][\w’'.-]{0,40} ){1,4}(?:said|says|asked|asks|told|wrote|added|cried|shouted|yelled|wondered|replied|"
    r"answered|exclaimed|demanded|joked|tweeted|chanted|screamed|insisted|recalled|remarked|inquired)\b"
)
_GLUED_BEFORE = re.compile(r"[^\W\d_]{2,}|(?:.*[^\w.])?\d{2,}|.*\d%|.*[a-z]{2}['’-][a-z]+|.*\w{2}\)")
_GLUED_AFTER = re.compile(r"(?:[A-ZÀ-Þ][a-zß-ÿ]+(?:['’-][^\W\d_]+)*|[IA])(?=[\s,;:]|[.!?]*(?:\Z|[\s\"”’)]))")
_NO_LETTERS = frozenset("0123456789%)")
_DOMAINS = frozenset(("com", "org", "net", "gov", "edu", "info"))
_NEVER_GLUED = TITLES | LEANING | AFTER_NAMES
_NUMBERED = BEFORE_NUMBERS | LEANING | DATE_NAMES
_BESIDE_NAMES = TITLES | AFTER_NAMES
_RANKS = TITLES - AFTER_NAMES
_SHORT_IN_SMALL_LETTERS = (TITLES | LEANING | AFTER_NAMES) - STATES
_SHORT = TITLES | LEANING | AFTER_NAMES | BEFORE_NUMBERS | DATE_NAMES
_SHORTENED = 4  # letters
_ALWAYS_GO_ON = frozenset(("e.g", "i.e", "vs", "approx"))


def corrected(text: str, gaps: Sequence[Gap]) -> list[Gap]:
    """The gaps between the sentences of a paragraph, in order, those of the model put right."""
    model = [gap for gap in gaps if not _LEADS_ON.match(text, gap[0])]
    right: list[Gap] = []
    at = 0
    for place in places_in(text):
        first = at
        while at < len(model) and model[at][0] <= place.at:
            at += 1
        right += model[first:at]
        first = at
        while at < len(model) and model[at][0] <= place.gap[1]:
            at += 1
        place.beginning = right[-1][1] if right else 0
        right += _gaps_at(place, model[first:at])
    return right + model[at:]


def _gaps_at(place: Place, model: Iterable[Gap]) -> Iterable[Gap]:
    verdict = _ends(place)
    if verdict is None:
        return model
    return (place.gap,) if verdict else ()


def _ends(place: Place) -> bool | None:
    """Whether a sentence ends here; nothing where the model may say."""
    if not place.next or place.stop.endswith(("..", "…")):
        return None
    if place.is_glued:
        return _ends_without_space(place)
    if place.stop != ".":
        return _ends_with_mark(place)
    if place.close:
        is_party = ")" in place.close and _PARTY.search(place.up_to) is not None
        return False if is_party else place.note or None
    return place.note or _ends_behind_word(place)


def _ends_without_space(place: Place) -> bool | None:
    """“closed.The mayor”: pages lose the space, addresses and abbreviations never had one."""
    if place.is_in_address or not _GLUED_AFTER.match(place.text, place.gap[1]):
        return None
    is_everyday = place.word.islower() and place.word not in _NEVER_GLUED
    is_sure = place.close or place.has_opener or place.word[-1:] in _NO_LETTERS
    is_whole = place.close or _GLUED_BEFORE.fullmatch(place.word)
    return True if is_whole and (is_everyday or is_sure) and place.next.lower() not in _DOMAINS else None


def _ends_with_mark(place: Place) -> bool | None:
    """Behind ! and ?: “Yahoo! Inc.” and “Yahoo! said” go on, and so does `“Is it safe?” Holm asked`."""
    if place.close:
        goes_on = not (place.has_bracket or place.has_opener) and _SPEAKER.match(place.text, place.gap[1])
        return False if goes_on else place.note or None
    is_name = place.word[:1].isupper() and len(place.stop) == 1
    if is_name and place.next[:1].islower():
        return False  # “the group Therapy? played”
    is_name = is_name and place.word.lower() not in OPENING
    if is_name and is_legal_form(place.next_token):
        return False
    return place.note or None


def _ends_behind_word(place: Place) -> bool | None:
    if not place.word:
        return None
    if place.next[:1].islower():
        # nobody begins a sentence small behind “pct.” and “XIV.”
        return False if place.word.lower() in _SHORT or len(place.word) <= _SHORTENED else None
    if place.next[:1].isdigit():
        return _ends_before_number(place)
    if place.has_opener or place.has_title:
        return _ends_before_opener(place)
    return _ends_before_name(place) if place.next[:1].isupper() else None


def _ends_before_number(place: Place) -> bool | None:
    low = place.word.lower()
    if low in _NUMBERED:
        return False
    return True if _EVERYDAY.fullmatch(place.word) and low not in _BESIDE_NAMES else None


def _ends_before_opener(place: Place) -> bool | None:
    """Before “The” and “Nobody” all but titles ends, before “Mr.” all but what goes with it."""
    word, low = place.word, place.word.lower()
    if word != low and low in _RANKS:
        return None if place.has_opener else False  # “Lt. Col. Holm”
    if _counts(place):
        return None
    if low in LEANING and not _is_noun(place):
        return False if low in _ALWAYS_GO_ON else None
    # “U.S. Sen. Holm” and “Calif. Gov. Lund” are one, “in the U.S. Mr. Holm” is not.
    is_of_place = (_DOTTED.fullmatch(word) and not place.is_time) or low in AFTER_NAMES
    return None if is_of_place and not place.has_opener and place.next.lower() not in CIVIL_TITLES else True


def _counts(place: Place) -> bool:
    """Whether it numbers what follows: “1. The first point”, “A. The first point”."""
    return place.begins and (len(place.word) == 1 or place.word.isdecimal())


def _ends_before_name(place: Place) -> bool | None:
    word, low = place.word, place.word.lower()
    if place.is_time:
        return _ends_behind_time(place)
    if _leans(place):
        return False
    if len(word) == 1 or _DOTTED.fullmatch(word):
        return None
    if place.next.lower() in OFFICES and is_legal_form(low):
        return False  # “Acme Inc. Chairman Holm”
    if low == "no" and place.begins:
        return True  # an answer: “No. Mayor Holm went home.”
    if word == low:
        # “ill”, “sun” and “no” are words where they have neither a capital nor a number.
        return True if _EVERYDAY.fullmatch(word) and low not in _SHORT_IN_SMALL_LETTERS else None
    return True if _LONG_NAME.fullmatch(word) and low not in _SHORT else None


def _leans(place: Place) -> bool:
    """Whether a name belongs to the word: “Natl. Assn.”, “Supt. Dahl”, “England v. Spain”; “a v.” is a noun."""
    word, low = place.word, place.word.lower()
    is_title = word != low and low in _RANKS
    return is_title or (low in LEANING and not _is_noun(place))


def _is_noun(place: Place) -> bool:
    """Whether an article stands before a word in small letters."""
    return place.word.islower() and bool(_ARTICLE.search(place.just_before))


def _ends_behind_time(place: Place) -> bool | None:
    """“at 5 p.m. Friday” and “at 5 p.m. Eastern time” go on, “at 5 p.m. Police came” does not."""
    if not _CLOCK.search(place.just_before) and not place.word[0].isdigit():
        return None
    is_date = place.next.lower() in DATE_NAMES
    return not (is_date or _ZONE.match(place.text, place.gap[1]))
