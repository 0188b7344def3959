"""The claims of a text that are proposed: what is said by somebody, and what the article says itself."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from tracker.language.kinds import Attitude, ClaimType, Role, SourceKind
from tracker.language.reading.antecedents import Antecedents
from tracker.language.reading.asked import asked_or_told
from tracker.language.reading.attributions import Parsed
from tracker.language.reading.bounds import MARKS, Fact, facts_in
from tracker.language.reading.chains import Hop, links_of, steps_of
from tracker.language.reading.hedges import hedges_in
from tracker.language.reading.kinds import kind_in
from tracker.language.reading.negations import is_negated
from tracker.language.reading.pieces import Because, Candidate, ProposedLink, Range, RawAttribution
from tracker.language.reading.segments import segments
from tracker.language.reading.speakers import speakers_in
from tracker.language.reading.spoken import TURN, short_answer
from tracker.language.reading.statements import statement_of
from tracker.language.reading.telling import ASIDE, innermost, speaking

_HEARSAY = "unnamed sources"
_FEWEST = 2  # words


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
    attributions = speaking(text, sentence)
    telling = innermost(text, attributions)
    covered: list[Range] = []
    for attribution in attributions:
        if attribution not in telling and not any(attribution.covers(inner) for inner in telling):
            continue
        steps = steps_of(attribution, sentence)
        covered += [*attribution.content, attribution.cue]
        chains = [links_of(chain, text, antecedents) for chain in _of_each_speaker(steps, attribution, sentence)]
        for fact, direct in _facts_of(text, attribution, places):
            if not _is_inner(fact, attribution, telling):
                for links in chains:
                    yield _candidate(text, sentence, fact, links, attribution, direct=direct)
        if attribution in telling:
            yield from _about_the_chain(text, sentence, attribution, chains[0])
    turn = next((turn for turn in sentence.attributions if turn.rule == TURN), None)
    if turn or not sentence.quoted:
        links = links_of(steps_of(turn, sentence), text, antecedents) if turn else ()
        yield from _own_voice(text, sentence, covered, turn, links)


def _facts_of(text: str, attribution: RawAttribution, places: _Places) -> Iterator[tuple[Fact, bool]]:
    """What is said there, fact by fact, and whether it is quoted."""
    for start, end in _by_sentence(text, _pieces(text, attribution), places.starts):
        direct = text[start] in MARKS and attribution.rule != "thing"
        for fact in facts_in(places.at(start).words, start, end):
            if len(text[fact.start : fact.end].split()) >= _FEWEST:
                yield fact, direct


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


def _pieces(text: str, attribution: RawAttribution) -> list[Range]:
    """The content by runs; a clause that "she said" merely interrupts is one run, and a denial is of the clause."""
    if attribution.clause:
        return [attribution.clause]
    first, last = attribution.content[0], attribution.content[-1]
    torn = (
        len(attribution.content) == 2
        and (attribution.rule in ASIDE or (attribution.rule == "passive" and text.startswith("of ", last[0])))
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


def _own_voice(
    text: str,
    sentence: Parsed,
    covered: list[Range],
    turn: RawAttribution | None = None,
    links: tuple[ProposedLink, ...] = (),
) -> Iterator[Candidate]:
    """What the article says itself, or whoever speaks in a dialogue: the clauses that are in nobody else's mouth."""
    for first, last in list(segments(sentence.words)) or (short_answer(sentence.words) if turn else []):
        for fact in facts_in(sentence.words, *sentence.words.span(first, last)):
            if not any(fact.start < stop and begin < fact.end for begin, stop in covered):
                yield _candidate(text, sentence, fact, links, turn, direct=False)


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
    attitude = attribution.attitude if attribution else None
    kind, words = kind_in(text, *span, sentence.words, direct=direct, attitude=attitude)
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
