"""Which texts have so much in common, word for word, that one of them was made from the other."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from tracker.language.text_reuse.tolerances import LEAST_SHARED, MOST_MEETINGS, MOST_PAIRS, PASSAGE, REPUBLISHED, SHARED
from tracker.language.text_reuse.words import Word, longest_passage, sequences, words


class ShingledText:
    """The words of one text, cut to what is read of it, with its sequences."""

    def __init__(self, text: str) -> None:
        """Cut nothing: the caller did."""
        self.text = text

    @cached_property
    def words(self) -> list[Word]:
        """Its words outside quotation marks."""
        return words(self.text)

    @cached_property
    def sequences(self) -> frozenset[int]:
        """The numbers of its sequences of five words, each once."""
        return frozenset(each.mark for each in sequences(self.words))

    @cached_property
    def passages(self) -> frozenset[int]:
        """The same for eight words."""
        return frozenset(each.mark for each in sequences(self.words, PASSAGE))


@dataclass(frozen=True)
class SharedText:
    """What two texts have in common: the share of the smaller one's sequences, and their longest passage."""

    one: int
    other: int
    share: float
    passage: str = ""

    @property
    def is_enough(self) -> bool:
        """Whether it is more than chance."""
        return self.share >= SHARED or bool(self.passage)


def shared_texts(texts: Sequence[ShingledText]) -> tuple[list[SharedText], int]:
    """The pairs of texts, by their places, that have enough in common; and how many were not searched for passages.

    Pairs are met through the sequences they share; texts are never compared one by one with all the others.
    """
    shared = _shared(texts)
    met = sorted((pair for pair, count in shared.items() if count >= LEAST_SHARED), key=lambda pair: -shared[pair])
    found = []
    for place, (one, other) in enumerate(met):
        smaller = min(len(texts[one].sequences), len(texts[other].sequences))
        share = shared[one, other] / smaller
        passage = ""
        if place < MOST_PAIRS and share < REPUBLISHED:
            short, long = sorted((texts[one], texts[other]), key=lambda each: len(each.words))
            passage = longest_passage(short.text, short.words, long.passages)
        found.append(SharedText(one, other, share, passage))
    unsearched = sum(each.share < REPUBLISHED for each in found[MOST_PAIRS:])
    return [each for each in found if each.is_enough], unsearched


def _shared(texts: Sequence[ShingledText]) -> Mapping[tuple[int, int], int]:
    """How many sequences each two texts share; sequences that stand in the same texts are counted together."""
    places: defaultdict[int, list[int]] = defaultdict(list)
    for place, text in enumerate(texts):
        for mark in text.sequences:
            places[mark].append(place)
    groups = Counter(tuple(each) for each in places.values() if len(each) > 1)
    shared: Counter[tuple[int, int]] = Counter()
    room = MOST_MEETINGS
    for group, count in groups.most_common():
        room -= len(group) * (len(group) - 1) // 2
        if room < 0:
            break
        for pair in combinations(group, 2):
            shared[pair] += count
    return shared
