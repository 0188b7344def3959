"""What reading finds, in the form in which claims are proposed to people."""

from tracker.language.reading.proposals import propose
from tracker.language.reading.reader import read


def test_a_claim_is_proposed_with_its_chain_and_the_words_that_made_it_so() -> None:
    text = "Officials told Reuters that the army would leave the city."

    proposed = propose(text)

    claim = next(claim for claim in proposed if claim.quote == "the army would leave the city")
    assert text[claim.start : claim.end] == claim.quote
    assert [step.name for step in claim.steps] == ["Officials", "Reuters"]
    assert claim.attribution == "Officials via Reuters"
    assert "told" in claim.words


def test_nothing_is_proposed_of_another_language() -> None:
    assert propose("Der Minister sagte, dass die Armee die Stadt verlassen wird.") == []


def test_a_claim_brings_what_it_says_alone_its_rank_and_the_reason() -> None:
    text = "The bridge fell in May. Officials told Reuters that the army would leave the city."

    proposed = propose(text)

    assert [claim.start for claim in proposed] == sorted(claim.start for claim in proposed)
    for candidate in (*(reading := read(text)).claims, *reading.others):
        claim = next(claim for claim in proposed if (claim.start, claim.end) == (candidate.start, candidate.end))
        assert (claim.statement, claim.rank, claim.why) == (candidate.statement, candidate.rank, candidate.why)
    assert proposed[0].attribution == ""
