"""Searching without minding case, accents and typographic signs: one fold for what is typed and what is stored.

Both databases know `translate(text, FOLD_FROM, FOLD_TO)`: each character of the first becomes the one at its place in
the second, and those without a counterpart are dropped (see `queries/ledger.py`).
"""

import unicodedata

_SIGNS = {"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "‑": "-", "\u00a0": " "}
_LETTERS = dict(zip("øØłŁđĐħĦŧŦıёЁ", "oollddhhttiее", strict=True))  # those that no decomposition makes plain
_COMBINING = "".join(map(chr, range(0x300, 0x370)))
_LATIN_AND_GREEK = (*range(0xC0, 0x250), *range(0x370, 0x400), *range(0x1E00, 0x2000))


def _without_accents() -> dict[str, str]:
    """Every accented Latin or Greek letter with its plain small one."""
    plain_letters: dict[str, str] = {}
    for character in map(chr, _LATIN_AND_GREEK):
        parts = unicodedata.normalize("NFD", character)
        plain = parts[0].lower()
        if len(parts) > 1 and plain.isalpha() and all(map(unicodedata.combining, parts[1:])):
            # “ǿ” without its accent is still “ø”, which no decomposition makes plain.
            plain_letters[character] = _LETTERS.get(plain, plain)
    return plain_letters | _LETTERS


_PAIRS = _SIGNS | _without_accents()
FOLD_FROM = "".join(_PAIRS) + _COMBINING
# Shorter than FOLD_FROM by the combining accents: what has no counterpart is dropped.
FOLD_TO = "".join(_PAIRS.values())
_TABLE = str.maketrans(_PAIRS | dict.fromkeys(_COMBINING, ""))


def fold(text: str) -> str:
    """The text as it is compared: small letters, no accents, plain quotes and hyphens."""
    return text.lower().translate(_TABLE)
