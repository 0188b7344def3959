"""What an editor put into a quotation in square brackets, against the words of the source that it stands for.

“[The admiral]” may stand for “he”, “[5,000]” not for “3,000”, and “[surely]” not for “never”.
"""

from collections.abc import Sequence

from tracker.language.comparing.asides import changes_sense
from tracker.language.comparing.quoted_words import quoted_words

_MOST_REPLACED = 40  # words; an editor who leaves out more puts nothing in their place
_NUMBER_WORDS = """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion
    trillion dozen half
"""
_NUMBERS = frozenset(_NUMBER_WORDS.split())
OMISSION = "\0"


def say_otherwise(inserts: Sequence[str], places: Sequence[tuple[int, int]], forms: Sequence[str]) -> bool:
    """Whether one of them puts another number, or drops a negation, of the words it stands for.

    The first insert stands before the first part, the last behind the last one; OMISSION marks an ellipsis beside it.
    """
    return any(
        _says_otherwise(insert, _replaced(index, places, forms)) for index, insert in enumerate(inserts) if insert
    )


def _replaced(index: int, places: Sequence[tuple[int, int]], forms: Sequence[str]) -> Sequence[str]:
    """The words of the source between two parts; at the edges only the next one, since nobody knows how many more."""
    if index == 0:
        start = places[0][0]
        return forms[max(0, start - 1) : start]
    end = places[index - 1][1]
    if index == len(places):
        return forms[end : end + 1]
    return forms[end : places[index][0]] if places[index][0] - end <= _MOST_REPLACED else ()


def _says_otherwise(insert: str, replaced: Sequence[str]) -> bool:
    put_in = [word.form for word in quoted_words(insert.replace(OMISSION, " "))]
    numbers, numbers_there = _numbers(put_in), _numbers(replaced)
    if numbers and numbers_there and not numbers <= numbers_there:
        return True
    # What an ellipsis leaves out is said beside the finding.
    lost = " ".join(form for form in replaced if form not in put_in)
    return OMISSION not in insert and changes_sense(lost)


def _numbers(forms: Sequence[str]) -> set[str]:
    return {form for form in forms if form in _NUMBERS or any(map(str.isdecimal, form))}
