"""Characters put together into words, by the spaces and gaps between them."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from tracker.outside.intake.pdf.raised import written
from tracker.outside.intake.pdf.shapes import Box, Character, Word, runs_to_the_left
from tracker.outside.intake.superscripts import RAISED_DIGITS, TO_RAISED_DIGITS

_EXPONENT = re.compile(f"(?<=[^\\W\\d_])[-−](?=[{RAISED_DIGITS}])")  # a font has raised digits and no raised minus
_APART = 0.25  # of the size: a gap between characters that is a space although none is drawn


def words(characters: Iterable[Character]) -> list[Word]:
    """The words in the order of PDFium, which is that of reading within a line."""
    return list(_once(_word(_as_read(run)) for run in _runs(characters)))


def _as_read(run: list[Character]) -> list[Character]:
    """Hebrew and Arabic from the right: PDFium hands over some words in the order in which they are drawn."""
    if len(run) < 2 or all(character.text < "\u0590" for character in run) or not runs_to_the_left(run):
        return run
    ways = [after.box.left - before.box.left for before, after in pairwise(run)]
    rightwards = sum(way > 0 for way in ways)
    if rightwards * 2 <= len(ways):
        return run
    turned = run[::-1]
    return [turned[0]._replace(number=run[0].number), *turned[1:]]


def _once(drawn: Iterable[Word]) -> Iterator[Word]:
    """Without words that are drawn again beside themselves, as some programs do to make them bold."""
    places: dict[tuple[str, int, int], Word] = {}
    for word in drawn:
        place = (word.text, round(word.box.left / 2), round(word.base / 2))
        before = places.get(place)
        reach = 0.12 * word.size
        again = before and abs(before.box.left - word.box.left) < reach and abs(before.base - word.base) < reach
        if not again:
            places[place] = word
            yield word


def _runs(characters: Iterable[Character]) -> Iterator[list[Character]]:
    run: list[Character] = []
    for character in characters:
        if character.text == " ":
            if run:
                yield run
            run = []
            continue
        if run and not _goes_on(run[-1], character):
            yield run
            run = []
        run.append(_raised(run, character) if character.text.isdigit() else character)
    yield from [run] if run else []


def _goes_on(before: Character, character: Character) -> bool:
    """Whether a character stands close beside the last of a word, on either side: some writing runs to the left."""
    size = before.size
    reach = _APART * (character.size if character.size > size else size)
    if character.box.left - before.box.right > reach or before.box.left - character.box.right > reach:
        return False
    if character.size == size and character.base == before.base:
        return True
    return abs(before.base - character.base) <= 2.4 * reach and _is_near(before, character)


def _is_near(before: Character, after: Character) -> bool:
    """Smaller signs may be raised or lowered; others stand on one line. A large initial is a word of its own."""
    small, large = sorted((before.size, after.size))
    if small >= 0.9 * large:
        return abs(before.base - after.base) < 0.3 * large
    return small > 0.4 * large


def _raised(run: list[Character], character: Character) -> Character:
    """A small digit above the line, in the sign that there is for it: 10⁶, a note’s ¹."""
    if not character.text.isascii():
        return character
    before = next((sign for sign in run[:-7:-1] if sign.size > character.size), None)
    if before and character.size <= 0.85 * before.size and before.base - character.base > 0.15 * before.size:
        return character._replace(text=character.text.translate(TO_RAISED_DIGITS))
    return character


def _word(run: list[Character]) -> Word:
    if len({character.piece for character in run}) == 1:
        return _plain_word(run)
    largest = max(character.size for character in run)
    first = next(character for character in run if character.size == largest)
    one_size = all(character.size == largest for character in run)
    text = "".join(character.text for character in run) if one_size else written(run, first)
    return Word(
        _whole(text),
        Box.around(character.box for character in run),
        first.base,
        largest,
        sum(character.bold for character in run) * 2 > len(run),
        run[0].number,
    )


def _plain_word(run: list[Character]) -> Word:
    """A word of one text object, of which all characters are set alike."""
    first = run[0]
    box = first.box if len(run) == 1 else Box.around((first.box, run[-1].box))
    text = "".join([character.text for character in run])
    return Word(_whole(text), box, first.base, first.size, first.bold, first.number)


def _whole(text: str) -> str:
    if not text.isascii():
        text = _EXPONENT.sub("⁻", text)
    if not text.isascii() and any(
        "\ud800" <= sign <= "\udfff" for sign in text
    ):  # PDFium hands over both halves of a pair
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
