import pytest

from tracker.language.reading import read


@pytest.mark.parametrize(
    "text",
    [
        "Only a fool would believe that the dam was safe.",
        "Noor would be the last to say that the dam was safe.",
        "One would have to be mad to think that the dam was safe.",
        "Had the pilot said that the dam was safe, we would have come.",
        "Contrary to his claim that the dam was safe, it broke.",
        "The senator walked back his claim that the dam was safe.",
    ],
)
def test_nobody_says_it(text: str) -> None:
    assert not any(claim.links for claim in read(text).claims)


def test_who_could_say_it_says_it() -> None:
    [claim] = read("Only the miners said that the dam was safe.").claims

    assert claim.quote == "the dam was safe"
