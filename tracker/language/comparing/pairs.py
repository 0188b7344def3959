"""Sentences that may be on the same act, proposed for a person to link: they share an actor and a family of verbs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.language.comparing.concepts import concepts
from tracker.language.comparing.strength import of_sentence
from tracker.language.sentences import split_sentences

_NAME = re.compile(r"(?<![\w.])(?:(?:[A-Z]\.){2,}|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*)")
_FAMILIES = frozenset(
    {"send", "ban", "sanctions", "cut", "raise", "join", "leave", "seize", "train", "upgrad", "fund", "build"}
)
_NO_ACTORS = frozenset({"pact", "troops", "law", "talks", "guarantee", "tax", "money", "document", "proposal"})
_EUROPE = frozenset({"europ", "european", "eu"})


@dataclass(frozen=True)
class Pair:
    """Two sentences by their number, the actors and the families of verbs that they share."""

    one: int
    other: int
    actors: tuple[str, ...]
    families: tuple[str, ...]


def propose_pairs(text: str, title: str = "") -> list[Pair]:
    """Every two sentences that may be on the same act: a proposal only, for nothing is compared before it is linked."""
    seen = [
        (each.index, _actors(each.text), concepts(each.text) & _FAMILIES)
        for each in split_sentences(text, title)
        if of_sentence(each.text, each.start, is_headline=each.is_headline)
    ]
    return [
        Pair(
            one,
            other,
            tuple(sorted(actors[each] for each in actors.keys() & others.keys())),
            tuple(sorted(families & further)),
        )
        for place, (one, actors, families) in enumerate(seen)
        for other, others, further in _following(seen, place)
        if actors.keys() & others.keys() and families & further
    ]


def _following(
    seen: Sequence[tuple[int, dict[str, str], frozenset[str]]], place: int
) -> Sequence[tuple[int, dict[str, str], frozenset[str]]]:
    """The sentences after one, as far as a reader still connects them."""
    return seen[place + 1 : place + 60]


def _actors(sentence: str) -> dict[str, str]:
    """The names of a sentence as written, by what they name; Europe, the EU and European countries are one actor."""
    found: dict[str, str] = {}
    for match in _NAME.finditer(sentence):
        for each in concepts(match[0]) - _NO_ACTORS:
            found.setdefault("europe" if each in _EUROPE else each, match[0])
    return found
