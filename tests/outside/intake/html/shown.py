"""Pages in the shapes of real sites, and what Chromium shows of the article in each.

`python -m tests.outside.intake.html.shown` writes the texts in `tests/pages/shown` anew.

In a page `data-article` marks the article; `data-out` marks what belongs to the page and not to its article, struck
words and the marks of footnotes. Reading a page looks at neither.
"""

import re
import unicodedata
from pathlib import Path

from playwright.sync_api import Browser, Page
from rapidfuzz.distance import Levenshtein

PAGES = Path(__file__).parents[3] / "pages"
SHOWN = PAGES / "shown"
_POINT = re.compile(r"^\s*(?:[-·•]\s)", re.M)
# What Chromium draws and innerText does not say is written into the page first: numbers of lists, quotation marks,
# raised and lowered signs, pictures of signs. Parts that are folded are opened.
_DRAWN = """
(marks) => {
  const article = document.querySelector('[data-article]');
  if (!article) return null;
  for (const node of article.querySelectorAll('[data-out]')) node.remove();
  for (const node of article.querySelectorAll('details')) node.open = true;
  for (const node of article.querySelectorAll('img.emoji')) node.replaceWith(node.alt);
  for (const node of document.querySelectorAll('style[amp-boilerplate]')) node.remove();
  const text = (node) => node.textContent.trim();
  const sign = (c, from, to) => from.includes(c) ? [...to][[...from].indexOf(c)] : c;
  const signs = (words, from, to) => [...words].map((c) => sign(c, from, to)).join('');
  const placed = (node, place) => getComputedStyle(node).verticalAlign === place;
  for (const node of article.querySelectorAll('sup, sub, span')) {
    if (!node.isConnected) continue;
    const words = text(node);
    if (placed(node, 'super') && /^[\\d+−n-]+$/.test(words))
      node.replaceWith(signs(words, '0123456789+−-n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ'));
    else if (placed(node, 'sub') && /^\\d+$/.test(words)) node.replaceWith(signs(words, '0123456789', '₀₁₂₃₄₅₆₇₈₉'));
  }
  const quotes = [...article.querySelectorAll('q')];
  const depth = (node) => node.parentElement.closest('q') ? 1 + depth(node.parentElement.closest('q')) : 0;
  const drawn = quotes.map((node) => {
    const language = node.parentElement.closest('[lang]')?.lang.split('-')[0] ?? 'en';
    const [open, close, inner_open, inner_close] = [...(marks[language] ?? marks.en)];
    return depth(node) % 2 ? [inner_open, inner_close] : [open, close];
  });
  const style = document.createElement('style');
  style.textContent = 'q::before, q::after { content: none !important }';
  document.head.append(style);
  quotes.forEach((node, at) => { node.prepend(drawn[at][0]); node.append(drawn[at][1]); });
  for (const list of article.querySelectorAll('ol')) {
    let number = list.start;
    for (const point of list.children) {
      if (point.tagName !== 'LI') continue;
      if (point.hasAttribute('value')) number = point.value;
      const label = list.type === 'a' ? String.fromCharCode(96 + number) : number;
      const first = point.querySelector('p') ?? point;
      first.prepend(label + '. ');
      number += 1;
    }
  }
  return article.innerText;
}
"""
_LANGUAGES = "en de cs sk fr ru uk be es ca it pl ro hu hr sr sl nl da nb sv fi el et lt lv bg tr pt he ar ja zh ko"
_QUOTED = "<!doctype html><meta charset=utf-8>" + "".join(
    f"<p id={language}><span lang={language}><q>a<q>b</q></q></span>" for language in re.findall(r"\w+", _LANGUAGES)
)


def pages() -> list[Path]:
    """The pages in the order of their names; one of them shows nothing without a script."""
    return sorted(PAGES.glob("*.html"))


def expected(page: Path) -> str:
    """What Chromium showed of it when the texts were made."""
    return (SHOWN / f"{page.stem}.txt").read_text(encoding="utf-8")


def shown_by(browser: Browser) -> dict[str, str]:
    """What this Chromium shows of each page."""
    view = browser.new_page()
    try:
        marks = quotation_marks(view)
        texts = {page.stem: _shown(view, page, marks) for page in pages()}
        return {name: text for name, text in texts.items() if text}
    finally:
        view.close()


def quotation_marks(view: Page) -> dict[str, str]:
    """The four marks that Chromium draws in each language, as its tree for screen readers has them."""
    view.set_content(_QUOTED)
    session = view.context.new_cdp_session(view)
    marks: dict[str, str] = {}
    for node in view.query_selector_all("p"):
        language = node.get_attribute("id") or ""
        tree = session.send(
            "Accessibility.queryAXTree", {"objectId": _object_of(session, language), "role": "StaticText"}
        )
        words = "".join(part["name"]["value"] for part in tree["nodes"])
        match = re.fullmatch(r"(.)a(.)b(.)(.)", words)
        if match:
            marks[language] = match[1] + match[4] + match[2] + match[3]
    return marks


def _object_of(session: object, language: str) -> str:
    found = session.send("Runtime.evaluate", {"expression": f"document.getElementById('{language}')"})  # type: ignore[attr-defined]
    return str(found["result"]["objectId"])


def _shown(view: Page, page: Path, marks: dict[str, str]) -> str:
    view.goto(page.as_uri())
    words = view.evaluate(_DRAWN, marks) or ""
    return words and "\n".join(line.rstrip() for line in re.sub(r"\n{3,}", "\n\n", words).strip().split("\n")) + "\n"


def words_of(text: str) -> list[str]:
    """Its words, without the points of lists, which a browser draws."""
    return unicodedata.normalize("NFC", _POINT.sub("", text.replace("\xad", ""))).split()


def mistakes(text: str, truth: str) -> int:
    """How many words have to be changed, put in or taken out."""
    return Levenshtein.distance(words_of(text), words_of(truth))


def numbers_of(text: str) -> list[str]:
    """Every word with a digit in it."""
    return [word for word in words_of(text) if any(unicodedata.category(sign) in {"Nd", "No"} for sign in word)]


def write_all() -> None:
    """Make the texts anew."""
    from tests.browser.site import chromium

    SHOWN.mkdir(exist_ok=True)
    with chromium() as browser:
        for name, text in shown_by(browser).items():
            (SHOWN / f"{name}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write_all()
