"""Which addresses lead to the same publication."""

import pytest

from tracker.rules.addresses import names_a_page, publication_key, rough_key

PAGE = "https://paper.example/world/a-deal-is-near"


@pytest.mark.parametrize(
    "address",
    [
        "http://paper.example/world/a-deal-is-near",
        "https://www.paper.example/world/a-deal-is-near",
        "HTTPS://WWW.Paper.Example/world/a-deal-is-near/",
        "https://paper.example:443/world/a-deal-is-near",
        "http://paper.example:80/world/a-deal-is-near",
        "https://paper.example./world/a-deal-is-near",
        "https://paper.example/world/a-deal-is-near#comments",
        "https://paper.example/world/a-deal-is-near#:~:text=a%20deal",
        "https://paper.example/world/a-deal-is-near?utm_source=letter&utm_medium=mail",
        "https://paper.example/world/a-deal-is-near/?fbclid=IwAR0x",
        "https://paper.example/world/a-deal-is-near?gclid=1&gbraid=2&msclkid=3",
        "https://paper.example/world/a-deal-is-near?mc_cid=1&mc_eid=2&_hsenc=3",
        "https://paper.example/world/a-deal-is-near?UTM_Source=x",
        "https://paper.example/world/a-deal-is-near?at_medium=custom7&at_campaign=64",
        "https://paper.example/world/a-deal-is-near?pk_campaign=x&mtm_source=y",
        "https://paper.example/world/a-deal%2Dis-near",
        "https://paper.example/world/../world/./a-deal-is-near",
        "https://paper.example/world/a-deal-is-near?",
        " https://paper.example/world/a-deal-is-near ",
    ],
)
def test_how_an_address_was_copied_does_not_matter(address: str) -> None:
    assert publication_key(address) == publication_key(PAGE)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("https://paper.example/a?id=1", "https://paper.example/a?id=2"),
        ("https://paper.example/?p=1", "https://paper.example/?p=2"),
        ("https://paper.example/a?ref=1", "https://paper.example/a?ref=2"),
        ("https://paper.example/a?cid=1", "https://paper.example/a?cid=2"),
        ("https://paper.example/a?source=tass", "https://paper.example/a?source=liga"),
        ("https://paper.example/A", "https://paper.example/a"),
        ("https://en.paper.example/a", "https://paper.example/a"),
        ("https://www2.paper.example/a", "https://paper.example/a"),
        ("https://paper.example:8080/a", "https://paper.example/a"),
        ("https://paper.example/a.html", "https://paper.example/a"),
        ("https://paper.example/#!/article/1", "https://paper.example/#!/article/2"),
        ("https://paper.example/#/article/1", "https://paper.example/#/article/2"),
        ("https://paper.example/a%2Fb", "https://paper.example/a/b"),
        ("https://paper.test/a", "https://paper.example/a"),
    ],
)
def test_what_may_be_another_article_stays_another_one(first: str, second: str) -> None:
    assert publication_key(first) != publication_key(second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("https://bücher.example/straße", "http://xn--bcher-kva.example/stra%c3%9fe/"),
        ("https://paper.example/новини", "https://paper.example/%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8"),
        ("https://paper.example/a~b", "https://paper.example/a%7Eb"),
        ("https://paper.example/a?q=deal%20near", "https://paper.example/a?q=deal%20near&yclid=9"),
        ("http://[2001:db8::1]/a", "https://[2001:DB8::1]:443/a/"),
    ],
)
def test_letters_of_any_script_are_one_however_they_are_encoded(first: str, second: str) -> None:
    assert publication_key(first) == publication_key(second) != ""


@pytest.mark.parametrize("address", ["", "  ", "no address", "https://", "http://[::1/a", "https://paper.example:x/a"])
def test_what_is_no_address_has_no_key(address: str) -> None:
    assert publication_key(address) == ""


def test_a_front_page_names_no_publication() -> None:
    assert not names_a_page(publication_key("https://paper.example/?utm_source=x"))
    assert names_a_page(publication_key("https://paper.example/?p=1"))
    assert names_a_page(publication_key(PAGE))


@pytest.mark.parametrize(
    ("address", "pieces"),
    [
        ("https://www.paper.example:443/world/a-deal?utm_campaign=international", ("paper", "world")),
        ("https://bücher.example/%C3%A4rzte", ("example", "rzte")),
        ("https://xn--bcher-kva.example/%C3%A4rzte", ("example", "rzte")),
        ("HTTPS://user@Paper.example.", ("paper", "")),
        ("http://[2001:db8::1]:80/a", ("", "a")),
        ("https://x.com/holm/status/1234567", ("", "1234567")),
        ("https://en.m.wikipedia.example/wiki/Holm", ("wikipedia", "wiki")),
        ("no address", ("", "")),
    ],
)
def test_a_search_looks_for_what_all_spellings_have(address: str, pieces: tuple[str, str]) -> None:
    assert rough_key(address) == pieces


PIECES = """tweet-1234 tweet-1235|c12 c13|m123456 m123457|live-10-30 live-10-31|1 2|note-1 note-2|answer-1 answer-2
|story1 story2|news-1 news-2|statement-1 statement-2"""
# written after the rule
LATER = """frage-3 frage-4|beitrag7 beitrag8|id_1 id_2|r1 r2|aktualisierung-1 aktualisierung-2|kort-12 kort-13|q5 q6
|2024-05-03-1 2024-05-03-2|minute-45 minute-46|goal.1 goal.2"""


@pytest.mark.parametrize("fragments", f"{PIECES}|{LATER}".replace("\n", "").split("|"))
def test_a_numbered_fragment_is_a_piece_of_its_own(fragments: str) -> None:
    first, second = fragments.split()

    assert publication_key(f"{PAGE}#{first}") != publication_key(f"{PAGE}#{second}")
    assert publication_key(f"{PAGE}#{first}") != publication_key(PAGE)


PLACES = "section-1 fn2 figure-3 table4 page-5 h2 L12 cite_ref-7 toc3 ref12 t=90 appendix-1 para-6 photo2 step-3 line9"


@pytest.mark.parametrize("fragment", PLACES.split())
def test_a_counted_place_in_a_page_is_the_page(fragment: str) -> None:
    assert publication_key(f"{PAGE}#{fragment}") == publication_key(PAGE)
