"""Small signs above or below the line of their word: marks of notes, exponents and fractions, as text can say them."""

from collections.abc import Sequence

from tracker.outside.intake.pdf.shapes import Character
from tracker.outside.intake.superscripts import (
    FROM_RAISED_DIGITS,
    RAISED_DIGITS,
    TO_LOWERED,
    TO_POWER,
    TO_RAISED_DIGITS,
)

_LETTERS = "abcdefghijklmnoprstuvwxyz"
LETTERS_RAISED = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"
LETTERS_UP = str.maketrans(_LETTERS, LETTERS_RAISED)
LETTERS_DOWN = str.maketrans(LETTERS_RAISED, _LETTERS)
_SMALL = 0.85  # of the size of the word
_RAISED = 0.15  # of the size: so far above the line
_LOWERED = 0.06  # of the size: so far below it
_DIGITS = f"0123456789{RAISED_DIGITS}"
_LOWERED_DIGITS = "₀₁₂₃₄₅₆₇₈₉"


def written(run: Sequence[Character], line: Character) -> str:
    """The signs of a word as one text; `line` is one that stands on its line."""
    signs = [sign.text for sign in run]
    ups = [_is_small(sign, line) and line.base - sign.base > _RAISED * line.size for sign in run]
    for at, sign in enumerate(run):
        if not ups[at]:
            continue
        if sign.text.isascii() and sign.text.isdigit():
            signs[at] = sign.text.translate(TO_RAISED_DIGITS)
        elif sign.text in "-−–+" and _is_sign_of_exponent(run, ups, at):
            signs[at] = sign.text.replace("–", "−").translate(TO_POWER)
        elif _is_lone_letter(run, ups, at):
            signs[at] = sign.text.translate(LETTERS_UP)
    return _with_a_fraction(_with_lowered(signs, run, line), run, line)


def _is_sign_of_exponent(run: Sequence[Character], ups: Sequence[bool], at: int) -> bool:
    """Whether a raised number begins behind it; between two it is that of a range of notes."""
    goes_on = at + 1 < len(run) and ups[at + 1] and run[at + 1].text in _DIGITS
    return goes_on and not (at and ups[at - 1])


def _with_lowered(signs: list[str], run: Sequence[Character], line: Character) -> list[str]:
    """The digits below the line that a letter has, as of CO₂ and R₂."""
    for at, sign in enumerate(run[1:], 1):
        is_low = sign.text in "0123456789" and _is_small(sign, line) and sign.base - line.base > _LOWERED * line.size
        if is_low and (run[at - 1].text.isalpha() or signs[at - 1] in _LOWERED_DIGITS):
            signs[at] = sign.text.translate(TO_LOWERED)
    return signs


def _is_small(sign: Character, line: Character) -> bool:
    return sign.size <= _SMALL * line.size


def _is_lone_letter(run: Sequence[Character], ups: Sequence[bool], at: int) -> bool:
    """Whether a letter is raised alone, as the mark of a note is: those of 4th are two."""
    beside = [place for place in (at - 1, at + 1) if 0 <= place < len(run)]
    return run[at].text in _LETTERS and not any(ups[place] and run[place].text.isalpha() for place in beside)


def _with_a_fraction(signs: list[str], run: Sequence[Character], line: Character) -> str:
    """A raised number over a lowered one is a part of one: 4 1/2."""
    bar = next((at for at, sign in enumerate(signs) if sign in {"/", "⁄"}), 0)
    over, under = bar, bar + 1
    while over and signs[over - 1] in RAISED_DIGITS:
        over -= 1
    while under < len(run) and run[under].text.isdigit() and _is_small(run[under], line) and signs[under].isascii():
        under += 1
    if over == bar or under == bar + 1:
        return "".join(signs)
    whole = "".join(signs[:over])
    part = "".join(signs[over:bar]).translate(FROM_RAISED_DIGITS) + "/" + "".join(signs[bar + 1 : under])
    return f"{whole}{' ' if whole[-1:].isdigit() else ''}{part}{''.join(signs[under:])}"
