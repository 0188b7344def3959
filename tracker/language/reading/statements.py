"""What a claim says, in words that can be read alone."""

from tracker.language.reading.antecedents import Antecedents
from tracker.language.reading.pieces import Candidate


def statement_of(text: str, candidate: Candidate, antecedents: Antecedents) -> str:
    """The quote in one line; what is put in stands between square brackets."""
    return " ".join(text[candidate.start : candidate.end].split())
