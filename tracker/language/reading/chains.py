"""The chain of a claim: from whoever is said to know it, over whoever passed it on, to the article."""

import re
from dataclasses import dataclass

from tracker import limits
from tracker.language.characters import unhidden
from tracker.language.kinds import Attitude, Role, SourceKind
from tracker.language.reading.antecedents import Antecedents
from tracker.language.reading.attributions import Parsed
from tracker.language.reading.names import TITLE, names_outlet_in
from tracker.language.reading.pieces import ProposedLink, Range, RawAttribution


@dataclass(frozen=True)
class Hop:
    """A source, the cue that brings it in, and what it does to what it passes on."""

    source: Range
    cue: Range
    attitude: Attitude = Attitude.ASSERTS


def steps_of(attribution: RawAttribution, parsed: Parsed, visited: frozenset[int] = frozenset()) -> list[Hop]:
    """The steps of an attribution, origin first."""
    words = parsed.words
    cited: list[Hop] = []
    carriers: list[Hop] = []
    holders = [attribution.source]
    for citation in parsed.citations:
        source, cue = words.span(*citation.cited), words.span(*citation.cue)
        holder = words.span(*citation.holder) if citation.holder else _speaker(source[0], parsed)
        if holder is None or source == holder:
            continue
        if any(_meet(holder, earlier) for earlier in holders):
            cited.insert(0, Hop(source, cue))
            holders.append(source)
        elif _meet(source, attribution.source):
            carriers.append(Hop(holder, cue))
    outer = _outer(attribution, parsed)
    venues = attribution.carriers or next(
        (
            sibling.carriers
            for sibling in parsed.attributions
            if sibling.carriers and sibling.source == attribution.source
        ),
        [],
    )
    attitude = attribution.attitude or Attitude.ASSERTS
    if attitude is not Attitude.ASSERTS:
        cited = []  # who denies, "citing" somebody, denies it alone: nobody says that the other spoke against it too
    first_person = outer is not None and words.text[slice(*attribution.source)].lower() in {"i", "we"}
    spoken = Hop(outer.source if outer and first_person else attribution.source, attribution.cue, attitude)
    steps = [*cited, spoken, *(Hop(*venue) for venue in venues), *carriers]
    if outer is None or id(outer) in visited or len(visited) > limits.LINKS.most:
        return steps
    return steps + steps_of(outer, parsed, visited | {id(attribution)})


def _speaker(at: int, parsed: Parsed) -> Range | None:
    """Whose "citing" it is: whoever spoke last before it."""
    before = [
        attribution
        for attribution in parsed.attributions
        if attribution.source[0] < at and attribution.rule not in {"noun", "origin"} and not attribution.inside
    ]
    before = [
        attribution for attribution in before if attribution.lemma not in {"cite", "quote"} and attribution.mood == ""
    ]
    top = [
        attribution
        for attribution in before
        if not any(outer.covers(attribution) and not attribution.covers(outer) for outer in before)
    ]
    return (
        max(top or before, key=lambda attribution: max(attribution.source[0], attribution.cue[0])).source
        if before
        else None
    )


def _outer(attribution: RawAttribution, parsed: Parsed) -> RawAttribution | None:
    """The attribution in whose content this one stands, the nearest."""
    around = [
        outer
        for outer in parsed.attributions
        if outer is not attribution
        and outer.covers(attribution)
        and not attribution.covers(outer)
        and ("c" in outer.frames or "q" in outer.frames)
        and not _meet(outer.source, attribution.source)
    ]
    return min(around, key=lambda outer: sum(end - start for start, end in outer.content)) if around else None


def _meet(first: Range, second: Range) -> bool:
    return first[0] < second[1] and second[0] < first[1]


_OF_ONE = frozenset(["he", "she"])


def _without_own_pronouns(steps: list[Hop], text: str) -> list[Hop]:
    """The steps without "he" in "a spokesman says he expects" and without "she" in "the leader doubts it, she says".

    Who has no name there is who speaks; a pronoun beside a name is resolved as any other.
    """
    if len(steps) < 2:
        return steps
    words = [text[slice(*step.source)] for step in steps]
    return [
        step
        for at, step in enumerate(steps)
        if words[at].lower() not in _OF_ONE or not any(_is_nameless_person(words[by]) for by in _beside(steps, at))
    ]


def _beside(steps: list[Hop], at: int) -> list[int]:
    """The steps before and behind one that stand before it in the text."""
    return [by for by in (at - 1, at + 1) if 0 <= by < len(steps) and steps[by].source[0] < steps[at].source[0]]


def _is_nameless_person(words: str) -> bool:
    """Whether it is one person without a name: "a spokesman for the council", "the council's leader"."""
    head = words.split(" of ")[0].split(" for ")[0]
    return head.split()[-1].islower() and bool(_OFFICE.search(head))


_OFFICE = re.compile(rf"\b(?:{TITLE}|man|woman|witness|resident|critic|insider|source)$", re.IGNORECASE)


def links_of(steps: list[Hop], text: str, antecedents: Antecedents) -> tuple[ProposedLink, ...]:
    """The steps with names and kinds; whoever comes twice stands once, where first named."""
    links: list[ProposedLink] = []
    for step in _without_own_pronouns(steps, text):
        source, cue = step.source, step.cue
        inner = names_outlet_in(text[slice(*source)])
        for start, end in [(source[0] + first, source[0] + last) for first, last in inner] or [source]:
            name, kind = antecedents.whom(start, end)
            name = unhidden(name)[: limits.NAME.most]
            if any(link.name.lower() == name.lower() for link in links):
                continue
            role = Role.CARRIER if links or kind is SourceKind.OUTLET else Role.ORIGIN
            words = " ".join(text[slice(*cue)].split())
            links.append(ProposedLink(role, name, kind, start, end, words, step.attitude))
    return tuple(links[: limits.LINKS.most])
