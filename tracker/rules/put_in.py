"""Words that reading puts into a statement so that it can be read alone: between square brackets."""

import re
from typing import NamedTuple

_BRACKETED = re.compile(r"(\[[^\[\]]+\])")


class Part(NamedTuple):
    """A stretch of a statement; what was put in keeps its brackets."""

    words: str
    is_put_in: bool


def parts_of(statement: str, quote: str) -> list[Part]:
    """The statement in order, what was put in apart; brackets that the quote has itself are the article's."""
    pieces = [piece for piece in _BRACKETED.split(statement) if piece]
    return [Part(piece, bool(_BRACKETED.fullmatch(piece)) and piece not in quote) for piece in pieces]
