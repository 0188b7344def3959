"""Pages nested deeper than the parser goes: it leaves out the rest, so nothing of them is read."""

from lxml.etree import HTMLParser

from tracker import limits
from tracker.errors import TooLarge

_LEFT_OUT = "Excessive depth"  # so the parser calls it in its log


def refuse_too_deep(parser: HTMLParser) -> None:
    """Refuse what that parser left out a part of; an exception of its own would say nothing of the reason."""
    if any(entry.message.startswith(_LEFT_OUT) for entry in parser.error_log):
        raise TooLarge(limits.NESTING.sentence(), field="text")
