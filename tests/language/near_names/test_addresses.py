"""Names that are addresses."""

import pytest

from tracker.language.near_names.addresses import labels


@pytest.mark.parametrize(
    ("name", "telling"),
    [
        ("orlapost.example", {"orlapost"}),
        ("https://www.orla-post.example:8080/about?a=1#b", {"orlapost"}),
        ("news.orlapost.co.uk", {"orlapost"}),
        ("a.blogspot.com", {"a.blogspot.com"}),
        ("Orla Post", set()),
        ("U.N.", set()),
        ("Dr. No", set()),
    ],
)
def test_the_telling_parts_of_an_address(name: str, telling: set[str]) -> None:
    assert labels(name) == telling
