import pytest

from tracker.language.kinds import Attitude
from tracker.language.reading import read


def is_denied(text: str) -> bool:
    return any(link.attitude is Attitude.DENIES for claim in read(text).claims for link in claim.links)


@pytest.mark.parametrize(
    "text",
    [
        "The court denied bail to the banker.",
        "The club rejected an offer of 40 million euros.",
        "The army denied aid to the northern villages.",
    ],
)
def test_what_is_not_given_or_not_taken_is_no_claim(text: str) -> None:
    assert not is_denied(text)


@pytest.mark.parametrize(
    "text",
    [
        "The firm denied any role in the flood.",
        "The banker denied any links to the smugglers.",
        "The palace rejected the claim that the king was ill.",
    ],
)
def test_what_is_said_is_denied(text: str) -> None:
    assert is_denied(text)
