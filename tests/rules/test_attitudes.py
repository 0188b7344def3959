"""What a source did with words that a chain gives it."""

import pytest

from tracker.rules.attitudes import Attitude, attitude_of

SAID, DENIED, DOUBTED = Attitude


@pytest.mark.parametrize(
    ("cue", "attitude"),
    [
        ("", SAID),
        ("said", SAID),
        ("told reporters", SAID),
        ("denied", DENIED),
        ("has denied that", DENIED),
        ("did not say", DENIED),
        ("rejected", DENIED),
        ("doubted", DOUBTED),
        ("could not confirm", DOUBTED),
        ("did not rule out", DOUBTED),
        # the half below was written after the rules and changed nothing
        ("confirmed", SAID),
        ("did not doubt", SAID),
        ("was questioned by", SAID),
        ("disputes", DENIED),
        ("never said", DENIED),
        ("dismissed the claim", DENIED),
        ("didn’t say", DENIED),
        ("is sceptical", DOUBTED),
        ("declined to confirm", DOUBTED),
        ("questions whether", DOUBTED),
    ],
)
def test_the_words_that_bring_a_source_in_say_what_it_did(cue: str, attitude: Attitude) -> None:
    assert attitude_of(cue) is attitude
