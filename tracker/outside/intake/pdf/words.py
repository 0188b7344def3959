"""Characters put together into words, by the spaces and gaps between them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tracker.outside.intake.pdf.shapes import Box, Character, Word

_APART = 0.25  # of the size: a gap between characters that is a space although none is drawn
_DIGITS_UP = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def words(characters: Iterable[Character]) -> list[Word]:
    """The words in the order of PDFium, which is that of reading within a line."""
    return [_word(run) for run in _runs(_once(characters))]


def _once(characters: Iterable[Character]) -> Iterator[Character]:
    """Without letters that are drawn again beside themselves, as some programs do to make them bold."""
    drawn: dict[tuple[str, int, int], Character] = {}
    for character in characters:
        place = (character.text, round(character.box.left / 2), round(character.base / 2))
        before = drawn.get(place)
        is_again = before is not None and before.piece != character.piece and _is_beside(before, character)
        if not is_again or character.text == " ":
            drawn[place] = character
            yield character


def _is_beside(before: Character, after: Character) -> bool:
    reach = 0.12 * before.size
    return abs(before.box.left - after.box.left) < reach and abs(before.base - after.base) < reach


def _runs(characters: Iterable[Character]) -> Iterator[list[Character]]:
    run: list[Character] = []
    for character in characters:
        if character.text == " " or (run and not _goes_on(run, character)):
            yield from [run] if run else []
            run = []
        if character.text != " ":
            run.append(_raised(run, character))
    yield from [run] if run else []


def _goes_on(run: list[Character], character: Character) -> bool:
    """Whether a character stands close beside the last of a word, on either side: some writing runs to the left."""
    before = run[-1]
    size = max(before.size, character.size)
    gap = max(character.box.left - before.box.right, before.box.left - character.box.right)
    return gap <= _APART * size and abs(before.base - character.base) <= 0.6 * size and _is_near(before, character)


def _is_near(before: Character, after: Character) -> bool:
    """Smaller signs may be raised or lowered; others stand on one line. A large initial is a word of its own."""
    small, large = sorted((before.size, after.size))
    return (small >= 0.9 * large and abs(before.base - after.base) < 0.3 * large) or 0.4 * large < small < 0.9 * large


def _raised(run: list[Character], character: Character) -> Character:
    """A small digit above the line, in the sign that there is for it: 10⁶, a note’s ¹."""
    if not (character.text.isdigit() and character.text.isascii()):
        return character
    before = next((sign for sign in reversed(run) if sign.size > character.size), None)
    if before and character.size <= 0.85 * before.size and before.base - character.base > 0.15 * before.size:
        return replace(character, text=character.text.translate(_DIGITS_UP))
    return character


def _word(run: list[Character]) -> Word:
    largest = max(character.size for character in run)
    first = next(character for character in run if character.size == largest)
    text = "".join(character.text for character in run)
    if any("\ud800" <= sign <= "\udfff" for sign in text):  # PDFium hands over both halves of a pair
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return Word(
        text,
        Box.around(character.box for character in run),
        first.base,
        largest,
        sum(character.bold for character in run) * 2 > len(run),
        run[0].index,
    )
