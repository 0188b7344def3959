"""Sentences that may be on the same act, proposed for a person to link: they share an actor and a family of verbs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.language.comparing.concepts import concepts
from tracker.language.comparing.strength import of_sentence
from tracker.language.sentences import split_sentences

_NAME = re.compile(r"(?<![\w.])(?:(?:[A-Z]\.){2,}|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*)")
# concepts that are verbs: two sentences on “the pact” need not be on the same act, two on sending troops may be
_FAMILIES = frozenset(
    {"send", "ban", "sanctions", "cut", "raise", "join", "leave", "seize", "train", "upgrad", "fund", "build"}
)
# capitals make them look like names: “the Pact”, “Troops”
_NO_ACTORS = frozenset({"pact", "troops", "law", "talks", "guarantee", "tax", "money", "document", "proposal"})
_EUROPE = frozenset({"europ", "european", "country EU"})
_REACH = 60  # sentences; it also keeps the pairs of a long text from growing with its square


@dataclass(frozen=True)
class Pair:
    """Two sentences by their number, the actors and the families of verbs that they share."""

    first: int
    second: int
    actors: tuple[str, ...]
    families: tuple[str, ...]


def propose_pairs(text: str, title: str = "") -> list[Pair]:
    """Every two sentences that may be on the same act: a proposal only, for nothing is compared before it is linked."""
    profiles = [
        (sentence.index, _actors(sentence.text), concepts(sentence.text) & _FAMILIES)
        for sentence in split_sentences(text, title)
        if of_sentence(sentence.text, sentence.start, is_headline=sentence.is_headline)
    ]
    return [
        Pair(
            first,
            second,
            tuple(sorted(first_actors[actor] for actor in first_actors.keys() & second_actors.keys())),
            tuple(sorted(first_families & second_families)),
        )
        for index, (first, first_actors, first_families) in enumerate(profiles)
        for second, second_actors, second_families in _following(profiles, index)
        if first_actors.keys() & second_actors.keys() and first_families & second_families
    ]


def _following(
    profiles: Sequence[tuple[int, dict[str, str], frozenset[str]]], index: int
) -> Sequence[tuple[int, dict[str, str], frozenset[str]]]:
    """The sentences after one, as far as a reader still connects them."""
    return profiles[index + 1 : index + _REACH]


def _actors(sentence: str) -> dict[str, str]:
    """The names of a sentence as written, by what they name; Europe, the EU and European countries are one actor."""
    actors: dict[str, str] = {}
    for match in _NAME.finditer(sentence):
        for concept in concepts(match[0]) - _NO_ACTORS:
            actors.setdefault("europe" if concept in _EUROPE else concept, match[0])
    return actors
