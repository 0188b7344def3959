"""What a text is compared with: words that were captured or copied, and what is known of them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from tracker.language.page_tags import without_tags
from tracker.language.reading_key import readable
from tracker.language.tokens import LETTERS
from tracker.language.tokens import words as cut_words

_TRANSLATED = re.compile(
    r"(?<!\w)(?:translated (?:from|by|into)|(?:machine|unofficial|own|our) translation|in translation|"
    r"\(translation\)|"
    r"\[translat(?:ed|ion)[^\]]{0,40}\]|translation (?:from|of))",
    re.IGNORECASE,
)
_ENGLISH_WORDS = """
    the a an of to in and is was that for on with it he she they we has have will be as by at
"""
_SAMPLE = 4_000  # characters; whoever translates does not change the language later
_ENGLISH = frozenset(_ENGLISH_WORDS.split())


@dataclass(frozen=True)
class Evidence:
    """One captured text: `is_own_source` if the article's chain names it as its root, `is_translated` if known."""

    text: str
    title: str = ""
    is_own_source: bool = False
    is_translated: bool = False

    @property
    def readable(self) -> "Evidence":
        """The same with its words as they are read: nobody looks into it for a place."""
        words = readable(without_tags(self.text)).text
        return self if words is self.text else replace(self, text=words)

    @property
    def is_not_the_original(self) -> bool:
        """Whether its words are a translator's, or not English at all: they cannot be those of a quotation."""
        return self.is_translated or bool(_TRANSLATED.search(self.text)) or not is_english(self.text)


def is_english(text: str) -> bool:
    """Whether a text may be English: mostly Latin letters and, where it is long enough, some of the commonest words."""
    letters = [character for character in text[:_SAMPLE] if character.isalpha()]
    if not letters:
        return True
    # the letters of Latin alphabets end there: a Cyrillic or Chinese text is no English original
    if sum(letter < "\u0250" for letter in letters) * 2 < len(letters):
        return False
    words = cut_words(text[:_SAMPLE].lower(), LETTERS)
    # a few words need not hold “the”, and a short quotation in English must not be taken for a translation
    return len(words) < 8 or any(word in _ENGLISH for word in words)


def from_record(record: Any) -> list[Evidence] | None:
    """Evidence as records carry it: a text, an object with `text`, or a list of these; None where there is none said.

    An empty text or list means that evidence was looked for and nothing is captured.
    """
    if record is None:
        return None
    if isinstance(record, str):
        return [Evidence(record)] if record.strip() else []
    if isinstance(record, Mapping):
        text = next((record[key] for key in ("text", "quotation", "content") if isinstance(record.get(key), str)), "")
        is_own, is_translated = record.get("own_source", False), record.get("translated", False)
        title = record.get("title") or record.get("source") or ""
        return [Evidence(text, str(title), is_own is True, is_translated is True)] if text.strip() else []
    if isinstance(record, Iterable):
        return [capture for part in record for capture in from_record(part) or []]
    return []
