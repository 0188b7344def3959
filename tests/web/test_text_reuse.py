"""What the texts propose on the claim page, and a person's word on it."""

from tests.web.newsroom import Newsroom, on_both
from tests.web.pages import FilledForm, Page, Pages

SENTENCE = "A deal was reached in Berlin, according to The Paper."


def said(page: Page) -> str:
    """The section with the proposals in words."""
    return " ".join(page.words("//section[@id='echoes']"))


def deciding(pages: Pages, newsroom: Newsroom, echo_id: int) -> FilledForm:
    """The form of one proposal."""
    return pages.get(f"/claims/{newsroom.deal_id}").form(f"/echoes/{echo_id}")


@on_both
def test_a_proposal_is_shown_with_its_proof_and_can_be_accepted(
    checker: Pages, newsroom: Newsroom, echo_id: int
) -> None:
    form = deciding(checker, newsroom, echo_id)
    assert "The Relay" in said(form.page)
    assert SENTENCE in said(form.page)
    assert form.values["sentence"] == [SENTENCE]
    assert form.values["kind"] == ["cites"]

    page = form.fill(decision="accepted", kind="quotes").send(303)

    assert page.url.endswith("#echoes")
    assert "Nothing further is proposed" in said(page)
    assert "Accepted by Carl Checker" in said(page)


def test_a_dismissal_without_a_reason_stands_at_its_field(checker: Pages, newsroom: Newsroom, echo_id: int) -> None:
    page = deciding(checker, newsroom, echo_id).fill(decision="dismissed", sentence="Mine.").send(422)

    assert page.errors
    form = page.form(f"/echoes/{echo_id}")
    assert form.values["sentence"] == ["Mine."]
    form.fill(why="It is another deal.").send(303)


def test_a_choice_has_to_be_made(checker: Pages, newsroom: Newsroom, echo_id: int) -> None:
    assert "Choose accept or dismiss." in deciding(checker, newsroom, echo_id).send(422).text


def test_a_proposal_decided_meanwhile_says_so(checker: Pages, newsroom: Newsroom, echo_id: int) -> None:
    first_form, second_form = (deciding(checker, newsroom, echo_id) for _ in range(2))
    first_form.fill(decision="dismissed", why="No.").send(303)

    page = second_form.fill(decision="accepted").send(422)

    assert "dismissed already" in page.text


def test_a_viewer_sees_proposals_without_forms(viewer: Pages, newsroom: Newsroom, echo_id: int) -> None:
    page = viewer.get(f"/claims/{newsroom.deal_id}")

    assert SENTENCE in said(page)
    assert not page.all("//section[@id='echoes']//form")


def test_an_empty_section_says_when_texts_are_compared(checker: Pages, newsroom: Newsroom) -> None:
    page = checker.get(f"/claims/{newsroom.army_id}")

    assert "Nothing is proposed." in said(page)
    again = page.form(f"/claims/{newsroom.army_id}/echoes").send(303)
    assert again.url.endswith("#echoes")
    assert "Nothing is proposed." in said(again)
