"""Long names of bodies with a word left out, or with words cut short: “Intl. Atomic Agency”, “Wall St. Journal”."""

from collections.abc import Collection, Iterator, Sequence

from tracker.language.near_names.countries import is_country
from tracker.language.near_names.words import Word
from tracker.language.reading.wordlists import bag

_FEWEST_WORDS = 4  # of three words two would be left, that many bodies have in common
_MOST_WORDS = 8
# North Tarn is not Tarn, and New Tarn neither.
_PARTS_OF_THE_WORLD = bag("north south east west northern southern eastern western central upper lower new old great")
_SHORTEST_CLIP = 3
_LEAST_CLIPPED = 3
_VOWELS = "aeiou"


def with_one_left_out(words: Sequence[str]) -> Iterator[str]:
    """The name without one of its inner words; what it is and whose stands at the ends."""
    if _FEWEST_WORDS <= len(words) <= _MOST_WORDS:
        for place in range(1, len(words) - 1):
            if words[place] not in _PARTS_OF_THE_WORLD and not is_country(words[place]):
                yield " ".join((*words[:place], *words[place + 1 :]))


def is_cut_short(short: Word, long: Word, with_full_stop: Collection[str]) -> bool:
    """Whether one word is another one's beginning or its first and last letters: “Met”, “Hosp.”, “Jrnl.”, “St”."""
    left, right = short.plain, long.plain
    if left[0] != right[0] or is_country(left):
        return False
    is_enough = len(left) >= _SHORTEST_CLIP and len(right) - len(left) >= _LEAST_CLIPPED
    return (is_enough and right.startswith(left)) or _is_contracted(left, right, has_stop=left in with_full_stop)


def _is_contracted(short: str, long: str, *, has_stop: bool) -> bool:
    if len(short) < 2 or len(long) - len(short) < 2 or short[-1] != long[-1]:
        return False
    if len(short) == 2:  # the first two consonants: “St” is a street and no sport
        return "".join(letter for letter in long if letter not in _VOWELS).startswith(short)
    letters = iter(long)
    has_no_vowels = not any(letter in _VOWELS for letter in short[1:])
    return (has_stop or has_no_vowels) and all(letter in letters for letter in short)
