"""Saved views: filters of the ledger under a name."""

from tests.web.pages import Pages


def test_a_filter_is_kept_renamed_and_forgotten(checker: Pages) -> None:
    ledger = checker.get("/ledger?status=open&topic=berlin").form("/ledger/views").fill(name="Berlin").send(303)
    page = checker.get("/ledger/views")
    action = page.all("//form[contains(@action, '/ledger/views/')]")[0].get("action").removesuffix("/delete")

    renamed = page.form(action).fill(name="Berlin, open").send(303)
    deleted = renamed.form(f"{action}/delete").send(303)

    assert "The view “Berlin” is kept." in ledger.response.text
    assert "Berlin, open" in renamed.text
    assert "Berlin, open" not in deleted.text


def test_a_view_of_somebody_else_is_not_there(outsider: Pages, view_id: int) -> None:
    assert outsider.http.post(f"/ledger/views/{view_id}/delete").status_code in {403, 404, 422}
