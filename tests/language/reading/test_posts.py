"""Posts that stand in an article whole."""

import pytest

from tests.language.reading.said import own_words, said_by

BEFORE = "The bridge was closed at noon.\n\n"


@pytest.mark.parametrize(
    "post",
    [
        "Port of Vell\n@portofvell\nThe quay is shut.\n3:01 PM · May 4, 2023",
        "Port of Vell @portofvell\nThe quay is shut.",
        "The quay is shut.\n— Port of Vell (@portofvell) May 4, 2023",
        "The quay is shut. — Port of Vell (@portofvell) May 4, 2023",
        "Port of Vell\n\n@portofvell\n\nThe quay is shut.\n\n3:01 PM · May 4, 2023",
    ],
)
def test_a_post_is_said_by_whoever_put_it_out(post: str) -> None:
    text = f"{BEFORE}{post}\n\nThe mayor went home at one."

    assert said_by(text, "Port of Vell") == ["The quay is shut"]
    assert own_words(text) == ["The bridge was closed at noon", "The mayor went home at one"]


def test_a_signature_below_an_empty_line_signs_nothing() -> None:
    text = f"{BEFORE}— Port of Vell (@portofvell) May 4, 2023"

    assert said_by(text, "Port of Vell") == []
    assert own_words(text) == ["The bridge was closed at noon"]


def test_a_handle_within_a_sentence_begins_no_post() -> None:
    assert own_words("The mayor, @vell, has closed the bridge.\nThe quay is shut too.") == [
        "The mayor, @vell, has closed the bridge",
        "The quay is shut too",
    ]
