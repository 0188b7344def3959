"""Names, labels and addresses of sources."""

import pytest

from tracker.errors import WrongInput
from tracker.language.kinds import SourceKind
from tracker.rules.sources import label, tidy_address, tidy_name, unnamed_name


@pytest.mark.parametrize("name", ["", "   ", "x" * 301, "The Paper\u202e"])
def test_a_name_that_cannot_be_kept_is_refused(name: str) -> None:
    with pytest.raises(WrongInput) as caught:
        tidy_name(name)

    assert caught.value.field == "name"


@pytest.mark.parametrize(
    ("descriptor", "name"),
    [
        ("US officials", "unnamed US officials"),
        ("Anonymous sources", "Anonymous sources"),
        ("unidentified diplomats", "unidentified diplomats"),
        ("", ""),
    ],
)
def test_an_unnamed_source_is_called_after_its_descriptor(descriptor: str, name: str) -> None:
    assert unnamed_name(descriptor) == name


def test_an_unnamed_source_says_its_outlet_once() -> None:
    name, outlet = "unnamed US officials", "The New York Times"

    assert label(name, SourceKind.UNNAMED, outlet) == "unnamed US officials via The New York Times"
    assert label(name, SourceKind.UNNAMED, outlet, next_name=outlet) == "unnamed US officials"
    assert label(name, SourceKind.UNNAMED, outlet, next_name="TASS") == "unnamed US officials via The New York Times"


def test_a_named_source_goes_by_its_name_alone() -> None:
    assert label("Volodymyr Zelenskyy", SourceKind.PERSON, "UNN") == "Volodymyr Zelenskyy"


def test_an_address_may_be_missing() -> None:
    assert tidy_address("  ") == ""
    assert tidy_address(" https://example.org/a?b=1 ") == "https://example.org/a?b=1"


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "ftp://example.org",
        "example.org",
        "https://",
        "https://a:b:c/",
        "http://[::1",
        "https://a b",
    ],
)
def test_an_address_of_another_kind_is_refused(address: str) -> None:
    with pytest.raises(WrongInput, match="http") as caught:
        tidy_address(address)

    assert caught.value.field == "address"
