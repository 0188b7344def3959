"""Which browser is signed in: the cookie names a row, and signing out ends the row."""

from tests.web.newsroom import Newsroom
from tests.web.pages import Pages


def test_a_cookie_that_was_signed_out_signs_in_nobody(anonymous: Pages, newsroom: Newsroom) -> None:
    anonymous.sign_in(newsroom.email("viewer"))
    cookie = anonymous.http.get_cookie("session")
    assert cookie
    inside = anonymous.get("/ledger")

    inside.form("/sign-out").send()
    anonymous.http.set_cookie("session", cookie.value)
    outside = anonymous.follow(anonymous.http.get("/ledger"), "/ledger")

    assert inside.h1 != "Sign in"
    assert outside.h1 == "Sign in"
    assert "This session has ended" in outside.text
