"""The claims of a text that are proposed: what is said by somebody, and what the article says itself."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from tracker.language.kinds import ClaimType, Role, SourceKind
from tracker.language.reading.antecedents import Antecedents
from tracker.language.reading.attributions import Parsed
from tracker.language.reading.chains import links_of, steps_of
from tracker.language.reading.hedges import hedges_in
from tracker.language.reading.kinds import type_of
from tracker.language.reading.names import can_speak, kind_of
from tracker.language.reading.pieces import Because, Candidate, ProposedLink, Range, Told
from tracker.language.reading.segments import segments
from tracker.language.reading.wordlists import bag

_HEARSAY = "unnamed sources"
_NOT = re.compile(r"\b(?:not|never)\b|n[’']t\b")
_FEWEST = 2  # words
_FEWEST_OF_A_THING = 3  # words
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
    starts = [each.sentence.start for each in parsed]
    found: list[Candidate] = []
    for each in parsed:
        for one in _of_sentence(text, each, antecedents, starts):
            place = max(0, bisect_right(starts, one.start) - 1)
            found.append(replace(one, sentence=parsed[place].sentence.index))
    yield from sorted(found, key=lambda one: (one.start, -one.end))


def _of_sentence(text: str, each: Parsed, antecedents: Antecedents, starts: list[int]) -> Iterator[Candidate]:
    telling = _telling(text, each)
    taken: list[Range] = []
    for one in telling:
        steps = steps_of(one, each)
        taken += [*one.content, one.source, one.cue, *(source for source, _ in steps)]
        links = links_of(steps, text, antecedents)
        for start, end in _by_sentence(text, _pieces(text, one), starts):
            if len(text[start:end].split()) >= _FEWEST:
                direct = text[start] in "\"“„«'‘`" and one.rule != "thing"
                yield _candidate(text, each, (start, end), links, one, direct=direct)
        yield from _about_the_chain(text, each, one, links)
    if not each.quoted:
        yield from _own_voice(text, each, taken)


def _telling(text: str, each: Parsed) -> list[Told]:
    """The attributions whose content is a claim: of those that stand in one another only the innermost."""
    telling = [one for one in each.told if not one.inside and _tells(text, one)]

    def speaks(one: Told) -> bool:
        return one.rule in _CLAUSES or one.lemma in _CHARGES

    def inner(one: Told, outer: Told) -> bool:
        nested = outer is not one and outer.covers(one) and not one.covers(outer)
        return nested and (speaks(one) or outer.rule in _ASIDE)

    return [
        one
        for one in telling
        if not any(inner(other, one) for other in telling)
        and (
            speaks(one)
            or not any(other.covers(one) and other.rule not in _ASIDE for other in telling if other is not one)
        )
    ]


def _pieces(text: str, one: Told) -> list[Range]:
    """The content by runs; a clause that "she said" merely interrupts is one run."""
    first, last = one.content[0], one.content[-1]
    torn = len(one.content) == 2 and one.rule in _ASIDE and text[first[0]] not in "\"“„«'‘`" and last[0] > first[1]
    return [(first[0], last[1])] if torn else one.content


def _by_sentence(text: str, pieces: list[Range], starts: list[int]) -> Iterator[Range]:
    """The pieces, each cut where a sentence begins in it, without the space around them and a leading "that"."""
    for first, last in pieces:
        inside = starts[bisect_right(starts, first) : bisect_left(starts, last)]
        for start, stop in pairwise([first, *inside, last]):
            begun = start + 5 if text[start : start + 5] == "that " else start
            end = begun + len(text[begun:stop].rstrip())
            yield begun, end


def _tells(text: str, one: Told) -> bool:
    """Whether it is a claim of its source: speech or belief, not an act the article itself reports."""
    if one.lemma in _LEARNT:
        return kind_of(text[slice(*one.source)]) is SourceKind.OUTLET
    source = text[slice(*one.source)]
    if (
        one.rule not in _SPOKEN | {"told"}
        and (one.lemma in _SHOWS or one.rule not in _CLAUSES)
        and not can_speak(source)
    ):
        return False
    if _MEANS_TO.search(text, *one.cue) and one.rule not in _SPOKEN:
        return False
    if _NOT.search(text, *one.cue) and one.lemma not in {"believe", "think", "expect"}:
        return False
    if (one.lemma in _ACTS and one.rule not in _SPOKEN) or (one.lemma in {"cite", "quote"} and one.rule == "thing"):
        return False
    return not (
        one.rule not in _CLAUSES
        and sum(len(text[start:end].split()) for start, end in one.content) < _FEWEST_OF_A_THING
    )


def _own_voice(text: str, each: Parsed, taken: list[Range]) -> Iterator[Candidate]:
    """What the article says itself: the clauses that are in nobody's mouth."""
    for first, last in segments(each.words):
        start, end = each.words.span(first, last)
        if any(start < stop and begin < end for begin, stop in taken):
            continue
        yield _candidate(text, each, (start, end), (), None, direct=False)


def _candidate(
    text: str, each: Parsed, span: Range, links: tuple[ProposedLink, ...], one: Told | None, *, direct: bool
) -> Candidate:
    kind, words = (ClaimType.QUOTATION, None) if direct else type_of(text, *span)
    if direct and type_of(text, *span)[0] is ClaimType.OPINION:
        kind, words = type_of(text, *span)
    because = [Because("cue", *one.cue)] if one else []
    because += [Because("type", *words)] if words else []
    hedges = []
    for start, end, hearsay in _hedges(text, each, span, one):
        hedges.append(" ".join(text[start:end].split()))
        because.append(Because("hedge", start, end))
        if hearsay and not links:
            cue = hedges[-1]
            links = (ProposedLink(Role.ORIGIN, _HEARSAY, SourceKind.UNNAMED, start, end, cue),)
    start, end = span
    return Candidate(
        each.sentence.index, start, end, text[start:end], kind, tuple(dict.fromkeys(hedges)), links, tuple(because)
    )


def _hedges(text: str, each: Parsed, span: Range, one: Told | None) -> Iterator[tuple[int, int, bool]]:
    near = range(each.sentence.start, each.sentence.end + 1)
    where = each.hedges if span[0] in near and span[1] in near else list(hedges_in(text, *span))
    for start, end, hearsay in where:
        in_cue = one is not None and one.cue[0] <= start < one.cue[1]
        beside = abs(start - span[1]) < 3 or abs(end - span[0]) < 3
        if span[0] <= start < span[1] or in_cue or beside:
            yield start, end, hearsay


def _about_the_chain(text: str, each: Parsed, one: Told, links: tuple[ProposedLink, ...]) -> Iterator[Candidate]:
    """That an outlet reports it from somebody is a claim of its own, in the article's voice."""
    if len(links) < 2 or not any(link.kind is SourceKind.OUTLET for link in links):
        return
    places = [one.cue, *((link.start, link.end) for link in links)]
    start, end = min(place[0] for place in places), max(place[1] for place in places)
    if any(start < stop and begin < end for begin, stop in one.content) or end > each.sentence.end:
        return
    yield Candidate(
        each.sentence.index, start, end, text[start:end], ClaimType.ATTRIBUTION, because=(Because("cue", *one.cue),)
    )
