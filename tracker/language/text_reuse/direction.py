"""Which of two texts may have been made from the other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tracker.language.text_reuse.mentions import SourceMention
from tracker.language.text_reuse.publications import Publication

_UNSURE = "Direction not certain: "


@dataclass(frozen=True)
class Direction:
    """From the text that was made to the one it was made from, and whether that is certain."""

    start: Publication
    end: Publication
    is_certain: bool

    def sentence(self, words: str) -> str:
        """The words that prove it as a sentence, which owns up to a direction that is only held likely."""
        return words[0].upper() + words[1:] if self.is_certain else f"{_UNSURE}{words}"


class Directions:
    """Answers for any two publications by their days and by whom their texts name."""

    def __init__(self, publications: Sequence[Publication], mentions: Mapping[int, Sequence[SourceMention]]) -> None:
        """`mentions` are those of each text, by the number of its carrier."""
        self._named_sources = {
            publication.carrier_id: {mention.named.source_id for mention in mentions.get(publication.carrier_id, ())}
            for publication in publications
        }

    def between(self, first: Publication, second: Publication) -> Direction:
        """The later has it from the earlier; of one day or an unknown one, the one that names the other.

        Else the one that names no source is held to have it from the one that names one, and the one that was
        recorded later from the one recorded earlier.
        """
        if first.is_after(second):
            return Direction(first, second, True)
        if second.is_after(first):
            return Direction(second, first, True)
        return self._by_names(first, second)

    def _by_names(self, first: Publication, second: Publication) -> Direction:
        of_first, of_second = self._named_sources[first.carrier_id], self._named_sources[second.carrier_id]
        names_second, names_first = second.publisher.source_id in of_first, first.publisher.source_id in of_second
        # where both name each other, neither name decides
        if names_second != names_first:
            return Direction(first, second, True) if names_second else Direction(second, first, True)
        # whoever names a source is held to be nearer to it
        if bool(of_first) != bool(of_second):
            return Direction(second, first, False) if of_first else Direction(first, second, False)
        is_recorded_later = first.carrier_id > second.carrier_id
        return Direction(first, second, False) if is_recorded_later else Direction(second, first, False)


def is_uncertain(sentence: str) -> bool:
    """Whether a sentence of a proposal says that its direction is not certain."""
    return sentence.startswith(_UNSURE)
