"""A mail that says its text twice, as plain text and as a page: where the two differ a person compares them."""

import re
from collections.abc import Iterable

from tracker.outside.intake.quoted_mail import without_quotes
from tracker.rules.intake_notes import Note, NoteKind

_ADDRESS = re.compile(r"<?(?:https?://|www\.|mailto:)\S+|\S{1,100}@\S{1,100}|\[(?:image|cid):[^\]\n]{0,200}\]")
_NUMBER = re.compile(r"\d(?:[\d.,]*\d)?")
_WORD = re.compile(r"[^\W\d_]+")
_FULLER = 1.5  # times the words of the other: that one is only a hint at this one
_QUOTED = 8  # words or numbers of each


def differences(plain: str, page: str, *, read: str) -> tuple[Note, ...]:
    """What is asked where one says words or numbers that the other does not; `read` is which one became the text."""
    ours, theirs = (_said(text) for text in (page, plain))
    if not ours or not theirs:
        return ()
    only_plain, only_page = theirs - ours, ours - theirs
    if len(page.split()) > _FULLER * len(plain.split()):
        only_page = set()  # a plain text that only says where the page is says less
    if not only_plain and not only_page:
        return ()
    words = f"The mail says its text twice, as plain text and as a page, and they differ; {read} was read: compare."
    excerpt = "; ".join(
        f"only in {where}: {', '.join(_first(saying))}"
        for where, saying in (("the plain text", only_plain), ("the page", only_page))
        if saying
    )
    return (Note(NoteKind.ASK, words, excerpt[:200]),)


def _said(text: str) -> set[str]:
    """The words and numbers of the mail itself, without addresses, which only one of the two writes out."""
    own = _ADDRESS.sub(" ", without_quotes(text)[0]).casefold()
    return {*_NUMBER.findall(own), *_WORD.findall(own)}


def _first(saying: Iterable[str]) -> list[str]:
    """Numbers before words."""
    return sorted(saying, key=lambda word: (not word[0].isdigit(), word))[:_QUOTED]
