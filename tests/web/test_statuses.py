"""Moving a claim on its page, and answering what waits for a second person."""

from tests.web.newsroom import Newsroom
from tests.web.pages import Pages


def test_a_claim_moves_with_a_reason(checker: Pages, newsroom: Newsroom) -> None:
    address = f"/claims/{newsroom.deal_id}"

    unexplained = checker.get(address).form("/status").fill(to="single_source").send(422)
    moved = checker.get(address).form("/status").fill(to="single_source", why="The paper carries it.").send(303)

    assert unexplained.errors()[-1] == "Say why; the reason stays in the history."
    assert "The status is recorded." in moved.response.text


def test_a_proposal_is_answered_by_an_editor(editor: Pages, newsroom: Newsroom, proposal_id: int) -> None:
    page = editor.get(f"/claims/{newsroom.army_id}")

    answered = page.form(f"/proposals/{proposal_id}").fill(verdict="rejected", why="Not yet.").send(303)

    assert "Your word is recorded." in answered.response.text


def test_a_proposal_of_another_desk_is_not_there(outsider: Pages, proposal_id: int) -> None:
    assert outsider.http.post(f"/proposals/{proposal_id}", data={"verdict": "approved"}).status_code in {403, 404}
