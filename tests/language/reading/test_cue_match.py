"""What a rule finds in a sentence."""

from tests.language.reading.words import in_words, part
from tracker.language.reading.cue_match import CueMatch
from tracker.language.reading.cues import attributions_in


def test_a_match_is_counted_in_words() -> None:
    words = in_words("Merkel said that the deal was dead.")

    [match] = attributions_in(words)

    assert match == CueMatch((0, 1), (1, 2), ((2, 7),), "that", "say", match.frames)
    assert part(words, match.content[0]) == "that the deal was dead"
