"""The short forms that people make from the letters of the name of a body."""

from collections.abc import Iterator

from tracker.language.near_names.affixes import OFFICE_WORDS, SMALL_WORDS
from tracker.language.near_names.words import Word

_FEWEST_TO_DROP_ONE = 4  # of three words two letters would be left, and two letters stand for much
_MOST_TO_DROP_ONE = 8
_MOST_TURNED_ROUND = 4
_MATTERS_OF_AFFAIRS = frozenset(("foreign", "home", "internal", "external"))


def short_forms(rows: tuple[tuple[Word, ...], ...], placeless: tuple[Word, ...]) -> frozenset[str]:
    """The short forms of a name from its words with and without the small ones, and without its place."""
    forms = {form for words in (*rows, placeless) for form in _from_letters(words)}
    forms.update(_with_one_dropped(rows[1]), turned_round(placeless))
    return frozenset(form for form in forms if len(form) > 1)


def _from_letters(words: tuple[Word, ...]) -> Iterator[str]:
    plain = [word.plain for word in words]
    for size in range(2, len(plain) + 1):
        yield "".join(word[0] for word in plain[:size]) + "".join(plain[size:])
    yield "".join(word.plain if 1 < len(word.plain) < 4 and word.printed.isupper() else word.plain[0] for word in words)
    if len(plain) in {2, 3}:
        yield "".join(word[:2] for word in plain)


def _with_one_dropped(words: tuple[Word, ...]) -> Iterator[str]:
    """“CDC” has no letter for “and Prevention”, and “HHS” none for “Department”."""
    if not _FEWEST_TO_DROP_ONE <= len(words) <= _MOST_TO_DROP_ONE:
        return
    letters = [word.plain[0] for word in words]
    first = 0 if words[0].plain in OFFICE_WORDS else 1
    for place in range(first, len(letters)):
        yield "".join(letters[:place] + letters[place + 1 :])


def turned_round(words: tuple[Word, ...]) -> Iterator[str]:
    """“MoD” for the Defence Ministry and “MFA” for the Foreign Ministry, which is one of foreign affairs."""
    if not 1 < len(words) <= _MOST_TURNED_ROUND or words[-1].plain not in OFFICE_WORDS:
        return
    office = words[-1].plain[0]
    matter = "".join(word.plain[0] for word in words[:-1] if word.plain not in SMALL_WORDS)
    if words[0].plain in _MATTERS_OF_AFFAIRS:
        yield from (office + matter, f"{office}{matter}a")
    else:
        yield from (office + small + matter for small in ("", "o", "f"))
