"""How strongly a sentence says its act: the step of the ladder of each clause, with what lowered it."""

import re
from dataclasses import dataclass

from tracker.language.comparing.bounds import sentences
from tracker.language.comparing.clauses import LadderWord, clauses, ladder_nouns, ladder_verbs
from tracker.language.comparing.concepts import concepts
from tracker.language.comparing.factuality import CONDITION, HEDGE, VERB, Level

_GOES_ON = re.compile(
    r"\s*(?:also\s|still\s|now\s)?(?:ha[sd]|have|is|are|was|were|will|would|may|might|could|must|should|remains?|not|"
    r"never)(?!\w)",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"(?<!\w)(?:gave|given|struck|made|took|taken|went|cast|put|has|have|had|w(?:as|ere)|\w{3,}ed)(?!\w)", re.IGNORECASE
)
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
    level: Level
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
        if self.level is Level.DENIED:
            return 0
        return max(1, self.level - self.is_hedged - self.is_conditional)

    @property
    def in_words(self) -> str:
        """The step and how it came about, for a sentence."""
        lowered = [word for word, is_so in (("hedged", self.is_hedged), ("conditional", self.is_conditional)) if is_so]
        step = f"{self.level.in_words}, {int(self.level)}"
        total = f" = {self.rung}" if lowered else ""
        return f"“{self.phrase}” ({step}{''.join(f' − 1 {word}' for word in lowered)}{total})"


def strengths(text: str) -> list[Strength]:
    """What each clause of a text says of its act, in order; clauses that say nothing of the kind are left out."""
    return [strength for sentence, start in sentences(text) for strength in of_sentence(sentence, start)]


def strongest(text: str) -> Strength | None:
    """The strongest word of a text for what it says, denials apart."""
    return max(strengths(text), key=lambda strength: strength.rung, default=None)


def of_headline(headline: str) -> Strength | None:
    """What a headline says: “to” with a verb is a promise, a question a possibility; a denial or silence is nothing."""
    plain = headline.strip()
    stated = of_sentence(plain, 0, is_headline=True)
    if any(strength.level is Level.DENIED for strength in stated):
        return None
    # the weakest word: a headline is held against its text only for what it says at least
    weakest = min(stated, key=lambda strength: strength.rung, default=None) or _promise(plain)
    return _as_a_question(weakest, plain) if weakest is not None and plain.endswith("?") else weakest


def _as_a_question(strength: Strength, headline: str) -> Strength:
    """“Will the EU send ships?” says no more than that it is possible."""
    return Strength(
        strength.phrase,
        strength.start,
        strength.end,
        Level.POSSIBLE,
        False,
        False,
        headline,
        headline,
        strength.about,
        strength.verb,
    )


def of_sentence(sentence: str, offset: int, *, is_headline: bool = False) -> list[Strength]:
    """What each clause of one sentence says; without a verb of the ladder its nouns say it for the whole sentence."""
    # of the whole sentence: “Norway agreed to pay, according to two diplomats” hedges in another clause
    hedged, conditional = bool(HEDGE.search(sentence)), bool(CONDITION.search(sentence))
    stated: list[Strength] = []
    previous = 0
    for start, end in clauses(sentence):
        verbs = list(ladder_verbs(sentence, start, end, is_headline=is_headline))
        if verbs:
            stated.append(_of_clause(sentence, offset, (start, end), previous, verbs, hedged, conditional))
        previous = start
    return stated or _of_nouns(sentence, offset, hedged, conditional)


def _of_clause(
    sentence: str,
    offset: int,
    span: tuple[int, int],
    previous: int,
    verbs: list[LadderWord],
    hedged: bool,
    conditional: bool,
) -> Strength:
    start, end = span
    clause = sentence[start:end]
    # “agreed to consider a levy” says no more than its weakest verb, which is the act that was agreed on
    weakest = min(verbs, key=lambda verb: verb.level)
    strongest_verb = max(verbs, key=lambda verb: verb.level)
    about = concepts(clause)
    # “The states drafted the accord but have not signed it”: the second clause has its subject in the first
    if _GOES_ON.match(clause):
        about |= concepts(sentence[previous:start])
    return Strength(
        weakest.written.strip(),
        offset + weakest.start,
        offset + weakest.end,
        weakest.level,
        hedged,
        conditional,
        sentence,
        clause,
        about,
        (strongest_verb if weakest.level is not Level.DENIED else weakest).written.lower(),
    )


def silent_clauses(text: str) -> list[frozenset[str]]:
    """What clauses are about that tell of something done in words the ladder does not know."""
    return [
        concepts(sentence[start:end])
        for sentence, _ in sentences(text)
        for start, end in clauses(sentence)
        if _DONE.search(sentence, start, end) and not VERB.search(sentence, start, end)
    ]


def _of_nouns(sentence: str, offset: int, hedged: bool, conditional: bool) -> list[Strength]:
    """“A deal on fish”: where no verb says how far the act has come."""
    weakest = min(ladder_nouns(sentence), key=lambda noun: noun.level, default=None)
    if weakest is None:
        return []
    return [
        Strength(
            weakest.written,
            offset + weakest.start,
            offset + weakest.end,
            weakest.level,
            hedged,
            conditional,
            sentence,
            sentence,
            concepts(sentence),
            weakest.written.lower(),
            is_noun=True,
        )
    ]


def _promise(headline: str) -> Strength | None:
    """“EU to send troops”: an infinitive with no verb before it is a promise."""
    match = _INFINITIVE.match(headline)
    # “Leaders meet to talk”, “EU refuses to sign accord”: the infinitive belongs to a verb before it
    if match is None or _GOING.search(match["who"]) or VERB.search(match["who"]):
        return None
    end = match.end("act")
    start = match.end("who") + 1
    # “EU 'to send ships'”: the marks say that somebody else says so
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
