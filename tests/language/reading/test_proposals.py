"""What reading finds, in the form in which claims are proposed to people."""

from tracker.language.reading.proposals import propose


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
