"""Reading: text in; sentences, who is said to have said what, and candidate claims out. Pure and deterministic."""

from tracker.rules.reading.english import is_markup
from tracker.rules.reading.pieces import Attribution, Because, Candidate, Piece, ProposedLink, Reading
from tracker.rules.reading.proposals import propose
from tracker.rules.reading.reader import read

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
