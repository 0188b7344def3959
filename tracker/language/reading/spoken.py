"""The turns of a dialogue where sentences are read: each sentence of a turn is said by whoever is named before it."""

from collections.abc import Sequence

from tracker.language.kinds import Attitude
from tracker.language.reading.letters import VERBS
from tracker.language.reading.negations import is_negated
from tracker.language.reading.pieces import Range, RawAttribution
from tracker.language.reading.quotations import Quotation
from tracker.language.reading.tokens import Words
from tracker.language.reading.turns import Turn
from tracker.language.reading.wordlists import bag
from tracker.language.sentences import Sentence

TURN = "turn"
"""The rule of an attribution that holds all of a sentence, so that what is reported in it has two speakers."""

_ACTS = frozenset({"thing", "preposition"})
_MARKS = "\"“”„«»'‘’`"
_SHORT = range(2, 4)  # words; longer sentences are read by their clauses
_FORMULAS = bag("thank thanks good welcome sorry please let go come take look see listen yes no hello ok okay well")
_SELF = bag("i we my our me us")


def marked(text: str, quotes: list[Quotation]) -> list[Quotation]:
    """The quotations with marks around them: of a dialogue the lines behind a label are turns."""
    return [quote for quote in quotes if text[quote.start] in _MARKS]


def short_answer(words: Words) -> list[Range]:
    """All of a sentence of two or three words that says something: "Six are.", "Nobody works there."."""
    end = len(words.tags.rstrip(".!"))
    is_said = end in _SHORT and bool(VERBS & set(words.tags[:end])) and words.low[0] not in _FORMULAS
    return [(0, end)] if is_said else []


def give_turn(sentence: Sentence, words: Words, attributions: list[RawAttribution], turns: Sequence[Turn]) -> None:
    """Add to the attributions of a sentence that the speaker of its turn says it; "I" and "we" are that speaker."""
    turn = next((turn for turn in turns if turn.holds(sentence.start)), None)
    if turn is None:
        return
    for attribution in list(attributions):
        if words.text[slice(*attribution.source)].lower() in _SELF:
            attribution.source = turn.source
            if attribution.rule in _ACTS and attribution.attitude is Attitude.ASSERTS:
                attributions.remove(attribution)  # "I called the mayor" is what the speaker tells, not how
    content = (sentence.start, sentence.end)
    negated = is_negated(words, *content)
    attributions.append(
        RawAttribution(sentence.index, turn.source, turn.cue, [content], TURN, ":", "cq", negated=negated)
    )
