"""A captured text as quotations are looked up in it: its words, where they stand, and where its clauses end."""

import re
from functools import cached_property
from itertools import pairwise

from tracker.language.comparing.edited import EditedWord, edited_words
from tracker.language.comparing.evidence import Evidence
from tracker.language.comparing.joints import joint
from tracker.language.comparing.quoted import interruptions
from tracker.language.comparing.quoted_words import quoted_words

_SENTENCE_END = re.compile(r"[.!?][”\"’']?\s")
_END = re.compile(r"[.!?:;,“”\"\n]")


class Captured:
    """A captured text as words, and as words of which an editor may leave some out, where that is asked for."""

    def __init__(self, evidence: Evidence) -> None:
        self.evidence = evidence
        self.words = quoted_words(evidence.text)
        self.forms = [word.form for word in self.words]

    def written(self, index: int) -> str:
        """The word as it is printed."""
        return self.evidence.text[self.words[index].start : self.words[index].end]

    def joints(self, start: int, end: int) -> list[str]:
        """What joins each of these words to the next of them."""
        return [*(joint(self.evidence.text, self.words, index) for index in range(start, end - 1)), ""]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The characters of these words."""
        return self.words[start].start, self.words[end - 1].end

    def is_one_sentence(self, start: int, end: int) -> bool:
        """Whether no sentence ends between the words before and behind these."""
        first, last = self.words[max(0, start - 1)].end, self.words[min(end, len(self.words) - 1)].start
        return not _SENTENCE_END.search(self.evidence.text, first, last)

    @cached_property
    def clause_ends(self) -> frozenset[int]:
        """The words behind which a sentence, a clause or a quotation ends."""
        text = self.evidence.text
        between = enumerate(pairwise(self.words))
        ends = (index for index, (word, following) in between if _END.search(text, word.end, following.start))
        return frozenset((-1, len(self.words) - 1, *ends))

    @cached_property
    def edited(self) -> list[EditedWord]:
        """Its words with those that may be left out, and those by which a writer interrupts a speech."""
        text = self.evidence.text
        return edited_words(text, interruptions(text))
