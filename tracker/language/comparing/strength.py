"""How strongly a sentence says its act: the step of the ladder of each clause, with what lowered it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tracker.language.comparing.bounds import sentences
from tracker.language.comparing.concepts import concepts
from tracker.language.comparing.factuality import CONDITION, HEDGE, NOUN, VERB, Level, level_of

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
_GOES_ON = re.compile(
    r"\s*(?:also\s|still\s|now\s)?(?:ha[sd]|have|is|are|was|were|will|would|may|might|could|must|should|remains?|not|"
    r"never)(?!\w)",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"(?<!\w)(?:gave|given|struck|made|took|taken|went|cast|put|has|have|had|w(?:as|ere)|\w{3,}ed)(?!\w)", re.IGNORECASE
)
_MILDER = {"set to": Level.PROPOSED, "due to": Level.PROPOSED}  # in a headline, which is read for the least it may say
_FIRMER = {"ready to": Level.IN_PRINCIPLE, "willing to": Level.IN_PRINCIPLE}  # in a text, which is read for the most
_INFINITIVE = re.compile(
    r"^(?!(?:with|after|in|on|from|for|by|as|how|what|why|where|when|here|this|that|no|time|ways?|hold|a way)\s)"
    r"(?P<who>[^,:;]{1,80}?)\s[‘'\"“]?to\s"
    r"(?P<act>(?!(?:her|his|its|their|our|my|your|the|an?|go|date|death|end|war|be|know)\s)[a-z]{2,})(?!\w)",
    re.IGNORECASE,
)
_GOING = re.compile(
    r"(?<!\w)(?:meets?|met|gathers?|travels?|fl(?:y|ies)|visits?|arriv\w+|heads?|returns?|goes|go|tries|try|"
    r"fails?|struggles?|"
    r"needs?|ha(?:s|ve)|how|what|when|where|why|who|way|ways|time|right|chance|deadline|call|calls|refuses?|"
    r"according|due|up|"
    r"power|reason|reasons|thanks|key|close|race|fight|pressure|helps?|continues?|used|answer|response|threat|"
    r"road|down|from|"
    r"says?|tells?|told|visit|talks?)$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Strength:
    """What one clause says of its act: the words that say so, their step, and the step with hedge and condition."""

    phrase: str
    start: int
    end: int
    said: Level
    is_hedged: bool
    is_conditional: bool
    sentence: str
    clause: str
    about: frozenset[str]
    verb: str = ""
    is_noun: bool = False

    @property
    def rung(self) -> int:
        """The step of the ladder, one lower for a hedge and one lower for a condition, never below possible."""
        if self.said is Level.DENIED:
            return 0
        return max(1, self.said - self.is_hedged - self.is_conditional)

    @property
    def in_words(self) -> str:
        """The step and how it came about, for a sentence."""
        lowered = [word for word, is_so in (("hedged", self.is_hedged), ("conditional", self.is_conditional)) if is_so]
        sum_ = f"{self.said.in_words}, {int(self.said)}"
        total = f" = {self.rung}" if lowered else ""
        return f"“{self.phrase}” ({sum_}{''.join(f' − 1 {word}' for word in lowered)}{total})"


def strengths(text: str) -> list[Strength]:
    """What each clause of a text says of its act, in order; clauses that say nothing of the kind are left out."""
    return [each for sentence, start in sentences(text) for each in of_sentence(sentence, start)]


def strongest(text: str) -> Strength | None:
    """The strongest word of a text for what it says, denials apart."""
    return max(strengths(text), key=lambda each: each.rung, default=None)


def of_headline(headline: str) -> Strength | None:
    """What a headline says: “to” with a verb is a promise, a question a possibility; a denial or silence is nothing."""
    plain = headline.strip()
    found = of_sentence(plain, 0, is_headline=True)
    if any(each.said is Level.DENIED for each in found):
        return None
    first = min(found, key=lambda each: each.rung, default=None) or _promise(plain)
    if first is not None and plain.endswith("?"):
        return Strength(
            first.phrase, first.start, first.end, Level.POSSIBLE, False, False, plain, plain, first.about, first.verb
        )
    return first


def of_sentence(sentence: str, offset: int, *, is_headline: bool = False) -> list[Strength]:
    """What each clause of one sentence says; without a verb of the ladder its nouns say it for the whole sentence."""
    hedged, conditional = bool(HEDGE.search(sentence)), bool(CONDITION.search(sentence))
    found: list[Strength] = []
    begun = 0
    for start, end in _clauses(sentence):
        clause, before, begun = sentence[start:end], begun, start
        verbs = list(_verbs(sentence, start, end, is_headline=is_headline))
        if not verbs:
            continue
        match, rung = min(verbs, key=lambda each: each[1])
        verb = max(verbs, key=lambda each: each[1])[0][0] if rung is not Level.DENIED else match[0]
        found.append(
            Strength(
                match[0].strip(),
                offset + match.start(),
                offset + match.end(),
                rung,
                hedged,
                conditional,
                sentence,
                clause,
                concepts(clause) | (concepts(sentence[before:start]) if _GOES_ON.match(clause) else frozenset()),
                verb.lower(),
            )
        )
    return found or _by_noun(sentence, offset, hedged, conditional)


def silent_clauses(text: str) -> list[frozenset[str]]:
    """What clauses are about that tell of something done in words the ladder does not know."""
    return [
        concepts(sentence[start:end])
        for sentence, _ in sentences(text)
        for start, end in _clauses(sentence)
        if _DONE.search(sentence, start, end) and not VERB.search(sentence, start, end)
    ]


def _clauses(sentence: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _CLAUSES.finditer(sentence):
        if match.start() > start:
            yield start, match.start()
        start = match.end()
    if start < len(sentence):
        yield start, len(sentence)


def _verbs(sentence: str, start: int, end: int, *, is_headline: bool) -> Iterator[tuple[re.Match[str], Level]]:
    """The verbs of the ladder in one clause with their steps; participles before a noun are none."""
    for match in VERB.finditer(sentence, start, end):
        before = sentence[max(start, match.start() - 60) : match.start()]
        rung = level_of(match)
        if rung is None:
            rung = Level.SIGNED if is_headline else Level.IN_FORCE
        word = match[0].lower()
        rung = _MILDER.get(word, rung) if is_headline else _FIRMER.get(word, rung)
        if _DETERMINED.search(before) and " " not in word:
            continue
        if word == "would" and not is_headline and not _PROJECT.search(sentence) and not CONDITION.search(sentence):
            rung = Level.AGREED if _SAID.search(sentence) else rung
        if (
            rung is Level.CONSIDERED
            and not re.match(r"in (?:talks|negotiations)", word)
            and _SETTING.search(before)
            and word.endswith(("s", "ing"))
        ):
            continue
        if rung > Level.CONSIDERED and _NEGATED.search(before):
            rung = Level.DENIED
        yield match, rung


def _by_noun(sentence: str, offset: int, hedged: bool, conditional: bool) -> list[Strength]:
    nouns: list[tuple[re.Match[str], Level]] = []
    for match in NOUN.finditer(sentence):
        rung = level_of(match)
        before = sentence[max(0, match.start() - 40) : match.start()]
        if rung is None or (rung is Level.CONSIDERED and _SETTING.search(before)):
            continue
        nouns.append((match, Level.DENIED if _NEGATED.search(before) else rung))
    if not nouns:
        return []
    match, rung = min(nouns, key=lambda each: each[1])
    return [
        Strength(
            match[0],
            offset + match.start(),
            offset + match.end(),
            rung,
            hedged,
            conditional,
            sentence,
            sentence,
            concepts(sentence),
            match[0].lower(),
            is_noun=True,
        )
    ]


def _promise(headline: str) -> Strength | None:
    """“EU to send troops”: an infinitive with no verb before it is a promise."""
    match = _INFINITIVE.match(headline)
    if match is None or _GOING.search(match["who"]) or VERB.search(match["who"]):
        return None
    end = match.end("act")
    start = match.end("who") + 1
    hedged = bool(HEDGE.search(headline)) or bool(re.search(r"[‘'\"“]\s*to\s", headline))
    return Strength(
        headline[start:end],
        start,
        end,
        Level.AGREED,
        hedged,
        bool(CONDITION.search(headline)),
        headline,
        headline,
        concepts(headline),
        match["act"].lower(),
    )
