"""The claims of a text that are proposed: what is said by somebody, and what the article says itself."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from tracker.language.attitudes import TURNING
from tracker.language.kinds import Attitude, ClaimType, Role, SourceKind
from tracker.language.reading.antecedents import Antecedents
from tracker.language.reading.asked import asked_or_told
from tracker.language.reading.attributions import Parsed
from tracker.language.reading.bounds import MARKS, Fact, facts_in
from tracker.language.reading.chains import Hop, links_of, steps_of
from tracker.language.reading.hedges import hedges_in
from tracker.language.reading.kinds import type_of
from tracker.language.reading.names import can_speak, kind_of
from tracker.language.reading.negations import is_negated
from tracker.language.reading.pieces import Because, Candidate, ProposedLink, Range, RawAttribution
from tracker.language.reading.segments import segments
from tracker.language.reading.speakers import speakers_in
from tracker.language.reading.statements import statement_of
from tracker.language.reading.wordlists import bag

_HEARSAY = "unnamed sources"
_FEWEST = 2  # words
_FEWEST_OF_A_THING = 3  # words
_FIGURES = bag("expect predict forecast estimate project put see")
_LEARNT = bag("learn understand hear see discover")
_CLAUSES = bag(
    "that clause quoted parenthetical inverted according alone colon headed line signed told question infinitive"
)
_SHOWS = bag("show suggest signal indicate mean imply reflect demonstrate illustrate underscore highlight reveal")
_MEANS_TO = re.compile(r"\b(?:aim|plan|tri|try|want|seek|hope|need|intend|expect)(?:s|ed|es|ing)? to\b", re.IGNORECASE)
_SPOKEN = bag("quoted inverted parenthetical that alone colon according")
_ASIDE = bag("according parenthetical inverted")
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


def candidates(text: str, parsed: list[Parsed], antecedents: Antecedents) -> Iterator[Candidate]:
    """Every candidate of a text, in its order."""
    places = _Places(parsed)
    proposals: list[Candidate] = []
    for sentence in parsed:
        for candidate in _of_sentence(text, sentence, antecedents, places):
            place = places.at(candidate.start)
            statement = statement_of(place.words, candidate, antecedents)
            proposals.append(replace(candidate, sentence=place.sentence.index, statement=statement))
    yield from sorted(proposals, key=lambda candidate: (candidate.start, -candidate.end))


class _Places:
    """The sentences by where they begin."""

    def __init__(self, parsed: list[Parsed]) -> None:
        self._parsed = parsed
        self.starts = [sentence.sentence.start for sentence in parsed]

    def at(self, place: int) -> Parsed:
        """The sentence that stands there."""
        return self._parsed[max(0, bisect_right(self.starts, place) - 1)]


def _of_sentence(text: str, sentence: Parsed, antecedents: Antecedents, places: _Places) -> Iterator[Candidate]:
    speaking = _speaking(text, sentence)
    telling = _telling(speaking)
    covered: list[Range] = []
    for attribution in speaking:
        if attribution not in telling and not any(attribution.covers(inner) for inner in telling):
            continue
        steps = steps_of(attribution, sentence)
        covered += [*attribution.content, attribution.cue]
        chains = [links_of(chain, text, antecedents) for chain in _of_each_speaker(steps, attribution, sentence)]
        for start, end in _by_sentence(text, _pieces(text, attribution), places.starts):
            direct = text[start] in MARKS and attribution.rule != "thing"
            for fact in facts_in(places.at(start).words, start, end):
                if len(text[fact.start : fact.end].split()) >= _FEWEST and not _is_inner(fact, attribution, telling):
                    for links in chains:
                        yield _candidate(text, sentence, fact, links, attribution, direct=direct)
        if attribution in telling:
            yield from _about_the_chain(text, sentence, attribution, chains[0])
    if not sentence.quoted:
        yield from _own_voice(text, sentence, covered)


def _of_each_speaker(steps: list[Hop], attribution: RawAttribution, sentence: Parsed) -> Iterator[list[Hop]]:
    """A chain for each who says it; a chain has one origin, so two speakers make two claims."""
    for speaker in speakers_in(sentence.words, attribution.source):
        yield [replace(step, source=speaker) if step.source == attribution.source else step for step in steps]


def _is_inner(fact: Fact, attribution: RawAttribution, telling: list[RawAttribution]) -> bool:
    """Whether somebody else says it who is quoted by this one: the claim is then theirs."""
    return any(
        inner is not attribution
        and attribution.covers(inner)
        and not inner.covers(attribution)
        and any(fact.start < end and start < fact.end for start, end in [inner.source, inner.cue, *inner.content])
        for inner in telling
    )


def _speaking(text: str, sentence: Parsed) -> list[RawAttribution]:
    """The attributions whose content is said by somebody."""
    return [
        attribution
        for attribution in sentence.attributions
        if not attribution.inside and not _is_taken_back(attribution, sentence) and _tells(text, attribution)
    ]


def _telling(telling: list[RawAttribution]) -> list[RawAttribution]:
    """The attributions whose content is a claim: of those that stand in one another only the innermost."""

    def speaks(attribution: RawAttribution) -> bool:
        return attribution.rule in _CLAUSES or attribution.lemma in _CHARGES

    def inner(attribution: RawAttribution, outer: RawAttribution) -> bool:
        nested = outer is not attribution and outer.covers(attribution) and not attribution.covers(outer)
        return nested and (speaks(attribution) or outer.rule in _ASIDE)

    return [
        attribution
        for attribution in telling
        if not any(inner(nested, attribution) for nested in telling)
        and (
            speaks(attribution)
            or not any(
                outer.covers(attribution) and outer.rule not in _ASIDE for outer in telling if outer is not attribution
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


def _pieces(text: str, attribution: RawAttribution) -> list[Range]:
    """The content by runs; a clause that "she said" merely interrupts is one run, and a denial is of the clause."""
    if attribution.clause:
        return [attribution.clause]
    first, last = attribution.content[0], attribution.content[-1]
    torn = (
        len(attribution.content) == 2
        and (attribution.rule in _ASIDE or text.startswith("of ", last[0]))  # "is accused by her of theft"
        and text[first[0]] not in "\"“„«'‘`"
        and last[0] > first[1]
    )
    return [(first[0], last[1])] if torn else attribution.content


def _by_sentence(text: str, pieces: list[Range], starts: list[int]) -> Iterator[Range]:
    """The pieces, each cut where a sentence begins in it, without the space around them and a leading "that"."""
    for first, last in pieces:
        inside = starts[bisect_right(starts, first) : bisect_left(starts, last)]
        for start, stop in pairwise([first, *inside, last]):
            begun = start + 5 if text[start : start + 5] == "that " else start
            end = begun + len(text[begun:stop].rstrip())
            yield begun, end


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
        and not can_speak(source)
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


def _own_voice(text: str, sentence: Parsed, covered: list[Range]) -> Iterator[Candidate]:
    """What the article says itself: the clauses that are in nobody's mouth."""
    for first, last in segments(sentence.words):
        for fact in facts_in(sentence.words, *sentence.words.span(first, last)):
            if not any(fact.start < stop and begin < fact.end for begin, stop in covered):
                yield _candidate(text, sentence, fact, (), None, direct=False)


def _candidate(
    text: str,
    sentence: Parsed,
    fact: Fact,
    links: tuple[ProposedLink, ...],
    attribution: RawAttribution | None,
    *,
    direct: bool,
) -> Candidate:
    span = (fact.start, fact.end)
    kind, words = (ClaimType.QUOTATION, None) if direct else type_of(text, *span)
    if direct and type_of(text, *span)[0] is ClaimType.OPINION:
        kind, words = type_of(text, *span)
    because = [Because("cue", *attribution.cue)] if attribution else []
    because += [Because("type", *words)] if words else []
    hedges = []
    for start, end, hearsay in _hedges(text, sentence, span, attribution):
        hedges.append(" ".join(text[start:end].split()))
        because.append(Because("hedge", start, end))
        if hearsay and not links:
            cue = hedges[-1]
            links = (ProposedLink(Role.ORIGIN, _HEARSAY, SourceKind.UNNAMED, start, end, cue),)
    start, end = span
    negated = is_negated(sentence.words, start, end)
    return Candidate(
        sentence.sentence.index,
        start,
        end,
        text[start:end],
        kind,
        tuple(dict.fromkeys(hedges)),
        _with_negation(asked_or_told(text, span, links, attribution), negated),
        tuple(because),
        negated,
        fact.subject,
    )


def _with_negation(links: tuple[ProposedLink, ...], negated: bool) -> tuple[ProposedLink, ...]:
    """The links, the negation with them up to the first that does more than pass it on."""
    kept: list[ProposedLink] = []
    for link in links:
        kept.append(replace(link, negated=negated))
        negated = negated and link.attitude is Attitude.ASSERTS
    return tuple(kept)


def _hedges(
    text: str, sentence: Parsed, span: Range, attribution: RawAttribution | None
) -> Iterator[tuple[int, int, bool]]:
    near = range(sentence.sentence.start, sentence.sentence.end + 1)
    where = sentence.hedges if span[0] in near and span[1] in near else list(hedges_in(text, *span))
    for start, end, hearsay in where:
        in_cue = attribution is not None and attribution.cue[0] <= start < attribution.cue[1]
        beside = abs(start - span[1]) < 3 or abs(end - span[0]) < 3
        if span[0] <= start < span[1] or in_cue or beside:
            yield start, end, hearsay


def _about_the_chain(
    text: str, sentence: Parsed, attribution: RawAttribution, links: tuple[ProposedLink, ...]
) -> Iterator[Candidate]:
    """That an outlet reports it from somebody is a claim of its own, in the article's voice."""
    if len(links) < 2 or not any(link.kind is SourceKind.OUTLET for link in links):
        return
    places = [attribution.cue, *((link.start, link.end) for link in links)]
    start, end = min(place[0] for place in places), max(place[1] for place in places)
    if any(start < stop and begin < end for begin, stop in attribution.content) or end > sentence.sentence.end:
        return
    yield Candidate(
        sentence.sentence.index,
        start,
        end,
        text[start:end],
        ClaimType.ATTRIBUTION,
        because=(Because("cue", *attribution.cue),),
    )
