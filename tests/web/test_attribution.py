"""The chain of a claim on its page: add a step, take one away."""

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
