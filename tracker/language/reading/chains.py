"""The chain of a claim: from whoever is said to know it, over whoever passed it on, to the article."""

from tracker import limits
from tracker.language.characters import unhidden
from tracker.language.kinds import Role, SourceKind
from tracker.language.reading.antecedents import Antecedents
from tracker.language.reading.attributions import Parsed
from tracker.language.reading.names import names_outlet_in
from tracker.language.reading.pieces import ProposedLink, Range, Told

Step = tuple[Range, Range]
"""A source and the cue that brings it in."""


def steps_of(one: Told, parsed: Parsed, met: frozenset[int] = frozenset()) -> list[Step]:
    """The steps of an attribution, origin first."""
    words = parsed.words
    cited: list[Step] = []
    carriers: list[Step] = []
    holders = [one.source]
    for citation in parsed.citations:
        source, cue = words.span(*citation.cited), words.span(*citation.cue)
        holder = words.span(*citation.holder) if citation.holder else _speaker(source[0], parsed)
        if holder is None or source == holder:
            continue
        if any(_meet(holder, each) for each in holders):
            cited.insert(0, (source, cue))
            holders.append(source)
        elif _meet(source, one.source):
            carriers.append((holder, cue))
    outer = _outer(one, parsed)
    venues = one.carriers or next(
        (each.carriers for each in parsed.told if each.carriers and each.source == one.source), []
    )
    own = [*cited, (one.source, one.cue), *venues, *carriers]
    if outer is None or id(outer) in met or len(met) > limits.LINKS.most:
        return own
    return own + steps_of(outer, parsed, met | {id(one)})


def _speaker(at: int, parsed: Parsed) -> Range | None:
    """Whose "citing" it is: whoever spoke last before it."""
    before = [each for each in parsed.told if each.source[0] < at and each.rule != "noun" and not each.inside]
    before = [each for each in before if each.lemma not in {"cite", "quote"} and each.mood == ""]
    top = [each for each in before if not any(other.covers(each) and not each.covers(other) for other in before)]
    return max(top or before, key=lambda each: max(each.source[0], each.cue[0])).source if before else None


def _outer(one: Told, parsed: Parsed) -> Told | None:
    """The attribution in whose content this one stands, the nearest."""
    around = [
        each
        for each in parsed.told
        if each is not one
        and each.covers(one)
        and not one.covers(each)
        and ("c" in each.frames or "q" in each.frames)
        and not _meet(each.source, one.source)
    ]
    return min(around, key=lambda each: sum(end - start for start, end in each.content)) if around else None


def _meet(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def links_of(steps: list[Step], text: str, antecedents: Antecedents) -> tuple[ProposedLink, ...]:
    """The steps with names and kinds; whoever comes twice stands once, where first named."""
    links: list[ProposedLink] = []
    for source, cue in steps:
        inner = names_outlet_in(text[slice(*source)])
        for start, end in [(source[0] + first, source[0] + last) for first, last in inner] or [source]:
            name, kind = antecedents.whom(start, end)
            name = unhidden(name)[: limits.NAME.most]
            if any(link.name.lower() == name.lower() for link in links):
                continue
            role = Role.CARRIER if links or kind is SourceKind.OUTLET else Role.ORIGIN
            links.append(ProposedLink(role, name, kind, start, end, " ".join(text[slice(*cue)].split())))
    return tuple(links[: limits.LINKS.most])
