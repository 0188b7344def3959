"""What languages are called."""

import pytest

from tracker.outside.intake.languages import language_name


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("de", "German"),
        ("pt-BR", "Portuguese"),
        ("UK", "Ukrainian"),
        ("zh_Hans", "Chinese"),
        ("en", ""),
        ("en-GB", ""),
        ("", ""),
        ("xx", "xx"),
        ("no code", "no code"),
    ],
)
def test_a_language_has_a_name_where_it_is_not_english(code: str, name: str) -> None:
    assert language_name(code) == name
