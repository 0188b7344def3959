"""What a text is compared with: words that were captured or copied, and what is known of them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

_TRANSLATED = re.compile(
    r"(?<!\w)(?:translated (?:from|by|into)|(?:machine|unofficial|own|our) translation|in translation|"
    r"\(translation\)|"
    r"\[translat(?:ed|ion)[^\]]{0,40}\]|translation (?:from|of))",
    re.IGNORECASE,
)
_ENGLISH_WORDS = """
    the a an of to in and is was that for on with it he she they we has have will be as by at
"""
_ENGLISH = frozenset(_ENGLISH_WORDS.split())


@dataclass(frozen=True)
class Evidence:
    """One captured text: `is_own_source` if the article's chain names it as its root, `is_translated` if known."""

    text: str
    title: str = ""
    is_own_source: bool = False
    is_translated: bool = False

    @property
    def is_not_the_original(self) -> bool:
        """Whether its words are a translator's, or not English at all: they cannot be those of a quotation."""
        return self.is_translated or bool(_TRANSLATED.search(self.text)) or not is_english(self.text)


def is_english(text: str) -> bool:
    """Whether a text may be English: mostly Latin letters and, where it is long enough, some of the commonest words."""
    letters = [each for each in text[:4000] if each.isalpha()]
    if not letters:
        return True
    if sum(each < "\u0250" for each in letters) * 2 < len(letters):
        return False
    words = re.findall(r"[^\W\d_]+", text[:4000].lower())
    return len(words) < 8 or any(each in _ENGLISH for each in words)


def from_record(told: Any) -> list[Evidence] | None:
    """Evidence as records carry it: a text, an object with `text`, or a list of these; None where there is none said.

    An empty text or list means that evidence was looked for and nothing is captured.
    """
    if told is None:
        return None
    if isinstance(told, str):
        return [Evidence(told)] if told.strip() else []
    if isinstance(told, Mapping):
        text = next((told[key] for key in ("text", "quotation", "content") if isinstance(told.get(key), str)), "")
        own, translated = told.get("own_source", False), told.get("translated", False)
        title = told.get("title") or told.get("source") or ""
        return [Evidence(text, str(title), own is True, translated is True)] if text.strip() else []
    if isinstance(told, Iterable):
        return [each for item in told for each in from_record(item) or []]
    return []
