"""Reading articles of 800 words, against cutting them into sentences."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from tracker.language.reading import read
from tracker.language.sentences import split_sentences
from tracker.places import SEEDS

Measurement = tuple[str, str, Callable[[], object], Callable[[], object]]
ARTICLES = 100
WORDS = 800


def measurements(_folder: Path) -> Iterator[Measurement]:
    """A hundred articles, each other words of the same text; a second is what the hundred may take."""
    texts = [article(number) for number in range(ARTICLES)]
    what = f"read {ARTICLES} articles of {WORDS} words (a second is allowed)"
    yield what, "their sentences alone", partial(each, read, texts), partial(each, split_sentences, texts)


def article(number: int) -> str:
    """The Berlin article from another paragraph on, with what people said in between, until it has its words."""
    paragraphs = (SEEDS / "berlin" / "article.txt").read_text(encoding="utf-8").split("\n\n")[1:]
    said = f"“We will keep to plan {number},” said Minister Anna Weber, who told Reuters that it would be paid for."
    paragraphs = [*paragraphs[number % 20 :], said, *paragraphs[: number % 20], said, *paragraphs]
    text = ""
    for paragraph in paragraphs:
        if len(text.split()) >= WORDS:
            break
        text += f"{paragraph}\n\n"
    return text


def each(task: Callable[[str], object], texts: list[str]) -> None:
    """Do it to every text."""
    for text in texts:
        task(text)
