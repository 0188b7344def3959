"""Whose year or anniversary a phrase speaks of, as far as its place in the sentence shows."""

import re
from dataclasses import dataclass

from tracker.language.calendar.baselines import HAPPENING
from tracker.language.calendar.passages import Passage

_OF = re.compile(r"\s+(?:of|since|into|after|in)\s+")
_STOP = re.compile(
    r"[,;:()\"]|\b(?:and|or|to|for|over|against|with|from|about|amid|during|at|by|that|who|which|before|as|while|when|because|due|caused|despite|thanks"
    r"|is|was|are|were|has|have|had|will|may|would|under)\b",
    re.I,
)
_CUT = re.compile(r"[,;:()\"]|\b(?:and|but|or|while|although|as|when|though|because|whereas|said|says|that)\b", re.I)
_OWNER = re.compile(
    r"(?:the|a|an|this|that|these|those|his|her|their|our|my|your|both|each|every|[A-Z][\w.'-]*)\s+\w", re.ASCII
)
_APPOSITION = re.compile(r"(?:a|an|(?:the|[A-Z]\w+'s)\s+(?:\w+\s+)?(?:\w+est|worst|most))\b")
_PERSON = re.compile(r"\b(?:he|she|they|we|I|you)\b")
_ANY = re.compile(r"(?:an?|any|every|some)\s+")

# “The protests against the war had begun”: they had, and not the war.
_BEFORE_A_SUBJECT = re.compile(
    r"(?:^|[,;:\"(]|\b(?i:that|and|but|while|as|when|where|how|by the time))\W*(?:(?:[Tt]he|[Ii]ts|[A-Z]\w+'s)\s+)?$"
)


def is_subject(text: str, place: int) -> bool:
    """Whether the name at this place begins a clause, so that the verb behind it is its own."""
    return bool(_BEFORE_A_SUBJECT.search(text, max(0, place - 40), place))


@dataclass(frozen=True)
class Subject:
    """Where the name of what is counted has to stand (nothing: anywhere); `is_direct` where grammar ties it.

    `is_whole` says that a general word stands there, such as “the war”, which a name elsewhere explains.
    """

    within: tuple[int, int] | None
    is_direct: bool = False
    is_whole: bool = False


def subject_of(passage: Passage, start: int, end: int) -> Subject | None:
    """What the phrase at this place belongs to; nothing where that is none of the calendar's business."""
    # The surer place goes first: behind “of”, behind the comma of an opening phrase, in the clauses before.
    return _after_preposition(passage, end) or _after_comma(passage, start, end) or _before_phrase(passage, start)


def _names_happening(passage: Passage, start: int, end: int) -> bool:
    is_entry = any(start <= mention.start < end for mention in passage.mentions)
    return is_entry or bool(HAPPENING.search(passage.text, start, end))


def _after_preposition(passage: Passage, end: int) -> Subject | None:
    """“The third year of the war”: what follows “of” decides, and nothing else."""
    preposition = _OF.match(passage.text, end)
    # “In” says where the year is spent and not of what it is: the clauses before decide.
    if not preposition or preposition.group().strip().lower() == "in":
        return None
    # “The second year of a four-year contract”: an empty place keeps any war the sentence names from being taken.
    return _first_named_from(passage, preposition.end()) or Subject((end, end), is_direct=True)


def _first_named_from(passage: Passage, place: int) -> Subject | None:
    stop = _STOP.search(passage.text, place, min(place + 90, len(passage.text)))
    last = stop.start() if stop else min(place + 90, len(passage.text))
    mentions = [mention for mention in passage.mentions if place <= mention.start < last]
    if mentions:
        return Subject((mentions[0].start, max(mention.end for mention in mentions)), is_direct=True)
    general = HAPPENING.search(passage.text, place, last)
    # “By the third year of a war, armies change” speaks of just any war.
    if general and not _ANY.fullmatch(passage.text, place, general.start()):
        return Subject(None, is_direct=True, is_whole=True)
    return None


def _after_comma(passage: Passage, start: int, end: int) -> Subject | None:
    """“Now in its third year, the war …”: the sentence or the clause begins with the phrase."""
    opening = r"(?:^|[,;])[\s\"']*(?:(?:and|now|already|still|well|with|even)\s+)*$"
    if not re.search(opening, passage.text[max(0, start - 40) : start] if start > 40 else passage.text[:start], re.I):
        return None
    comma = re.match(r"\s*,\s*", passage.text[end:])
    if not comma:
        return None
    place = end + comma.end()
    words = passage.text[place : place + 60]
    if not re.match(r"(?:the|this|that|[A-Z]\S*|full|all|a|fighting|war)\b", words):
        return None
    return _first_named_from(passage, place)


def _before_phrase(passage: Passage, start: int) -> Subject | None:
    """The nearest clause before the phrase that names something; a clause of its own subject belongs to that."""
    cuts = [0, *(cut.end() for cut in _CUT.finditer(passage.text, 0, start)), start]
    skipped_participle = False
    for number in range(len(cuts) - 2, -1, -1):
        first, last = cuts[number], cuts[number + 1]
        clause = passage.text[first:last].strip(' ,;:()"')
        if _names_happening(passage, first, last):
            return _in_clause(passage, first, last, start)
        owner = _OWNER.match(clause)
        # “As the war in Ukraine drags on, the shelter is in its ninth year”: the year is the shelter's.
        if number == len(cuts) - 2 and (owner or _PERSON.search(clause)):
            return None
        # “The war …, which has driven millions from their homes, is in its second year”: the clause between is passed
        # over, and the subject stands before it. A further subject before that one is somebody else's.
        if owner and not _APPOSITION.match(clause) and skipped_participle:
            return None
        skipped_participle = skipped_participle or bool(
            re.match(r"(?:which|who|\w+ed|launched|begun|now|sparked)\b", clause)
        )
    return None


def _in_clause(passage: Passage, first: int, last: int, start: int) -> Subject | None:
    """The clause names a war; it is the subject unless somebody else's noun follows it right before the phrase."""
    mentions = [mention for mention in passage.mentions if first <= mention.start < last]
    general_words = list(HAPPENING.finditer(passage.text, first, last))
    behind = max([mention.end for mention in mentions] + [word.end() for word in general_words])
    remainder = passage.text[behind : min(last, start)].strip()
    if re.search(r"(?:^|\s)(?:his|her|my|our|your)\s+\w+(?:\s+\w+)*$", remainder):
        return None
    if mentions and not any(word.end() > mentions[-1].end for word in general_words):
        return Subject(None)
    return Subject(None, is_whole=True)


def owner_of(passage: Passage, place: int) -> Subject | None:
    """What stands right before “'s” at this place, if it is a war: “the war's fourth year”."""
    mentions = [mention for mention in passage.mentions if mention.end == place]
    if mentions:
        return Subject((min(mention.start for mention in mentions), place), is_direct=True)
    general_words = HAPPENING.finditer(passage.text, max(0, place - 30), place)
    is_general = any(word.end() == place for word in general_words)
    return Subject(None, is_direct=True, is_whole=True) if is_general else None
