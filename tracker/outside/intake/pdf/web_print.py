"""A web page that a browser printed: its address, and its article without the menus, buttons and comments around it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from tracker.outside.intake.pdf.style import Style
from tracker.outside.intake.pdf.wording import Text, Wording

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s|…]+(?![^\s|]*…)", re.I)
_SAVED = re.compile(r"\bfile:///\S")  # a saved page has the place of its file where the address stands
# What a browser writes above each page that it prints: the moment, then the title.
_STAMP = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[AP]\.?M\b\.?)?(?:\s|$)", re.I)
_COOKIES = re.compile(r"\bcookies?\b", re.I)
_ASKS_CONSENT = re.compile(
    r"\b(?:we|our|this (?:web)?site|accept|reject|consent|agree|preferences|manage|partners|wir|nous)\b", re.I
)
_SHARE = re.compile(
    r"bluesky|bookmark|comments?|copied|copy|e-mail|email|facebook|follow|gift|instagram|link|linkedin|listen|"
    r"mail|mastodon|messenger|min|more|on|pinterest|print|reddit|save|send|shares?|story|telegram|this|article|"
    r"threads|tweet|twitter|via|whatsapp|x|post|teilen|drucken|partager|imprimer"
)
_NOTICE = re.compile(
    r"advertisements?|anzeige|publicité|ad|sponsored( content)?|skip to (main )?content|menu|search|log ?in|sign ?in|"
    r"subscribe(?: now)?|home",
    re.I,
)
_COMMENTS = re.compile(
    r"(?:\d+\s+)?(?:reader )?(?:comments?|kommentare?|commentaires?)(?:\s*\(?\d+\)?)?|"
    r"(?:join|leave|add|post|view|show)\b.{0,30}\b(?:comments?|conversation|reply)",
    re.I,
)
_ELSEWHERE = re.compile(
    r"(?:related|recommended|most (?:read|viewed|popular)|more (?:on|from|in|stories|news)|read (?:more|next|also)|"
    r"you (?:may|might)|trending|popular|latest|top stories|also (?:on|in)|(?:sign up|subscribe) (?:to|for)|newsletter|"
    r"mehr zum|lire aussi)\b.{0,80}",
    re.I,
)
_IMPRINT = re.compile(
    r"©|\(c\) \d{4}|all rights reserved|privacy policy|terms (?:of|and)|cookie policy|imprint\b|impressum", re.I
)
_SENTENCE = re.compile(r"[.!?][”’\"')\]]*$")
_KINDS = {
    "menu": "a menu",
    "cookies": "a cookie notice",
    "share": "share buttons",
    "notice": "advertisement marks",
    "elsewhere": "links to other articles",
    "comments": "the comments",
    "imprint": "the foot of the site",
}


@dataclass(frozen=True)
class Printed:
    """The texts that are the article's, the address that the browser printed, and what was left out."""

    texts: list[Text]
    address: str = ""
    left_out: list[str] = field(default_factory=list)
    excerpt: str = ""
    is_page: bool = False


def read(wording: Wording, heads: Sequence[str], style: Style) -> Printed:
    """The article of a printed web page; any other document is answered as it stands."""
    address = next((match[0].rstrip(".,;)") for head in heads if (match := _ADDRESS.search(head))), "")
    if not address and not any(_SAVED.search(head) or _STAMP.match(head) for head in heads):
        return Printed(wording.texts)
    if address and not address.startswith("http"):
        address = f"https://{address}"
    kinds = _kinds(wording.texts, style)
    left = [text for text, kind in zip(wording.texts, kinds, strict=True) if kind]
    texts = [text for text, kind in zip(wording.texts, kinds, strict=True) if not kind]
    if not texts:
        return Printed(wording.texts, address, is_page=True)
    said = [words for kind, words in _KINDS.items() if kind in kinds]
    return Printed(texts, address, said, left[0].words if left else "", is_page=True)


def _kinds(texts: Sequence[Text], style: Style) -> list[str]:
    """What each text is if it is not the article’s; empty where it is."""
    headline = _headline(texts, style)
    kinds: list[str] = []
    tail = ""
    for number, text in enumerate(texts):
        kind = _kind(text.words)
        if number == headline and not kind:
            kinds.append("")  # a list of the most read may stand beside it, and goes on behind it
            continue
        if number < headline:
            kind = kind or ("menu" if not _is_prose(text.words) else "")
        elif tail == "comments" or (tail == "elsewhere" and not kind and not _is_article(text, style)):
            kind = tail
        tail = kind if kind in {"comments", "elsewhere"} else "" if not kind else tail
        kinds.append(kind)
    return kinds


def _headline(texts: Sequence[Text], style: Style) -> int:
    """The number of the largest text on the first page, nought where none is larger than the rest."""
    first = [(text.size, -number) for number, text in enumerate(texts) if text.page == 1 and not text.table]
    size, number = max(first, default=(0, 0))
    return -number if size > 1.15 * style.size else 0


def _kind(words: str) -> str:
    short = len(words) < 160
    tokens = [token for token in re.findall(r"[\w-]+", words.casefold()) if not token.isdigit()]
    if _COOKIES.search(words) and _ASKS_CONSENT.search(words) and len(words) < 600:
        return "cookies"
    if not short:
        return ""
    if tokens and all(map(_SHARE.fullmatch, tokens)):
        return "comments" if _COMMENTS.fullmatch(words.strip()) else "share"
    if all(_NOTICE.fullmatch(part.strip()) for part in re.split(r"\s\|\s|\n", words)):
        return "notice"
    if _COMMENTS.fullmatch(words.strip(" :")):
        return "comments"
    if _ELSEWHERE.fullmatch(words.strip()) and not _is_prose(words):
        return "elsewhere"
    return "imprint" if _IMPRINT.search(words) else ""


def _is_prose(words: str) -> bool:
    return len(words.split()) >= 9 and bool(_SENTENCE.search(words))


def _is_article(text: Text, style: Style) -> bool:
    return _is_prose(text.words) and abs(text.size - style.size) <= 0.06 * style.size
