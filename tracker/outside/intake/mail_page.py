"""The page in a mail: its words as a mail program shows them, without the mail that it answers."""

import re

from lxml.html import HtmlElement

from tracker.outside.intake.forwarded_mail import says_forwarded
from tracker.outside.intake.html.hidden import drop_hidden
from tracker.outside.intake.html.nodes import drop, elements, is_within
from tracker.outside.intake.html.raised import write_raised_signs
from tracker.outside.intake.html.styles import apply_styles
from tracker.outside.intake.html.tally import Tally
from tracker.outside.intake.html.tree import body_of, parsed
from tracker.outside.intake.html.withdrawn import drop_struck
from tracker.outside.intake.rendered import words_of
from tracker.rules.intake_notes import Note

# What plain text cannot say: words struck, hidden, raised or lowered, and which column a number stands in.
_MEANS_MORE = re.compile(r"<(?:su[bp]|del|s|strike|th)\b|line-through|vertical-align:\s*su[bp]", re.IGNORECASE)


def means_more(markup: str) -> bool:
    """Whether the page may say something that its plain text does not."""
    return bool(_MEANS_MORE.search(markup))


def page_words(markup: str, *, is_passed_on: bool) -> tuple[str, tuple[Note, ...]]:
    """The words of the page; of a mail that is passed on with the mail in it."""
    if not markup.strip():
        return "", ()
    page, tally = parsed(markup), Tally()
    apply_styles(page, tally)
    body = body_of(page)
    if not is_passed_on:
        _drop_answered(body)
    drop_hidden(body, tally)
    drop_struck(body, tally)
    write_raised_signs(body, tally)
    text, notes = words_of(body)
    return text, (*tally.notes(text), *notes)


def _drop_answered(body: HtmlElement) -> None:
    for quote in elements(body, "blockquote", "div"):
        is_quote = quote.get("type") == "cite" or "gmail_quote" in (quote.get("class") or "")
        if is_quote and quote is not body and is_within(quote, body) and not _is_passed_on(quote):
            drop(quote)


def _is_passed_on(quote: HtmlElement) -> bool:
    """Whether a line in it says that a mail follows which is passed on; Apple writes that line above the quotation."""
    before = quote.getprevious()
    lines = [*_first_lines(quote), *(_first_lines(before) if before is not None else []), quote.tail or ""]
    return any(says_forwarded(line) for line in lines)


def _first_lines(node: HtmlElement) -> list[str]:
    return [words for words in node.itertext() if words.strip()][:3]
