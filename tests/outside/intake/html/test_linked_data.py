"""What a page says for machines."""

import pytest

from tracker.outside.intake.html.linked_data import article_entry, names_in
from tracker.outside.intake.html.tree import parsed


def _entry(words: str) -> dict[str, object]:
    return article_entry(
        parsed(f'<html><head><script type="application/ld+json">{words}</script></head><p>x</p></html>')
    )


@pytest.mark.parametrize(
    "words",
    [
        '{"@type":"NewsArticle","headline":"T"}',
        '[{"@type":"BreadcrumbList"},{"@type":["ReportageNewsArticle"],"headline":"T"}]',
        '{"@graph":[{"@type":"WebPage","headline":"no"},{"@type":"BlogPosting","headline":"T"}]}',
        '{"@type":"WebPage","mainEntity":{"@type":"Article","headline":"T"}}',
        '{"@type":"Article"}</script><script type="application/ld+json">{"@type":"Article","headline":"T"}',
    ],
)
def test_the_entry_of_the_article_is_found(words: str) -> None:
    assert _entry(words)["headline"] == "T"


@pytest.mark.parametrize(
    "words", ["{", "[" * 50_000, '"x"', '{"@type":"Organization"}', '{"@type":"ClaimReview"}', "null"]
)
def test_anything_else_says_nothing(words: str) -> None:
    assert _entry(words) == {}


def test_names_are_read_in_each_usual_shape() -> None:
    assert names_in(["Ann", {"name": "Bo"}, {"name": ["Cy"]}]) == ["Ann", "Bo", "Cy"]
    assert names_in({"name": None}) == names_in("https://x.example/ann") == names_in(7) == []
