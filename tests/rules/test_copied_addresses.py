"""The address of a page, out of what people copy."""

import pytest

from tracker.rules.addresses import publication_key, rough_key
from tracker.rules.copied_addresses import page_address

PAGE = "https://paper.example/world/a-deal?id=7"

COPIED = [
    # what nobody sees
    "https://paper.example/world/a-\u200bdeal?id=7",
    "https://paper.example/wor\u00adld/a-deal?id=7",
    "https://paper.example/world/a-deal\u2060?id=7",
    "\ufeffhttps://paper.example/world/a-deal?id=7",
    "https://paper.example/world/a-deal%E2%80%8B?id=7",
    "https://paper.example/world/a-%c2%addeal?id=7",
    "https://paper.example/world/a-deal?id=7%EF%BB%BF",
    # out of HTML
    "https://paper.example/world/a-deal?utm_source=x&amp;id=7",
    "https://paper.example/world/a-deal?utm_source=x&amp;amp;id=7",
    "https://paper.example/world/a-deal?id=7&#38;utm_source=x",
    "https:&#x2F;&#x2F;paper.example/world/a-deal?id=7",
    # signs of the sentence around it
    "https://paper.example/world/a-deal?id=7.",
    "https://paper.example/world/a-deal?id=7,",
    "https://paper.example/world/a-deal?id=7)",
    "(https://paper.example/world/a-deal?id=7).",
    "<https://paper.example/world/a-deal?id=7>",
    "“https://paper.example/world/a-deal?id=7”",
    "https://paper.example/world/a-deal?id=7%20",
    "https://paper.example/world/a-deal?id=7%E2%80%9D",
    "[https://paper.example/world/a-deal?id=7];",
    # parameters put behind it in a wrong way
    "https://paper.example/world/a-deal?id=7?utm_source=x",
    "https://paper.example/world/a-deal?id=7?fbclid=1&utm_source=x",
    "https://paper.example/world/a-deal?id=7%3Futm_source%3Dx",
    "https://paper.example/world/a-deal?id=7%3futm_source%3Dx%26utm_medium%3Dy",
    # somebody's name, other strokes
    "https://reader@paper.example/world/a-deal?id=7",
    "https://reader:word@paper.example/world/a-deal?id=7",
    "https:\\\\paper.example\\world\\a-deal?id=7",
    # copies
    "https://archive.ph/20250102030405/https://paper.example/world/a-deal?id=7",
    "https://archive.is/2025.01.02-030405/https://paper.example/world/a-deal?id=7",
    "http://archive.today/newest/http://paper.example/world/a-deal?id=7",
    "https://web.archive.org/web/2025*/https://paper.example/world/a-deal?id=7",
    "https://web.archive.org/save/https://paper.example/world/a-deal?id=7",
    "https://web.archive.org/web/20250102/http:/paper.example/world/a-deal?id=7",
    # redirects
    "https://www.google.com/url?sa=t&q=https://paper.example/world/a-deal?id=7",
    "https://www.google.com/url?sa=t&url=https%3A%2F%2Fpaper.example%2Fworld%2Fa-deal%3Fid%3D7&usg=x",
    "https://l.facebook.com/l.php?u=https%3A%2F%2Fpaper.example%2Fworld%2Fa-deal%3Fid%3D7&h=AT0",
    "https://translate.google.com/translate?sl=de&u=https%3A%2F%2Fpaper.example%2Fworld%2Fa-deal%3Fid%3D7",
    "https://translate.google.com/website?sl=de&u=https%3A%2F%2Fpaper.example%2Fworld%2Fa-deal%3Fid%3D7",
    "https://vk.com/away.php?to=https%3A%2F%2Fpaper.example%2Fworld%2Fa-deal%3Fid%3D7",
    "https://www.youtube.com/redirect?event=x&q=https%3A%2F%2Fpaper.example%2Fworld%2Fa-deal%3Fid%3D7",
    "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fpaper.example%2Fworld%2Fa-deal%3Fid%3D7&data=0",
    "https://out.reddit.com/t3_1?url=https%3A%2F%2Fpaper.example%2Fworld%2Fa-deal%3Fid%3D7",
    "https://paper-example.translate.goog/world/a-deal?id=7&_x_tr_sl=de&_x_tr_tl=en",
    "https://www.google.com/url?q=https://archive.ph/20250102030405/https://paper.example/world/a-deal?id=7",
]


@pytest.mark.parametrize("copied", COPIED)
def test_a_copied_address_is_that_of_its_page(copied: str) -> None:
    assert publication_key(copied) == publication_key(PAGE)
    assert rough_key(copied) == rough_key(PAGE)


SAME = [
    ("https://x.com/AnnaHolm/status/17", "https://x.com/annaholm/status/17"),
    ("https://x.com/annaholm/status/17/photo/1", "https://x.com/annaholm/status/17"),
    ("https://x.com/i/web/status/17", "https://twitter.com/annaholm/status/17?s=20"),
    ("https://x.com/AnnaHolm", "https://x.com/annaholm"),
    ("https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ", "https://youtu.be/dQw4w9WgXcQ"),
    ("https://old.reddit.com/r/orla/comments/1x", "https://www.reddit.com/r/orla/comments/1x"),
    ("https://t.me/s/orlapost/17", "https://t.me/orlapost/17"),
    ("https://telegram.me/orlapost/17", "https://t.me/orlapost/17"),
    ("https://dx.doi.org/10.1000/182", "https://doi.org/10.1000/182"),
    ("https://paper.example/a-1&utm_source=x", "https://paper.example/a-1"),
    ("https://paper.example/a-1%3Futm_source%3Dx", "https://paper.example/a-1"),
    ("https://paper.example/wiki/Orla_(town))", "https://paper.example/wiki/Orla_(town)"),
]


@pytest.mark.parametrize(("first", "second"), SAME)
def test_a_site_may_write_one_page_in_several_ways(first: str, second: str) -> None:
    assert publication_key(first) == publication_key(second) != ""


TWO = [
    *(
        (f"https://paper.example/live#{first}", f"https://paper.example/live#{second}")
        for first, second in [
            ("pinned-post-1", "pinned-post-2"),
            ("item-3", "item-4"),
            ("comment-3", "comment-4"),
            ("issuecomment-1", "issuecomment-2"),
            ("64f1a2b3", "64f1a2b4"),
            ("key-event-1", "key-event-2"),
            ("article=1", "article=2"),
            ("lb-12", "lb-13"),
            ("p12", "p13"),
            ("live-blog-item-3", "live-blog-item-4"),
            ("reply_88", "reply_89"),
            ("1f0c9a77-0b1c", "1f0c9a77-0b1d"),
        ]
    ),
    ("https://paper.example/a?amp=12", "https://paper.example/a?amp=13"),
    ("https://paper.example/a?matomo_id=1", "https://paper.example/a?matomo_id=2"),
    ("https://paper.example/a?copy=1", "https://paper.example/a?copy=2"),
    ("https://paper.example/a?id=7?page=1", "https://paper.example/a?id=7?page=2"),
    ("https://paper.example/a&b=1", "https://paper.example/a&b=2"),
    ("https://paper.example/what%3Fnow", "https://paper.example/what%3Fthen"),
    ("https://paper.example/a²", "https://paper.example/a"),
    # a page about an address is none that leads there
    ("https://check.example/report?url=https://paper.example/a", "https://paper.example/a"),
    ("https://paper.example/translate?q=deal", "https://paper.example/translate?q=war"),
]


@pytest.mark.parametrize(("first", "second"), TWO)
def test_what_may_be_another_page_stays_another_one(first: str, second: str) -> None:
    assert publication_key(first) != publication_key(second)


def test_an_address_that_needs_nothing_is_answered_as_it_stands() -> None:
    assert page_address(PAGE) == PAGE
    assert page_address("http://[::1]") == "http://[::1]"
    assert page_address("http://[::1") == "http://[::1"
    assert page_address("") == ""


WRAPPED = """https://archive.today/{} https://12ft.io/{} https://12ft.io/proxy?q={} https://href.li/?{}
https://via.hypothes.is/{} https://urldefense.com/v3/__{}__;!!X$ https://archive.ph/20240506/{} view-source:{}
https://webcache.googleusercontent.com/search?q=cache:{} https://webcache.googleusercontent.com/search?q=cache:AbC:{}
https://ghostarchive.org/archive/20240506/{} https://outline.com/{} {}%0A {}?share=twitter {}?ref=rss {}?print=1
https://archive.is/newest/{} {}%0D%0A {}?via=newsletter {}?printable=true {}?_x_tr_sl=de&_x_tr_tl=en URL:{}"""


@pytest.mark.parametrize("pattern", WRAPPED.split())
def test_a_copy_a_cache_or_a_way_around_is_of_its_page(pattern: str) -> None:
    page = "https://paper.example/world/a-deal"

    assert publication_key(pattern.format(page)) == publication_key(page)


def test_an_encoded_redirect_and_a_defused_address_are_of_their_page() -> None:
    key = publication_key("https://paper.example/a-deal")

    assert publication_key("https://duckduckgo.com/l/?uddg=https%3A%2F%2Fpaper.example%2Fa-deal&rut=1") == key
    assert publication_key("hxxps://paper[.]example/a-deal") == key


@pytest.mark.parametrize(
    "names", ["ref=1 ref=2", "share=ann share=ben", "print=2 print=3", "via=holm via=dahl", "referrer=a1 referrer=b2"]
)
def test_another_value_may_name_a_page(names: str) -> None:
    first, second = names.split()

    assert publication_key(f"https://paper.example/a?{first}") != publication_key(f"https://paper.example/a?{second}")
