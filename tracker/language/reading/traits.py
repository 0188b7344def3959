"""Traits of a candidate claim that say whether it is worth checking: numbers, dates, names, deeds, judgements."""

import re

from tracker.language.english import CARDINALS, TENS
from tracker.language.kinds import Attitude, ClaimType, SourceKind
from tracker.language.reading.placed import Placed
from tracker.language.reading.wordlists import DAYS, TIMES, bag

_COUNTS = (
    frozenset(CARDINALS)
    | frozenset(TENS)
    | bag("hundred thousand million billion hundreds thousands dozens half single twice both dozen")
)
_LOOSE_TIMES = bag("may march night morning afternoon evening day year week month spring summer fall winter")
_DATES = DAYS | (TIMES - _LOOSE_TIMES)
_DIGIT = re.compile(r"(?:^| )\D?\d")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_MATTERS = frozenset({ClaimType.LEGAL, ClaimType.SUPERLATIVE, ClaimType.POLICY, ClaimType.POSITION, ClaimType.TEMPORAL})
_STANDS = frozenset({Attitude.DENIES, Attitude.DOUBTS, Attitude.DEMANDS, Attitude.PROMISES, Attitude.WARNS})
_DONE = re.compile(r"[bh]r*[ev]|hr*br*[ev]")
_GOES_ON = re.compile(r"\b(?:is|are) (?:being )?\w+ed\b")
_PLAN = re.compile(r"\b(?:will|is to|are to|(?:is|are) (?:due|scheduled|planned) (?:to|for)|plans? to)\b")
_FORECAST = re.compile(
    r"\b(?:(?<!\d )may(?! \d)|might|could(?! not)|"
    r"(?:is|are|was|were|be) (?:\w+ )?(?:expected|likely|unlikely|bound|poised)|"
    r"will (?:probably|likely|never|be (?:watching|happy|glad)|not be (?:happy|glad)))\b|'ll probably\b"
)
_FEELS = re.compile(
    r"(?:and |but |well ,? ?|so )?(?:i|we) (?:\w+ly |still |just |do |'m |am |are )?"
    r"(?:hope|hopeful|think|believe|feel|guess|suppose|wish|expect|trust|have (?:every |full )?(?:confidence|faith)|"
    r"confident|sure|proud|glad|happy|sad|sorry)\b"
)
_POINTS = re.compile(r"(?:and |but |well ,? ?|so )?(?:this|that|it|these|those) (?:is|'s|are|was|were|means)\b")
_REMARK = re.compile(r"(?:of course|well|look|listen|honestly|frankly|nonsense)\b")
_PRAISE = re.compile(r"br*d?r*a|br*n$")  # a noun alone behind "is" is an adjective: "the mood was gloomy"
_CALLED = re.compile(r"\bas (?:an? )?[\w-]+(?: [\w-]+)?$")
_PUT_IN = re.compile(r"\[[^\]]*[A-Z]")
_WE = bag("we our us ours")
_FEW = 3  # words


def has_number(place: Placed) -> bool:
    """Whether a number stands in it, in digits or in words."""
    return not _COUNTS.isdisjoint(place.bag) or bool(_DIGIT.search(place.lower))


def has_date(place: Placed) -> bool:
    """Whether it names a day, a month or a year."""
    return not _DATES.isdisjoint(place.bag) or bool(_YEAR.search(place.lower))


def is_about_a_name(place: Placed) -> bool:
    """Whether only what was put in for its subject is a name: "[Holm] left"."""
    return not place.has_name and bool(_PUT_IN.match(place.claim.statement))


def is_done(place: Placed) -> bool:
    """Whether something was done or has happened: "was closed", "has fallen"."""
    return bool(_DONE.search(place.tags)) and not _FORECAST.search(place.lower)


def goes_on(place: Placed) -> bool:
    """Whether something is done at present: "are evacuated"."""
    return place.own and is_done(place) and bool(_GOES_ON.search(place.lower))


def is_deed(place: Placed) -> bool:
    """Whether the article says in a simple past what somebody did."""
    return place.own and not is_done(place) and any(map(_is_past, place.low, place.tags, "." + place.tags))


def _is_past(word: str, tag: str, before: str) -> bool:
    return (tag == "e" and before not in "bhdi") or (tag == "v" and not word.endswith("s"))


def is_planned(place: Placed) -> bool:
    """Whether the article says that something will be done."""
    return place.own and bool(_PLAN.search(place.lower)) and not is_forecast(place)


def is_denial(place: Placed) -> bool:
    """Whether it says what is not so."""
    return place.claim.negated or place.unsaid == "thing"


def takes_stand(place: Placed) -> bool:
    """Whether its source denies, doubts, demands, promises or warns."""
    return any(link.attitude in _STANDS for link in place.claim.links)


def has_named_source(place: Placed) -> bool:
    """Whether somebody with a name or an office stands behind it."""
    return any(link.kind is not SourceKind.UNNAMED for link in place.claim.links)


def is_matter(place: Placed) -> bool:
    """Whether law, policy, time or rank is its subject."""
    return place.claim.type in _MATTERS


def is_superlative(place: Placed) -> bool:
    """Whether it says that something is the first, the only one or the largest."""
    return place.claim.type is ClaimType.SUPERLATIVE


def is_opinion(place: Placed) -> bool:
    """Whether it values something."""
    return place.claim.type is ClaimType.OPINION


def is_forecast(place: Placed) -> bool:
    """Whether it says what may come, without an amount."""
    if place.claim.type is ClaimType.QUANTITY or not _COUNTS.isdisjoint(place.bag):
        return False
    return bool(_FORECAST.search(place.lower))


def is_feeling(place: Placed) -> bool:
    """Whether the speaker says what he hopes or thinks."""
    return bool(_FEELS.match(place.lower))


def points_back(place: Placed) -> bool:
    """Whether it values what was said before: "that is a recipe for trouble"."""
    if place.claim.type is ClaimType.SUPERLATIVE or has_number(place) or is_done(place):
        return False
    return bool(_POINTS.match(place.lower))


def is_remark(place: Placed) -> bool:
    """Whether the speaker turns to who listens: "of course", "look"."""
    return not place.own and bool(_REMARK.match(place.lower))


def is_condition(place: Placed) -> bool:
    """Whether it says what would be if something else were."""
    return place.low[:1] == ["if"]


def lacks_clause(place: Placed) -> bool:
    """Whether it has no verb; an aside between dashes needs none."""
    before = place.line.words.text[place.line.start : place.claim.start].rstrip()
    return not place.has_verb and "z" not in place.tags and before[-1:] not in set("-–—")


def is_short(place: Placed) -> bool:
    """Whether it is two or three words that name nobody: "he just smiled"."""
    if place.own or place.tags[:1] == "z" or place.claim.subject or place.claim.negated:
        return False
    words = sum(tag not in ".,;:\"'()-" for tag in place.tags)
    return words <= _FEW and set("Pa").isdisjoint(place.tags) and "i" not in place.bag


def is_name_calling(place: Placed) -> bool:
    """Whether it is only what somebody calls something: "the case as a hoax"."""
    return not place.own and not place.has_verb and bool(_CALLED.search(place.lower))


def is_praise(place: Placed) -> bool:
    """Whether the article says by an adjective what something is like: "it is an ugly dispute"."""
    praise = _PRAISE.search(place.tags) if place.own and place.claim.type is not ClaimType.SUPERLATIVE else None
    if praise is None or "P" in place.tags[praise.end() :] or _is_plural(place, praise):
        return False
    return not has_number(place) and not has_date(place)


def _is_plural(place: Placed, praise: re.Match[str]) -> bool:
    return praise[0][-1] == "n" and place.low[-1].endswith("s")


def is_of_the_paper(place: Placed) -> bool:
    """Whether the paper is its subject: "we have asked the ministry"."""
    return place.own and not place.is_quoted and not _WE.isdisjoint(place.low[:3])
