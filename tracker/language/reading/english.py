"""Whether a text is English, the only language that is read, and in words what else it is."""

from tracker.language.english import listed
from tracker.language.reading.languages import (
    is_latin,
    language_name,
    language_of,
    languages_in,
    reads_as_english,
    word_count,
)

_FEW = 8  # words: a text of fewer that no language is told of is a headline, which may be English


def is_english(text: str) -> bool:
    """Whether most of the text reads as English; a few words do unless they are surely another language."""
    if not any(character.isalpha() for character in text):
        return False
    code = language_of(text)
    is_headline = word_count(text) < _FEW
    return code == "en" or (not code and is_latin(text) and (is_headline or reads_as_english(text)))


def language_in_words(text: str) -> str:
    """What the text is in, as a sentence goes on, where it is not all English; empty where it is.

    `this text is in German`, `this text is mostly in German`, `a part of this text is in German`.
    """
    if not any(character.isalpha() for character in text):
        return "this text holds no words"
    languages = languages_in(text)
    names = listed([language_name(code) for code in languages if code != "en"], "and")
    if is_english(text):
        return f"a part of this text is in {names}" if names else ""
    if not names or not language_of(text):
        return "this text is in another language"
    return f"this text is mostly in {names}" if "en" in languages else f"this text is in {names}"


def unread_note(text: str) -> str:
    """What is said to a text of which not all was read because of its language; empty where all was."""
    if is_english(text):
        part = language_in_words(text)
        return f"Only English is read: {part}, and nothing is proposed from that." if part else ""
    return f"Only English is read; {language_in_words(text)}, so nothing is proposed."


def unchecked_note(text: str, *, has_findings: bool = False) -> str:
    """The same to somebody who had the text checked: that nothing was found would be no all-clear.

    With findings some of it reads as English although most of it does not.
    """
    part = language_in_words(text)
    if is_english(text) or has_findings:
        return f"Not all of it was checked: only English is read, and {part}." if part else ""
    return f"Not checked: only English is read, and {part}."
