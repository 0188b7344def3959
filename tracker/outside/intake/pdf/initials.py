"""A large first letter that reaches over several lines, put back before the word it begins."""

from collections.abc import Callable, Sequence

from tracker.outside.intake.pdf.shapes import Box, Page, Word
from tracker.outside.intake.pdf.style import Style

_LARGE = 1.7  # of the size of the text

IsWord = Callable[[str], bool]


def with_initials(page: Page, style: Style, is_word: IsWord) -> None:
    """Join each large initial of a page to its word; the lines beside it begin where it does."""
    for initial in [word for word in page.words if _is_initial(word, style)]:
        beside = _beside(initial, page.words, style)
        if not beside:
            continue
        first = min(beside, key=lambda word: (round(word.base), word.box.left))
        page.words.remove(initial)
        firsts = _first_of_each_line(beside)
        page.words[:] = [_joined(initial, word, first, firsts, is_word) for word in page.words]


def _is_initial(word: Word, style: Style) -> bool:
    letters = word.text.strip("“”\"'‘„«»")
    return len(letters) == 1 and letters.isalpha() and letters.isupper() and word.size > _LARGE * style.size


def _beside(initial: Word, words: Sequence[Word], style: Style) -> list[Word]:
    """The words of the text that stand to its right, close by, on the lines that it reaches over."""
    near = 1.2 * initial.box.width + 2 * style.size
    top = initial.base - 0.8 * initial.size
    return [
        word
        for word in words
        if word is not initial
        and word.size < 1.4 * style.size
        and top < word.base < initial.base + 0.35 * style.size
        and -2 < word.box.left - initial.box.right < near
    ]


def _first_of_each_line(words: Sequence[Word]) -> set[int]:
    lines: dict[int, Word] = {}
    for word in sorted(words, key=lambda word: word.box.left):
        lines.setdefault(round(word.base), word)
    return set(map(id, lines.values()))


def _joined(initial: Word, word: Word, first: Word, firsts: set[int], is_word: IsWord) -> Word:
    if id(word) not in firsts:
        return word
    box = Box(initial.box.left, word.box.top, word.box.right, word.box.bottom)
    if word is not first:
        return word._replace(box=box)
    whole = f"{initial.text}{word.text}"
    letters = whole.strip("“”\"'‘„«».,;:!?")
    alone = initial.text[-1] in "AIOEY" and is_word(word.text) and not is_word(letters)
    return word._replace(text=f"{initial.text} {word.text}" if alone else whole, box=box)
