"""Whether a sentence speaks of an office-holder as of now, as of then, or of what is left of the time."""

import pytest

from tests.language.calendar.shipped import passage_of
from tracker.language.calendar.holders import holders
from tracker.language.calendar.tenses import Tense, tense


@pytest.mark.parametrize(
    ("sentence", "how"),
    [
        ("The Biden administration is preparing a plan.", Tense.PRESENT),
        ("The Biden administration imposed limits.", Tense.PAST),
        ("The Scholz cabinet approved the plan on Wednesday.", Tense.PRESENT),
        ("Congress reversed the Biden administration's rule.", Tense.PERSISTS),
        ("The Biden administration would send tanks.", Tense.UNCLEAR),
        ("He was a speechwriter to President Bill Clinton.", Tense.UNCLEAR),
    ],
)
def test_the_verb_and_the_words_around_it_tell(sentence: str, how: Tense) -> None:
    passage = passage_of(sentence)
    [holder] = holders(passage.text, passage.calendar)

    assert tense(passage, holder) is how
