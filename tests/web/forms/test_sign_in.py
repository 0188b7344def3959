"""Signing in and changing one's password, in our words."""

from tests.web.pages import Pages


def test_which_of_the_two_is_wrong_is_told_to_nobody(anonymous: Pages) -> None:
    page = anonymous.get("/sign-in")

    wrong_address = page.form("/sign-in").fill(email="nobody@example.org", password="x" * 12).send()
    wrong_password = page.form("/sign-in").fill(email="CHECKER@example.org ", password="x" * 12).send()

    assert wrong_address.errors() == wrong_password.errors() != []


def test_a_new_password_is_written_twice(checker: Pages) -> None:
    form = checker.get("/password").form("/password")

    page = form.fill(new_password="a-new-long-password", new_password_confirm="another-long-one").send()

    assert "This differs from the line above; write the new password twice." in page.errors()
