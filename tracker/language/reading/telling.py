"""Which attributions of a sentence make a claim: what somebody says, not a deed that the article reports."""

import re

from tracker.language.attitudes import TURNING
from tracker.language.kinds import Attitude, SourceKind
from tracker.language.reading.attributions import Parsed
from tracker.language.reading.names import can_speak, kind_of
from tracker.language.reading.pieces import RawAttribution
from tracker.language.reading.spoken import TURN
from tracker.language.reading.wordlists import bag

_FEWEST_OF_A_THING = 3  # words
_FIGURES = bag("expect predict forecast estimate project put see")
_LEARNT = bag("learn understand hear see discover")
_CLAUSES = bag(
    "that clause quoted parenthetical inverted according alone colon headed line signed told question infinitive origin"
)
_SHOWS = bag("show suggest signal indicate mean imply reflect demonstrate illustrate underscore highlight reveal")
_MEANS_TO = re.compile(r"\b(?:aim|plan|tri|try|want|seek|hope|need|intend|expect)(?:s|ed|es|ing)? to\b", re.IGNORECASE)
_SPOKEN = bag("quoted inverted parenthetical that alone colon according")
_INFINITIVE = re.compile(r"(?:not )?to ")
ASIDE = bag("according parenthetical inverted")
"""Rules whose cue stands beside what is said, not before it."""

_CHARGES = bag("accuse suspect blame describe portray")
_ACTS = bag(
    "agree commit vote decide resolve consent want need plan intend wish seek refuse decline choose "
    "ask determine know hear "
    "understand learn discover realize realise feel support oppose back approve authorize authorise "
    "ban allow prohibit permit "
    "favor favour prefer embrace admire endorse offer promote address challenge invoke discuss debate "
    "try defend express voice "
    "raise respect ignore present invite order direct instruct command aim intend see project consider "
    "celebrate cheer welcome "
    "mourn honor trust fight resent despise respond react apologize apologise outline detail unveil "
    "lay thank credit focus wait"
)


def speaking(text: str, sentence: Parsed) -> list[RawAttribution]:
    """The attributions whose content is said by somebody."""
    return [
        attribution
        for attribution in sentence.attributions
        if not attribution.inside
        and attribution.rule != TURN
        and not _is_taken_back(attribution, sentence)
        and _tells(text, attribution)
    ]


def innermost(text: str, telling: list[RawAttribution]) -> list[RawAttribution]:
    """The attributions whose content is a claim: of those that stand in one another only the innermost."""

    def speaks(attribution: RawAttribution) -> bool:
        return attribution.rule in _CLAUSES or attribution.lemma in _CHARGES

    def inner(attribution: RawAttribution, outer: RawAttribution) -> bool:
        nested = outer is not attribution and outer.covers(attribution) and not attribution.covers(outer)
        is_deed = outer.rule not in ASIDE and _INFINITIVE.match(text, attribution.content[0][0]) is not None
        return nested and not is_deed and (speaks(attribution) or outer.rule in ASIDE)

    def is_within(attribution: RawAttribution) -> bool:
        """Whether it is a deed that somebody tells of: "she said she had warned him not to pay"."""
        return any(
            outer is not attribution and outer.covers(attribution) and not inner(attribution, outer)
            for outer in telling
            if _INFINITIVE.match(text, attribution.content[0][0])
        )

    return [
        attribution
        for attribution in telling
        if not any(inner(nested, attribution) for nested in telling)
        and not is_within(attribution)
        and (
            speaks(attribution)
            or not any(
                outer.covers(attribution) and outer.rule not in ASIDE for outer in telling if outer is not attribution
            )
        )
    ]


def _is_taken_back(attribution: RawAttribution, sentence: Parsed) -> bool:
    """Whether the source does not say it, or another denies, doubts or asks that it said so."""
    if attribution.attitude is None:
        return True
    return any(
        outer is not attribution
        and not outer.inside
        and outer.attitude in _TAKES_BACK
        and outer.covers(attribution)
        and not attribution.covers(outer)
        for outer in sentence.attributions
    )


_TAKES_BACK = TURNING | {None, Attitude.ASKS, Attitude.DEMANDS}


def _tells(text: str, attribution: RawAttribution) -> bool:
    """Whether it is a claim of its source: speech or belief, not an act the article itself reports."""
    if attribution.lemma in _LEARNT:
        return kind_of(text[slice(*attribution.source)]) is SourceKind.OUTLET
    if attribution.attitude in TURNING and (attribution.clause or attribution.rule in {"state", "question"}):
        return True
    source = text[slice(*attribution.source)]
    if (
        attribution.rule not in _SPOKEN | {"told"}
        and (attribution.lemma in _SHOWS or attribution.rule not in _CLAUSES)
        and not (_has_agent(attribution) or can_speak(source))
    ):
        return False
    if _MEANS_TO.search(text, *attribution.cue) and attribution.rule not in _SPOKEN:
        return False
    if attribution.rule == "thing" and attribution.attitude is Attitude.ASSERTS and attribution.lemma not in _FIGURES:
        return False  # “confirmed the visit”: a deed of the article's own, and a thing alone is no claim
    if (attribution.lemma in _ACTS and attribution.rule not in _SPOKEN) or (
        attribution.lemma in {"cite", "quote"} and attribution.rule == "thing"
    ):
        return False
    return not (
        attribution.rule not in _CLAUSES
        and sum(len(text[start:end].split()) for start, end in attribution.content) < _FEWEST_OF_A_THING
    )


def _has_agent(attribution: RawAttribution) -> bool:
    """Whether a passive names who says it, so that it is somebody: "is said by fishermen to be dead"."""
    is_by = attribution.rule in {"passive", "reduced"} and attribution.lemma not in _SHOWS
    return is_by and (attribution.lemma in _CHARGES or len(attribution.content) > 1)
