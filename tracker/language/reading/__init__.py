"""Reading: text in; sentences, who is said to have said what, and candidate claims out. Pure and deterministic."""

from tracker.language.page_tags import is_markup
from tracker.language.reading.pieces import Attribution, Because, Candidate, Piece, ProposedLink, Reading
from tracker.language.reading.proposals import propose
from tracker.language.reading.reader import read

__all__ = [
    "Attribution",
    "Because",
    "Candidate",
    "Piece",
    "ProposedLink",
    "Reading",
    "is_markup",
    "propose",
    "read",
]
