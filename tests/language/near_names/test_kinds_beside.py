"""Words beside a name that say what its bearer is."""

import pytest

from tracker.language.near_names.kinds_beside import without_kind_beside


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Journal Le Monde", "Le Monde"),
        ("the newspaper «Orla Post»", "Orla Post»"),
        ("news agency Interfax", "Interfax"),
        ("газета Ведомости", "Ведомости"),
        ("新华社", "新华"),
        ("연합뉴스", "연합"),
        ("Journal of Medicine", ""),
        ("Agence pour l'emploi", ""),
        ("Le Monde", ""),
        ("Newspaper", ""),
        ("社", ""),
    ],
)
def test_the_name_is_left(printed: str, name: str) -> None:
    assert without_kind_beside(printed) == name
