"""Splitting a text into sentences, against the library alone."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from nupunkt import sent_spans

from tracker.language.sentences import split_sentences
from tracker.places import SEEDS

Measurement = tuple[str, str, Callable[[], object], Callable[[], object]]


def measurements(_folder: Path) -> Iterator[Measurement]:
    """One article of 560 words, then ten of it in one text."""
    article = (SEEDS / "berlin" / "article.txt").read_text(encoding="utf-8")
    for times in (1, 10):
        text = "\n\n".join([article] * times)
        what = f"split {len(text.split()):,} words into sentences"
        yield what, "nupunkt on the bare text", partial(split_sentences, text), partial(sent_spans, text)
