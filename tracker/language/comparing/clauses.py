"""The clauses of a sentence and the words of the ladder in each: which step a verb or a noun says where it stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tracker.language.comparing.factuality import CONDITION, NOUN, VERB, Level, level_of

_CLAUSES = re.compile(
    r"[;:—–,(]|(?<!\w)(?:and|but|while|whereas|although|though|yet(?! to)|which|who|because|as)(?!\w)", re.IGNORECASE
)
_NEGATED = re.compile(
    r"(?:(?<!\w)(?:not|never|no|without|cannot|refus\w+ to|fail\w* to|declin\w+ to|reject\w*|stop\w* short of|"
    r"yet to(?: be)?|"
    r"den(?:y|ies|ied)|nor|neither|rul\w+ out|far from|hardly|oppos\w+)|n['’]t)(?:\s\w+){0,2}\s$",
    re.IGNORECASE,
)
_DETERMINED = re.compile(
    r"(?<!\w)(?:an?|the|its|their|this|that|these|those|any|his|her|our|of|new|key|another|several|two)\s$", re.I
)
_SETTING = re.compile(
    r"(?<!\w)(?:after|during|at|in|following|from|since|before|amid|despite)\s(?:[\w’'.-]+\s){0,3}$", re.IGNORECASE
)
_SAID = re.compile(
    r"(?<!\w)(?:said|told|announced|confirmed|pledged|promised|vowed|declared|insisted|wrote|added|"
    r"stated)(?!\w)",
    re.I,
)
_PROJECT = re.compile(
    r"(?<!\w)(?:propos\w+|plans?|drafts?|idea|blueprint|offers?|envision\w*|suggest\w*)(?!\w)", re.IGNORECASE
)
_MILDER = {"set to": Level.PROPOSED, "due to": Level.PROPOSED}  # in a headline, which is read for the least it may say
_FIRMER = {"ready to": Level.IN_PRINCIPLE, "willing to": Level.IN_PRINCIPLE}  # in a text, which is read for the most


@dataclass(frozen=True)
class LadderWord:
    """A word of the ladder as a sentence has it; offsets are those of the sentence."""

    written: str
    start: int
    end: int
    level: Level


def clauses(sentence: str) -> Iterator[tuple[int, int]]:
    """Where the clauses of a sentence begin and end."""
    start = 0
    for match in _CLAUSES.finditer(sentence):
        if match.start() > start:
            yield start, match.start()
        start = match.end()
    if start < len(sentence):
        yield start, len(sentence)


def ladder_verbs(sentence: str, start: int, end: int, *, is_headline: bool) -> Iterator[LadderWord]:
    """The verbs of the ladder in one clause with their steps; participles before a noun are none."""
    for match in VERB.finditer(sentence, start, end):
        before = sentence[max(start, match.start() - 60) : match.start()]
        verb = match[0].lower()
        # “the proposed levy was adopted”: a participle names the levy; of two words, “set to”, none does
        if _DETERMINED.search(before) and " " not in verb:
            continue
        level = _verb_level(match, sentence, is_headline=is_headline)
        if level is Level.CONSIDERED and _is_setting(verb, before):
            continue
        # from “proposed” on: “may not pay” is still a possibility, and no denial
        if level > Level.CONSIDERED and _NEGATED.search(before):
            level = Level.DENIED
        yield LadderWord(match[0], match.start(), match.end(), level)


def _verb_level(match: re.Match[str], sentence: str, *, is_headline: bool) -> Level:
    verb = match[0].lower()
    level = level_of(match)
    if level is None:
        # an act told as done: in force in a text, but “EU sends ships” above one may only have been decided
        level = Level.SIGNED if is_headline else Level.IN_FORCE
    level = _MILDER.get(verb, level) if is_headline else _FIRMER.get(verb, level)
    if verb == "would" and not is_headline and _is_reported_will(sentence):
        return Level.AGREED
    return level


def _is_reported_will(sentence: str) -> bool:
    """“Norway said it would pay” is “Norway will pay”, unless the sentence tells of a plan or an if."""
    return bool(_SAID.search(sentence)) and not _PROJECT.search(sentence) and not CONDITION.search(sentence)


def _is_setting(verb: str, before: str) -> bool:
    """“After discussing the pact”: when something happened, and not how far it has come; “in talks” says how far."""
    is_form_of_noun = verb.endswith(("s", "ing")) and not re.match(r"in (?:talks|negotiations)", verb)
    return is_form_of_noun and bool(_SETTING.search(before))


def ladder_nouns(sentence: str) -> Iterator[LadderWord]:
    """The nouns of the ladder in a sentence with their steps: “a deal on fish”, “no agreement on fishing quotas”."""
    for match in NOUN.finditer(sentence):
        level = level_of(match)
        before = sentence[max(0, match.start() - 40) : match.start()]
        # “after a week of talks”: the setting of the sentence
        if level is None or (level is Level.CONSIDERED and _SETTING.search(before)):
            continue
        yield LadderWord(match[0], match.start(), match.end(), Level.DENIED if _NEGATED.search(before) else level)
