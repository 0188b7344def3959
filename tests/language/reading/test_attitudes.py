"""What a source does to what it is said to say, on sentences of our own: right or left out, never turned round."""

from pathlib import Path

import pytest

from tracker.language.kinds import Attitude
from tracker.language.reading import Candidate, read

_LINES = (Path(__file__).parent / "attitudes.tsv").read_text(encoding="utf-8").splitlines()
SENTENCES = [line.split("\t") for line in _LINES if not line.startswith("#")]
ENOUGH = 0.9  # of the sentences; the others are left out


def attitudes(text: str, content: str) -> list[str]:
    """How each claim about the content alone is said; `own` in the article's own voice."""
    return _attitudes(text, content, with_neighbours=False)


def _attitudes(text: str, content: str, *, with_neighbours: bool) -> list[str]:
    start = text.index(content)
    end = start + len(content)
    return [_attitude(claim) for claim in read(text).claims if _is_about(claim, start, end, with_neighbours)]


def _is_about(claim: Candidate, start: int, end: int, with_neighbours: bool) -> bool:
    """Whether a claim is the content without the words around it that say who denies it, or with them."""
    shared = min(end, claim.end) - max(start, claim.start)
    is_alone = with_neighbours or (claim.start >= start - 9 and claim.end <= end + 12)
    return (shared >= (end - start) / 2 and is_alone) or shared >= 0.8 * (claim.end - claim.start)


def _attitude(claim: Candidate) -> str:
    if not claim.links:
        return "own"
    return next((link.attitude for link in claim.links if link.attitude is not Attitude.ASSERTS), Attitude.ASSERTS)


@pytest.mark.parametrize(("text", "content", "answers"), SENTENCES)
def test_nothing_is_turned_round(text: str, content: str, answers: str) -> None:
    right = set(answers.split("|"))

    # What the article says itself must stand in nobody's mouth, not even together with other words.
    assert set(_attitudes(text, content, with_neighbours="own" in right)) <= right


def test_most_is_read_and_not_only_left_out() -> None:
    right = [bool(attitudes(text, content)) or "-" in answers.split("|") for text, content, answers in SENTENCES]

    assert sum(right) >= ENOUGH * len(right)


def test_who_passes_a_denial_on_asserts_it() -> None:
    reading = read("Reuters reported that the ministry had denied that a ship had sunk.")

    [claim] = [claim for claim in reading.claims if claim.quote == "a ship had sunk"]
    assert [(link.name, link.attitude) for link in claim.links] == [
        ("ministry", Attitude.DENIES),
        ("Reuters", Attitude.ASSERTS),
    ]


def test_a_link_says_whether_its_content_is_negated() -> None:
    [claim] = read("The council warned residents not to drink the water.").claims

    assert claim.quote == "not to drink the water"
    assert claim.negated
    assert [(link.attitude, link.negated) for link in claim.links] == [(Attitude.WARNS, True)]


def test_an_attribution_has_the_attitude_of_its_source() -> None:
    [attribution] = read("The harbour master denied that the ferry had touched the pier.").attributions

    assert attribution.attitude is Attitude.DENIES
    assert not attribution.negated


def test_what_nobody_says_is_no_assertion_of_anybody() -> None:
    [attribution] = read("No one claimed that the dam was safe.").attributions

    assert attribution.attitude is Attitude.DOUBTS
