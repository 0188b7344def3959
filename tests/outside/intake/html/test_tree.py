"""A page parsed."""

import pytest

from tracker.errors import WrongInput
from tracker.outside.intake.html.tree import body_of, parsed


def test_what_is_drawn_or_run_is_no_text() -> None:
    body = body_of(parsed("<p>One</p><script>x</script><style>y</style><svg><text>z</text></svg><input value=v>"))

    assert body.text_content().strip() == "One"


def test_an_article_without_a_body_tag_is_not_lost_in_the_head() -> None:
    body = body_of(parsed("<!doctype html><meta charset=utf-8><title>T</title><article><h1>One</h1></article>"))

    assert body.text_content() == "One"


def test_a_heading_that_is_a_button_stays() -> None:
    assert body_of(parsed("<h3><button>When?</button></h3><button>Send</button>")).text_content() == "When?"


@pytest.mark.parametrize("html", ["", "<!-- nothing -->", "<html><head></head></html>"])
def test_a_page_of_nothing_is_refused(html: str) -> None:
    with pytest.raises(WrongInput, match="No article could be found"):
        body_of(parsed(html))


def test_deep_nesting_ends() -> None:
    assert "word" in body_of(parsed("<div>" * 200 + "word")).text_content()
