"""Two sentences linked by hand: drift along a chain, contradiction inside an article."""

from tracker.language.comparing import Wording, check_contradiction, check_drift

INCLUDES = "The agreement reportedly includes commitments to deploy European troops to the country."
CONSIDERS = "European nations are reportedly considering the deployment of battalions along the border."


def test_a_commitment_and_a_consideration_of_one_act_contradict_each_other() -> None:
    finding = check_contradiction(INCLUDES, CONSIDERS)

    assert finding is not None
    assert (finding.check, finding.outcome) == ("self_contradiction", "inconsistent")
    assert "5 − 1 hedged = 4" in finding.explanation
    assert "2 − 1 hedged = 1" in finding.explanation


def test_two_sentences_of_about_one_strength_do_not() -> None:
    finding = check_contradiction("The ministers agreed on a pact.", "The ministers signed the pact.")

    assert finding is not None
    assert finding.outcome == "consistent"


def test_a_sentence_that_says_nothing_of_the_kind_is_not_compared() -> None:
    assert check_contradiction("It rained.", CONSIDERS) is None


def test_an_act_that_grows_by_two_steps_on_its_way_has_drifted() -> None:
    finding = check_drift(
        [
            Wording("the agency", "Ministers discussed the pact."),
            Wording("the Courier", "Ministers endorsed the pact."),
            Wording("this article", "Ministers signed the pact."),
        ]
    )

    assert finding is not None
    assert finding.outcome == "inconsistent"
    assert "4 steps" in finding.explanation
    assert "from the agency to the Courier" in finding.explanation


def test_one_step_is_within_the_rule_and_growing_weaker_is_fine() -> None:
    # the threshold is two steps
    firmer = check_drift([Wording("a", "They endorsed the pact."), Wording("b", "They agreed on the pact.")])
    weaker = check_drift([Wording("a", "They signed the pact."), Wording("b", "They discussed the pact.")])

    assert firmer is not None
    assert weaker is not None
    assert (firmer.outcome, weaker.outcome) == ("consistent", "consistent")


def test_a_chain_of_one_has_not_drifted() -> None:
    assert check_drift([Wording("a", "They signed the pact.")]) is None
