"""The article that a page without text holds for search engines, read as the HTML that it often is."""

import html
import re

from tracker.outside.intake.html.blocks import blocks_of, joined
from tracker.outside.intake.html.hidden import drop_hidden
from tracker.outside.intake.html.linked_data import Entry
from tracker.outside.intake.html.raised import write_raised_signs
from tracker.outside.intake.html.tally import Tally
from tracker.outside.intake.html.tree import body_of, parsed
from tracker.outside.intake.html.withdrawn import drop_struck

_BLOCK_TAG = re.compile(r"<(?:p|div|br|h[1-6]|ul|ol|li|blockquote|table)\b", re.I)
_ESCAPED_TAG = re.compile(r"&lt;/?(?:p|div|br|h[1-6]|ul|ol|li|em|i|b|strong|a)\b", re.I)
_NO_TAG = re.compile(r"<(?![a-zA-Z/!])")


def text_for_machines(entry: Entry, tally: Tally) -> str:
    """Its words, paragraph by paragraph; nothing where it holds none."""
    words = entry.get("articleBody")
    if not isinstance(words, str) or not words.strip():
        return ""
    body = body_of(parsed(f"<html><body>{_as_html(words)}</body></html>"))
    drop_hidden(body, tally)
    drop_struck(body, tally)
    write_raised_signs(body, tally)
    return joined(blocks_of(body, tally))


def _as_html(words: str) -> str:
    markup = _NO_TAG.sub("&lt;", words)
    if _ESCAPED_TAG.search(markup) and not _BLOCK_TAG.search(markup):
        markup = _NO_TAG.sub("&lt;", html.unescape(markup))
    if _BLOCK_TAG.search(markup):
        return markup
    # Without tags each line is a paragraph.
    return "".join(f"<p>{line}</p>" for line in re.split(r"[\r\n]+", markup))
