"""A text's candidate claims among their words, for the tests of the choice."""

from tracker.language.reading.antecedents import Antecedents
from tracker.language.reading.attributions import Parsed, parse
from tracker.language.reading.candidates import candidates
from tracker.language.reading.placed import Placed, placed
from tracker.language.sentences import split_sentences

BEFORE = (
    "Grey Harbour lost its last shipyard in 2021, when the owner moved 640 jobs to Tarnholm.\n\nThe city bought the "
    "site for 3 million euros in 2022, the treasurer Anna Holm said. The council approved it by 31 votes to 12.\n\n"
)
AFTER = (
    "\n\nThe first flats were finished in October 2023. Ms Holm said that 212 of them had been let. A fire destroyed "
    "the eastern hall on 9 January.\n"
)
"""An article with enough in it that there is something to choose; what is tested stands between the two."""


def parsed(text: str) -> list[Parsed]:
    """The sentences of a text with their words."""
    return parse(text, split_sentences(text), "")


def places_in(text: str) -> list[Placed]:
    """The candidates of a text, each among its words."""
    sentences = parsed(text)
    return list(placed(candidates(text, sentences, Antecedents(text, [])), sentences))


def place_of(text: str, words: str) -> Placed:
    """The shortest candidate of a text that holds these words."""
    holding = [place for place in places_in(text) if words in place.claim.quote]
    return min(holding, key=lambda place: len(place.claim.quote))
