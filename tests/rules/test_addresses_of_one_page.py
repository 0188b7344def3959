"""Kinds of spellings in which one page is addressed, and addresses that only look so."""

import pytest

from tracker.rules.addresses import names_a_page, publication_key, rough_key

SAME = [
    # clicks, campaigns and letters
    ("https://paper.example/a-1?gad_source=1&gad_campaignid=22", "https://paper.example/a-1"),
    ("https://paper.example/a-1?WT.mc_id=tmgoff_psc", "https://paper.example/a-1"),
    (
        "https://paper.example/a-1?smid=nytcore-ios-share&referringSource=x",
        "https://paper.example/a-1?referringSource=x",
    ),
    ("https://paper.example/a-1?CMP=share_btn_url", "https://paper.example/a-1"),
    ("https://paper.example/a-1?ocid=socialflow_twitter", "https://paper.example/a-1"),
    (
        "https://paper.example/a-1?at_link_id=5F&at_link_type=web_link&at_bbc_team=editorial",
        "https://paper.example/a-1",
    ),
    ("https://paper.example/a-1?_branch_match_id=90&_branch_referrer=H4s", "https://paper.example/a-1"),
    ("https://paper.example/a-1?ns_mchannel=social&ns_campaign=x&ns_source=y", "https://paper.example/a-1"),
    ("https://paper.example/a-1?guccounter=1&guce_referrer=aHR0", "https://paper.example/a-1"),
    ("https://paper.example/a-1?piwik_campaign=x&pk_kwd=y", "https://paper.example/a-1"),
    ("https://paper.example/a-1?itm_source=home&itm_medium=box", "https://paper.example/a-1"),
    ("https://paper.example/a-1?ncid=newsltushpmgnews", "https://paper.example/a-1"),
    # sites that share with names of their own
    ("https://twitter.com/holm/status/17?s=20&t=AbC-9", "https://x.com/holm/status/17"),
    ("https://mobile.twitter.com/holm/status/17?ref_src=twsrc", "https://twitter.com/holm/status/17"),
    ("https://youtu.be/dQw4w9WgXcQ?si=Zk2", "https://www.youtube.com/watch?v=dQw4w9WgXcQ"),
    ("https://m.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ&t=41s", "https://youtu.be/dQw4w9WgXcQ"),
    ("https://open.spotify.com/episode/5x?si=9f", "https://open.spotify.com/episode/5x"),
    ("https://www.nytimes.com/2025/a.html?unlocked_article_code=1.x&smid=url-share", "https://nytimes.com/2025/a.html"),
    # pages laid out for a device
    ("https://m.paper.example/a-1", "https://www.paper.example/a-1"),
    ("https://mobile.paper.example/a-1", "https://paper.example/a-1"),
    ("https://en.m.wikipedia.example/wiki/Holm", "https://en.wikipedia.example/wiki/Holm"),
    ("https://amp.paper.example/a-1", "https://paper.example/a-1"),
    ("https://paper.example/amp/world/a-1", "https://paper.example/world/a-1"),
    ("https://paper.example/world/a-1/amp/", "https://paper.example/world/a-1"),
    ("https://paper.example/world/a-1.amp.html", "https://paper.example/world/a-1.html"),
    ("https://paper.example/world/a-1.amp", "https://paper.example/world/a-1"),
    ("https://paper.example/world/a-1?outputType=amp", "https://paper.example/world/a-1"),
    ("https://paper.example/world/a-1?amp=1&usqp=mq3", "https://paper.example/world/a-1"),
    ("https://www.google.com/amp/s/www.paper.example/a-1", "https://paper.example/a-1"),
    ("https://paper-example.cdn.ampproject.org/c/s/paper.example/a-1", "https://paper.example/a-1"),
    ("https://web.archive.org/web/20251217101010/http://www.paper.example/a-1", "https://paper.example/a-1"),
    # order, sessions, schemes, first pages of folders
    ("https://paper.example/show?id=7&lang=en", "https://paper.example/show?lang=en&id=7"),
    ("https://paper.example/show?b=2&utm_term=x&a=1&c=3", "https://paper.example/show?c=3&a=1&b=2"),
    ("https://paper.example/show;jsessionid=0A1B?id=7", "https://paper.example/show?id=7"),
    ("https://paper.example/show.php?PHPSESSID=ab12&id=7", "https://paper.example/show.php?id=7"),
    ("https://paper.example/show.asp?ASPSESSIONIDQQ=ab&id=7", "https://paper.example/show.asp?id=7"),
    ("https://paper.example/a-1;JSESSIONID=9.node2/", "https://paper.example/a-1"),
    ("paper.example/a-1", "https://paper.example/a-1"),
    ("//paper.example/a-1", "https://paper.example/a-1"),
    ("www.paper.example/a-1?fbclid=9", "https://paper.example/a-1"),
    ("https://paper.example/2025/12/deal/index.html", "https://paper.example/2025/12/deal/"),
    ("https://paper.example/deal/index.php?id=7", "https://paper.example/deal/?id=7"),
    ("https://paper.example/deal/Default.aspx", "https://paper.example/deal"),
    # letters and folders in two spellings
    ("https://paper.example/cafe\u0301-am-see", "https://paper.example/caf\u00e9-am-see"),
    ("https://paper.example/cafe%CC%81-am-see", "https://paper.example/caf%C3%A9-am-see"),
    ("https://paper.example/archives-of-old/../a-1", "https://paper.example/a-1"),
    ("https://paper.example/a/%2e%2e/world/a-1", "https://paper.example/world/a-1"),
    ("https://paper.example/world/./a-1", "https://paper.example/world/a-1"),
]
TWO = [
    ("https://paper.example/a-1?pk_id=1", "https://paper.example/a-1?pk_id=2"),
    ("https://paper.example/a-1?pk_article=7", "https://paper.example/a-1?pk_article=8"),
    ("https://paper.example/show?itm_id=7", "https://paper.example/show?itm_id=8"),
    ("https://paper.example/show?itm_no=7", "https://paper.example/show?itm_no=8"),
    ("https://paper.example/show?ocid=7", "https://paper.example/show?ocid=8"),
    ("https://paper.example/show?cmp=7", "https://paper.example/show?cmp=8"),
    ("https://paper.example/show?s=deal", "https://paper.example/show?s=war"),
    ("https://paper.example/show?t=7", "https://paper.example/show?t=8"),
    ("https://paper.example/show?si=7", "https://paper.example/show?si=8"),
    ("https://paper.example/show?sid=7", "https://paper.example/show?sid=8"),
    ("https://paper.example/show?pid=7", "https://paper.example/show?pid=8"),
    ("https://paper.example/show?mod=7", "https://paper.example/show?mod=8"),
    ("https://paper.example/live#block-3", "https://paper.example/live#block-4"),
    ("https://paper.example/live#block-65a1f00c", "https://paper.example/live"),
    ("https://paper.example/live#post-7", "https://paper.example/live#post-8"),
    ("https://paper.example/live#entry-20251217", "https://paper.example/live#entry-20251218"),
    ("https://paper.example/live#liveblog-entry-12", "https://paper.example/live#liveblog-entry-13"),
    ("https://paper.example/live#update_9", "https://paper.example/live"),
    ("https://paper.example/live#event=71", "https://paper.example/live#event=72"),
    ("https://paper.example/live#h_1f0c9a", "https://paper.example/live#h_77aa01"),
    ("https://forum.example/thread/4#msg88", "https://forum.example/thread/4#msg89"),
    ("https://forum.example/thread/4#post:asset:1f", "https://forum.example/thread/4"),
    ("https://www.youtube.com/watch?v=dQw4w9WgXcQ", "https://www.youtube.com/watch?v=dQw4w9WgXcR"),
    ("https://x.com/holm/status/17", "https://x.com/holm/status/18"),
    ("https://m.example/a-1", "https://paper.example/a-1"),
    ("https://paper.example/search?q=amp", "https://paper.example/search"),
    ("https://paper.example/amp", "https://paper.example/"),
    ("https://paper.example/amplifier", "https://paper.example/lifier"),
    ("https://paper.example/show?a=1&a=2", "https://paper.example/show?a=2&a=1"),
    ("https://web.archive.org/web/20251217/https://paper.example/a", "https://paper.example/b"),
    ("https://paper.example/index-2.html", "https://paper.example/"),
    ("https://paper.example/a;part=2", "https://paper.example/a;part=3"),
]
PLACES = [
    "#comments",
    "#top",
    "#section-2",
    "#:~:text=the%20deal",
    "#xtor=RSS-3208",
    "#Echobox=1699999999",
    "#utm_source=x",
    "#t=120",
    "#footnote-3",
    "#cite_note-3",
    "#posts",
    "#event-details",
    "#entry-content",
    "#p4",
    "#slide-3",
    "#blocks",
    "#page",
    "#live",
    "#history",
    "#hash",
]
FRONT = [
    "https://paper.example",
    "https://paper.example/",
    "https://www.paper.example/index.html",
    "https://paper.example/index.php?utm_source=x",
    "https://paper.example/en/",
    "https://paper.example/en",
    "https://paper.example/EN-gb/",
    "https://paper.example/en_US/index.html",
    "https://paper.example/de/home",
    "https://paper.example/uk",
    "https://paper.example/international",
    "https://paper.example/?lang=en",
    "https://m.paper.example/#top",
    "https://paper.example/Default.aspx",
    "https://paper.example:8080/fr/",
    "https://paper.example/home/",
    "https://paper.example/ch/de/",
    "https://paper.example/?edition=us&fbclid=1",
    "paper.example",
    "https://paper.example/zh-hans/",
]
PAGES = [
    "https://paper.example/en/a-deal-is-near",
    "https://paper.example/en/?p=1",
    "https://paper.example/index.php?id=5",
    "https://paper.example/deal",
    "https://paper.example/#!/article/3",
    "https://paper.example/live#block-3",
    "https://paper.example/homecoming",
    "https://paper.example/2025/",
    "https://paper.example/en/2025/12",
    "https://paper.example/internationals",
]


@pytest.mark.parametrize(("first", "second"), SAME)
def test_one_page_has_one_key_and_is_searched_for_alike(first: str, second: str) -> None:
    assert publication_key(first) == publication_key(second) != ""
    assert rough_key(first) == rough_key(second)


@pytest.mark.parametrize(("first", "second"), SAME)
def test_what_a_search_looks_for_stands_in_either_as_it_was_written(first: str, second: str) -> None:
    host, word = rough_key(first)

    assert all(host in address.lower() and (word in address or "%" in address) for address in (first, second))


@pytest.mark.parametrize(("first", "second"), TWO)
def test_two_pages_have_two_keys(first: str, second: str) -> None:
    assert publication_key(first) != publication_key(second)


@pytest.mark.parametrize("place", PLACES)
def test_a_place_in_a_page_is_no_page(place: str) -> None:
    assert publication_key(f"https://paper.example/a-1{place}") == publication_key("https://paper.example/a-1")


@pytest.mark.parametrize("address", FRONT)
def test_the_first_page_of_a_site_or_edition_names_no_publication(address: str) -> None:
    assert not names_a_page(publication_key(address))


@pytest.mark.parametrize("address", PAGES)
def test_what_is_behind_the_first_page_names_one(address: str) -> None:
    assert names_a_page(publication_key(address))


@pytest.mark.parametrize(
    "copied",
    [
        "https://wap.paper.example/2025/port-sold-123",
        "https://paper.example/2025/port-sold-123/print",
        "https://r.jina.ai/https://paper.example/2025/port-sold-123",
        "https://smry.ai/https://paper.example/2025/port-sold-123",
        "https://www.removepaywall.com/search?url=https://paper.example/2025/port-sold-123",
        "https://paper.example/2025/port-sold-123?accessToken=z0&sharetype=gift&giftToken=a1",
    ],
)
def test_a_page_for_print_or_through_a_reader_is_the_page(copied: str) -> None:
    assert publication_key(copied) == publication_key("https://paper.example/2025/port-sold-123")


def test_a_section_for_print_is_another_page() -> None:
    assert publication_key("https://paper.example/sport/print") != publication_key("https://paper.example/sport")
