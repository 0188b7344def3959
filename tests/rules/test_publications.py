"""Which recorded publications are one."""

from tracker.rules.publications import of_one_address, standing_for

PAGES = {
    1: "https://paper.example/a",
    2: "http://www.paper.example/a/",
    3: "https://paper.example/a?utm_source=x",
    4: "https://paper.example/b",
    5: "",
    6: "",
    7: "https://paper.example/",
    8: "https://www.paper.example",
}


def test_publications_of_one_address_count_as_the_oldest() -> None:
    assert standing_for(PAGES) == {1: 1, 2: 1, 3: 1, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8}


def test_one_that_was_told_apart_counts_as_itself() -> None:
    assert standing_for(PAGES, {frozenset({1, 2})}) | {} == {1: 1, 2: 2, 3: 1, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8}


def test_one_apart_from_the_oldest_may_be_one_with_the_next() -> None:
    counts_as = standing_for(PAGES, {frozenset({1, 2}), frozenset({1, 3})})

    assert (counts_as[2], counts_as[3]) == (2, 2)


def test_those_that_share_an_address_are_listed_together() -> None:
    assert of_one_address(PAGES) == [[1, 2, 3]]


def test_a_front_page_and_no_address_are_shared_by_nobody() -> None:
    assert of_one_address({5: "", 6: "", 7: PAGES[7], 8: PAGES[8]}) == []
