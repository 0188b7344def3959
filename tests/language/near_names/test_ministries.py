"""Ministries by their matter."""

import pytest

from tracker.language.near_names.ministries import as_ministry, ministry_bag


@pytest.mark.parametrize(
    "words",
    [["ministerium", "fuer", "finanzen"], ["bundesministerium", "finanzen"], ["bundesfinanzministerium"]],
)
def test_a_german_ministry_has_one_matter(words: list[str]) -> None:
    words = [word for word in words if word != "fuer"]  # small words are gone before

    assert ministry_bag(words) == ministry_bag(["finanzministerium"]) == "finanz ministerium"


def test_another_name_has_none() -> None:
    assert ministry_bag(["ministerium"]) == ministry_bag(["orla", "post"]) == ""


@pytest.mark.parametrize(
    ("name", "ministry"),
    [
        ("Minister of Finance", "Ministry of Finance"),
        ("the Minister for Roads", "Ministry for Roads"),
        ("Finance Minister", "Finance Ministry"),
        ("Prime Minister", ""),
        ("Finance Minister Anna Holm", ""),
        ("Anna Holm", ""),
    ],
)
def test_a_minister_by_office_only_stands_for_the_ministry(name: str, ministry: str) -> None:
    assert as_ministry(name) == ministry
