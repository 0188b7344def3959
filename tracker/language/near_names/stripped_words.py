"""Words that say little of a body taken off its name: articles, legal forms, words for what it is."""

from tracker.language.near_names.affixes import COMPANY_WORDS, KIND_WORDS, SMALL_WORDS
from tracker.language.near_names.kinds_beside import without_kind_beside
from tracker.language.near_names.legal_forms import FORMS_IN_FULL, LEGAL_FORMS, MOST_WORDS_OF_A_FORM
from tracker.language.near_names.words import Word, words_of


def joined(words: tuple[Word, ...]) -> str:
    """The words as one, without spaces."""
    return "".join(word.plain for word in words)


def without_small_words(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Without articles and the like, if anything is left."""
    return tuple(word for word in words if not _is_small(word, words)) or words


def _is_small(word: Word, words: tuple[Word, ...]) -> bool:
    """Whether it is an article or the like; in “V&D” single letters are names."""
    # “the UN” are no article, while in “DIE WELT” all is printed so.
    is_short_form = len(word.plain) > 1 and word.printed.isupper() and not _is_all_capitals(words)
    has_letters = any(sign.plain == "and" for sign in words) and len(word.plain) == 1 and word.printed.isupper()
    return word.plain in SMALL_WORDS and not (has_letters or is_short_form)


def _is_all_capitals(words: tuple[Word, ...]) -> bool:
    return all(word.printed.isupper() for word in words)


def without_forms(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Without legal forms at the end, or one written out or in capitals in front."""
    for size in range(min(MOST_WORDS_OF_A_FORM, len(words) - 1), 0, -1):
        if joined(words[-size:]) in LEGAL_FORMS:
            return without_forms(words[:-size])
        if joined(words[:size]) in FORMS_IN_FULL:
            return words[size:]
    is_before = len(words) > 1 and words[0].plain in LEGAL_FORMS and words[0].printed.isupper()
    return words[1:] if is_before else words


def without_kind(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Without the words at the end that only say what a body is."""
    while len(words) > 1 and words[-1].plain in KIND_WORDS | COMPANY_WORDS:
        words = words[:-1]
    return words


def beside_kind(text: str) -> tuple[Word, ...]:
    """The words without what is said beside them, “Journal Le Monde”; none where nothing is."""
    name = without_kind_beside(text)
    return without_kind(without_forms(without_small_words(words_of(name)))) if name else ()


def trimmed(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Without small words at the ends, that belonged to a word which is gone."""
    while words and words[-1].plain in SMALL_WORDS:
        words = words[:-1]
    while words and words[0].plain in SMALL_WORDS:
        words = words[1:]
    return words
