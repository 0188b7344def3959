"""What a form takes in, prepared before the database is held for writing."""

from tests.web.pages import Pages

TEXT = "A pact on fish\n\nThe ministers agreed on a pact, the ministry said."


def test_a_text_is_stored_with_its_outlet(checker: Pages) -> None:
    form = checker.get("/articles/new").form("/articles/new")

    page = form.fill(text=TEXT, outlet="The Harbour Post").send(303)

    assert page.h1 == "A pact on fish"
    assert "The Harbour Post" in page.text


def test_what_cannot_be_kept_is_said_at_once(checker: Pages) -> None:
    form = checker.get("/articles/new").form("/articles/new")

    page = form.fill(text=TEXT, published_on="2999-01-01", basis="stated").send(422)

    assert any("future" in sentence for sentence in page.errors())
