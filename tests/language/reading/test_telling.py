"""Which attributions of a sentence make a claim."""

import pytest

from tracker.language.reading.reader import read


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("The ministry confirmed the visit on Monday.", [("the article’s own voice", True)]),
        ("The ministry confirmed that the visit was off.", [("ministry", False)]),
    ],
)
def test_a_thing_alone_is_a_deed_of_the_article(text: str, quotes: list[tuple[str, bool]]) -> None:
    claims = [(claim.attribution, claim.start == 0) for claim in read(text).claims]

    assert claims == quotes


def test_what_an_outer_speaker_says_beside_an_inner_one_is_a_claim() -> None:
    text = "Anna Holm testified that he had shown Lund the pipe, and that Lund had replied that it was old."

    claims = [(claim.attribution.split(" via ")[0], claim.quote) for claim in read(text).claims]

    assert claims == [("Anna Holm", "he had shown Lund the pipe"), ("Lund", "it was old")]


def test_a_deed_that_is_told_of_is_no_speech_of_its_own() -> None:
    text = "Anna Holm said she had warned Per Dahl twice not to sell."

    claims = [(claim.attribution, claim.quote) for claim in read(text).claims]

    assert claims == [("Anna Holm", "she had warned Per Dahl twice not to sell")]
