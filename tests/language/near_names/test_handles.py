"""Names in social networks."""

import pytest

from tracker.language.near_names.handles import is_handle, without_handle


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("@ZelenskyyUa", "Zelenskyy"),
        ("@realDonaldTrump", "Donald Trump"),
        ("@lena_voss", "lena voss"),
        ("@lenavoss82", "lenavoss"),
        ("@ABaerbock", "A Baerbock"),
        ("@POTUS", "POTUS"),
        ("@MP", "MP"),
        ("@2024", "@2024"),
    ],
)
def test_a_handle_is_parted_by_its_capitals(name: str, words: str) -> None:
    assert is_handle(name)
    assert without_handle(name) == words


@pytest.mark.parametrize("name", ["Lena Voss", "lena@orla.example", "@lena voss", "@"])
def test_another_name_is_no_handle(name: str) -> None:
    assert not is_handle(name)
