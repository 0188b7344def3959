"""Web pages as sites print them; their PDFs, printed by Chromium, lie in `printed/`.

`python -m tests.pdf_samples.web_pages` prints them again.
"""

import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from tests.pdf_samples.prose import PROSE

if TYPE_CHECKING:
    from playwright.sync_api import Route

FOLDER = Path(__file__).parent / "printed"
MARGIN = {"top": "1.2cm", "bottom": "1.2cm", "left": "1cm", "right": "1cm"}  # as the dialog of the browser has it


@dataclass(frozen=True)
class Print:
    """A printed page: its source, what a reader reads as the article, and words that are not the article’s."""

    name: str
    html: str
    truth: tuple[str, ...]
    absent: tuple[str, ...]
    address: str
    title: str

    @property
    def text(self) -> str:
        return "\n\n".join(self.truth)

    def pdf(self) -> bytes:
        return (FOLDER / f"{self.name}.pdf").read_bytes()


def _page(title: str, site: str, style: str, body: str) -> str:
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)} – {site}</title>'
        f"<style>{style}</style></head><body>{body}</body></html>"
    )


def _p(*numbers: int) -> str:
    return "".join(f"<p>{escape(PROSE[number])}</p>" for number in numbers)


def _prose(*numbers: int) -> Sequence[str]:
    return [PROSE[number] for number in numbers]


TUNED = (
    Print(
        "coast-courier",
        _page(
            "Council says yes to the quay",
            "Coast Courier",
            "body{font:16px serif;margin:0 40px} nav a{margin-right:18px} h1{font-size:34px} .share a{margin-right:9px}"
            "footer{font-size:11px} .cookies{background:#eee;padding:8px;font-size:13px}",
            "<div class=cookies>We use cookies to improve our service. You can accept all of them or manage your "
            "preferences. <button>Accept all</button> <button>Preferences</button></div>"
            "<nav><a>Home</a><a>News</a><a>Coast</a><a>Sport</a><a>Opinion</a></nav>"
            "<h1>Council says yes to the quay</h1><p>By Ida Holm</p><p>15 February 2025</p>"
            "<p class=share><a>Share</a><a>Facebook</a><a>WhatsApp</a><a>Copy link</a></p>"
            + _p(0, 1, 2, 3)
            + "<h2>What the others say</h2>"
            + _p(4, 11)
            + "<h3>Related articles</h3><ul><li>Ferries leave from the south</li><li>Storm tide: what now?</li></ul>"
            "<h3>Comments (2)</h3><p>Nils: Finally somebody does something about it, after all these years of talk.</p>"
            "<p>Ada: And who pays for it? We do, as always.</p>"
            "<footer>© 2025 Coast Courier · Terms of use · Privacy policy"
            "</footer>",
        ),
        (
            "Council says yes to the quay",
            "15 February 2025",
            *_prose(0, 1, 2, 3),
            "What the others say",
            *_prose(4, 11),
        ),
        ("cookies", "Home", "Share", "Related", "Nils", "Privacy", "Storm tide"),
        "https://coast-courier.example/2025/quay",
        "Council says yes to the quay",
    ),
    Print(
        "agency-blog",
        _page(
            "Nine numbers about the new quay",
            "Harbour Watch",
            "body{font:15px sans-serif;max-width:640px;margin:auto} h1{font-size:26px} sup{font-size:70%}"
            "figcaption{font-size:12px}",
            "<header><a>Harbour Watch</a> | <a>About</a> | <a>Archive</a> | <a>Search</a></header>"
            "<h1>Nine numbers about the new quay</h1><p>17 December 2025</p>"
            + _p(8)
            + "<ul><li>420 metres of quay</li><li>25 moorings</li><li>48.6 million crowns</li></ul>"
            "<table><tr><th>Year</th><th>Boats</th><th>Tonnes</th></tr><tr><td>2023</td><td>1,204</td><td>31,500</td></tr>"
            "<tr><td>2024</td><td>1,310</td><td>33,020</td></tr></table>"
            + _p(12, 14, 16)
            + "<p>Read more: Storm tide – what now?</p>"
            + _p(13)
            + "<p>Share this story</p><p>Subscribe to our newsletter</p><p>All rights reserved. Imprint</p>",
        ),
        (
            "Nine numbers about the new quay",
            "17 December 2025",
            PROSE[8],
            "420 metres of quay",
            "25 moorings",
            "48.6 million crowns",
            "Year Boats Tonnes\n2023 1,204 31,500\n2024 1,310 33,020",
            *_prose(12, 14, 16),
            PROSE[13],
        ),
        ("Archive", "Read more", "newsletter", "Imprint", "Share this"),
        "https://agency-blog.example/2025/quay",
        "Nine numbers about the new quay",
    ),
)

APART = (
    Print(
        "evening-post",
        _page(
            "Fishermen fear for their moorings",
            "Evening Post",
            "body{font:17px Georgia,serif;margin:0 60px} ul.menu li{display:inline;margin-right:20px}"
            "h1{font-size:40px}"
            "h2{font-size:20px;font-weight:normal} aside{border:1px solid #888;padding:10px;margin:20px 0}"
            "footer{font-size:12px;color:#666}",
            "<ul class=menu><li>Front page</li><li>Region</li><li>Culture</li><li>Subscribe</li></ul>"
            "<h1>Fishermen fear for their moorings</h1><h2>Twenty-five are promised. Some have heard that before.</h2>"
            "<p>By Jan Rode and Mia Falk</p><p>Published 3 March 2025</p><p>Facebook Twitter Email Print</p>"
            + _p(7, 10)
            + "<aside><b>The landing</b><br>Built in 1951, it holds 31 boats.</aside>"
            + _p(17, 15, 9)
            + "<h3>Most read</h3><ol><li>Ferries leave from the south</li><li>Library opens late</li></ol>"
            "<h3>3 comments</h3><p>Old salt: I have seen four mayors promise the same thing, and I am still "
            "waiting for it.</p>"
            "<footer>© Evening Post 2025 | Contact | Terms and conditions</footer>"
            "<div>This website uses cookies. By going on you agree to our cookie policy. OK</div>",
        ),
        (
            "Fishermen fear for their moorings",
            "Twenty-five are promised. Some have heard that before.",
            *_prose(7, 10),
            "The landing",
            "Built in 1951, it holds 31 boats.",
            *_prose(17, 15, 9),
        ),
        ("Front page", "Facebook", "Most read", "Old salt", "cookie", "Contact"),
        "https://evening-post.example/2025/quay",
        "Fishermen fear for their moorings",
    ),
    Print(
        "ministry-site",
        _page(
            "Ports programme extended until 2029",
            "Ministry of Transport",
            "body{font:16px Arial,sans-serif;margin:0} main{margin:0 30px}"
            ".top{background:#036;color:#fff;padding:10px}"
            "h1{font-size:30px}",
            "<div class=top>Ministry of Transport &nbsp; Topics &nbsp; Press &nbsp; Contact</div><main>"
            "<p>Home › Press › Releases</p><h1>Ports programme extended until 2029</h1><p>5 May 2025</p>"
            + _p(3, 5, 13, 6)
            + "<p>Share Print</p></main><div>Imprint – Accessibility – Privacy policy</div>",
        ),
        ("Ports programme extended until 2029", "5 May 2025", *_prose(3, 5, 13, 6)),
        ("Topics", "Releases", "Accessibility", "Share"),
        "https://ministry-site.example/2025/quay",
        "Ports programme extended until 2029",
    ),
)


def _print_all() -> None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium"))
        for sample in (*TUNED, *APART):
            page = browser.new_page()
            page.route("**/*", partial(_answer, sample.html))
            page.goto(sample.address)
            page.pdf(path=FOLDER / f"{sample.name}.pdf", format="A4", display_header_footer=True, margin=MARGIN)
            page.close()
        browser.close()


def _answer(html: str, route: "Route") -> None:
    route.fulfill(body=html, content_type="text/html; charset=utf-8")


if __name__ == "__main__":
    _print_all()
