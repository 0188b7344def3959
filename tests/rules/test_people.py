"""E-mail addresses and short names."""

import pytest

from tracker.errors import WrongInput
from tracker.rules.people import slug_of, tidy_email, tidy_slug


def test_an_email_is_kept_in_lower_case() -> None:
    assert tidy_email(" Ada@Example.ORG ") == "ada@example.org"


@pytest.mark.parametrize("email", ["", "ada", "ada@", "ada@example", "a b@example.org", "ada@example.org\nBcc: x@y.z"])
def test_what_is_no_email_is_refused(email: str) -> None:
    with pytest.raises(WrongInput) as caught:
        tidy_email(email)

    assert caught.value.field == "email"


def test_a_short_name_has_small_letters_digits_and_hyphens() -> None:
    assert tidy_slug(" Night-Desk-2 ") == "night-desk-2"
    for slug in ("", "night desk", "-night", "nächte", "x" * 81):
        with pytest.raises(WrongInput) as caught:
            tidy_slug(slug)
        assert caught.value.field == "slug"


@pytest.mark.parametrize(
    ("name", "slug"),
    [("Politics", "politics"), (" Foreign  Desk! ", "foreign-desk"), ("Société", "societe"), ("国际", ""), ("--", "")],
)
def test_a_name_makes_a_short_name(name: str, slug: str) -> None:
    assert slug_of(name) == slug


def test_the_short_name_a_long_name_makes_is_a_good_one() -> None:
    assert tidy_slug(slug_of("word " * 60)) == slug_of("word " * 60)
