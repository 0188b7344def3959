"""Which texts have so much in common, word for word, that one of them was made from the other."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from tracker.language.reading_key import readable
from tracker.language.text_reuse.tolerances import LEAST_SHARED, MOST_MEETINGS, MOST_PAIRS, PASSAGE, REPUBLISHED, SHARED
from tracker.language.text_reuse.words import UnquotedWord, longest_passage, sequences, unquoted_words


class ShingledText:
    """The words of one text, cut to what is read of it, with its sequences."""

    def __init__(self, text: str) -> None:
        """Cut nothing: the caller did."""
        self.text = readable(text).text

    @cached_property
    def words(self) -> list[UnquotedWord]:
        """Its words outside quotation marks."""
        return unquoted_words(self.text)

    @cached_property
    def sequences(self) -> frozenset[int]:
        """The numbers of its sequences of five words, each once."""
        return frozenset(sequence.mark for sequence in sequences(self.words))

    @cached_property
    def passages(self) -> frozenset[int]:
        """The same for eight words."""
        return frozenset(sequence.mark for sequence in sequences(self.words, PASSAGE))


@dataclass(frozen=True)
class SharedText:
    """What two texts have in common: the share of the smaller one's sequences, and their longest passage."""

    first: int
    second: int
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
    in_common = _sequences_in_common(texts)
    meetings = [pair for pair, count in in_common.items() if count >= LEAST_SHARED]
    # those with most in common first: the room for passages goes to the likeliest copies
    likeliest_first = sorted(meetings, key=lambda pair: -in_common[pair])
    compared = [
        _compared(texts, pair, in_common[pair], search=index < MOST_PAIRS) for index, pair in enumerate(likeliest_first)
    ]
    unsearched = sum(pair.share < REPUBLISHED for pair in compared[MOST_PAIRS:])
    return [pair for pair in compared if pair.is_enough], unsearched


def _compared(texts: Sequence[ShingledText], pair: tuple[int, int], count: int, *, search: bool) -> SharedText:
    first, second = pair
    # of the smaller text: a short relay of a long report would vanish in a share of both
    share = count / min(len(texts[first].sequences), len(texts[second].sequences))
    passage = ""
    # of the same text the longest passage is the text, which proves nothing more
    if search and share < REPUBLISHED:
        short, long = sorted((texts[first], texts[second]), key=lambda text: len(text.words))
        passage = longest_passage(short.text, short.words, long.passages)
    return SharedText(first, second, share, passage)


def _sequences_in_common(texts: Sequence[ShingledText]) -> Mapping[tuple[int, int], int]:
    """How many sequences each two texts share; sequences that stand in the same texts are counted together."""
    holders_of: defaultdict[int, list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        for mark in text.sequences:
            holders_of[mark].append(number)
    # a text that a hundred have would else be counted a hundred times a hundred for each of its sequences
    groups = Counter(tuple(holders) for holders in holders_of.values() if len(holders) > 1)
    in_common: Counter[tuple[int, int]] = Counter()
    room = MOST_MEETINGS
    for group, count in groups.most_common():
        room -= len(group) * (len(group) - 1) // 2
        if room < 0:
            break
        for pair in combinations(group, 2):
            in_common[pair] += count
    return in_common
