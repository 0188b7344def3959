"""A person's word on what an automatic check found."""

from tests.web.newsroom import Newsroom
from tests.web.pages import Pages


def test_a_finding_is_decided_on_the_page_of_its_claim(checker: Pages, newsroom: Newsroom) -> None:
    address, action = f"/claims/{newsroom.deal_id}", f"/findings/{newsroom.finding_id}"

    unexplained = checker.get(address).form(action).fill(decision="accepted").send(422)
    decided = checker.get(address).form(action).fill(decision="accepted", why="It says so itself.").send(303)

    assert unexplained.errors()[-1] == "Say why; the reason stays in the history."
    assert "Your word on the finding is recorded." in decided.response.text


def test_a_finding_of_another_desk_is_not_there(outsider: Pages, newsroom: Newsroom) -> None:
    response = outsider.http.post(f"/findings/{newsroom.finding_id}", data={"decision": "accepted"})

    assert response.status_code == 404
