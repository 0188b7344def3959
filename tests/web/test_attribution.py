"""The chain of a claim on its page: add a step, say what its source does, take one away."""

from tests.web.newsroom import Newsroom
from tests.web.pages import Pages


def test_a_step_is_put_in_and_taken_out(checker: Pages, newsroom: Newsroom) -> None:
    address = f"/claims/{newsroom.army_id}"
    form = checker.get(address).form("/chain").fill(name="The General", kind="person", role="origin", position=1)

    added = form.send(303)
    removed = added.form("/chain/remove").send(303)

    assert "The chain is recorded." in added.response.text
    assert "The General" in added.text
    assert "The step is taken out" in removed.response.text


def test_a_step_without_a_source_is_asked_for(checker: Pages, newsroom: Newsroom) -> None:
    page = checker.get(f"/claims/{newsroom.army_id}").form("/chain").fill(name="").send(422)

    assert page.errors()[-1] == "Name the source."


def test_a_denier_is_plainly_shown_as_denying(checker: Pages, newsroom: Newsroom) -> None:
    form = checker.get(f"/claims/{newsroom.army_id}").form("/chain")

    page = form.fill(name="the general", kind="person", position=1, attitude="denies").send(303)

    assert "The general denies this. A denial is evidence against a claim, never support." in page.text
    assert "(denies this)" in checker.get("/ledger").text


def test_what_a_source_does_is_said_of_a_step_and_taken_back(checker: Pages, newsroom: Newsroom) -> None:
    address = f"/claims/{newsroom.deal_id}"

    doubted = checker.get(address).form("/chain/attitude").fill(attitude="doubts", negated=True).send(303)
    asserted = doubted.form("/chain/attitude").fill(attitude="asserts", negated=False).send(303)

    assert "doubt this" in doubted.text
    assert "in the negative" in doubted.text
    assert "doubt this" not in asserted.text


def test_a_chain_without_steps_says_what_to_do(checker: Pages, newsroom: Newsroom) -> None:
    page = checker.get(f"/claims/{newsroom.army_id}")

    assert "Add who says it, or who denies it, as the first step." in page.text
    assert not page.all('//form[contains(@action, "/chain/attitude")]')


def test_an_attitude_that_is_none_is_refused_where_the_steps_are(checker: Pages, newsroom: Newsroom) -> None:
    page = checker.get(f"/claims/{newsroom.deal_id}")

    refused = page.form("/chain/attitude").fill(attitude="shrugs").send(422)
    missing = page.form("/chain/attitude").fill(position="9").send(422)

    assert refused.errors()
    assert any("Choose a position from 1 (origin)" in error for error in missing.errors())


def test_of_two_who_say_what_a_source_does_the_later_sees_both(checker: Pages, newsroom: Newsroom) -> None:
    page, other = (checker.get(f"/claims/{newsroom.deal_id}") for _ in range(2))
    other.form("/chain/attitude").fill(attitude="denies").send(303)

    later = page.form("/chain/attitude").fill(attitude="warns").send(409)

    assert "You wanted to record of step 1 of the chain: warns" in later.text
