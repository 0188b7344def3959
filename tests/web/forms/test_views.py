"""A filter of the ledger under a name."""

from tests.web.pages import Pages


def test_a_view_is_named_and_kept_at_one_of_the_persons_desks(administrator: Pages) -> None:
    page = administrator.get("/ledger?status=open")

    desks = [option.text_content() for option in page.form("/ledger/views").element.xpath(".//*[@name='desk']/option")]
    unnamed = page.form("/ledger/views").fill(name="").send()

    assert desks == ["Economy", "Politics"]
    assert "Give the view a name." in unnamed.errors()
