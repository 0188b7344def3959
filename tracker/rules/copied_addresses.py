"""The address of a page out of what people copy: with signs of the text around it, of a copy, of a redirect."""

import html
import re
from itertools import chain
from urllib.parse import parse_qsl, unquote, urlsplit

from tracker.language.search_key import UNSEEN
from tracker.rules.post_addresses import post_address
from tracker.rules.tracking_parameters import is_tracking

_WRAPPINGS = 4  # a redirect to a copy of a redirect

# What is as most addresses are needs no look at the rest.
_PLAIN = re.compile(
    r"https?://(?![^/]*(?:archive|google|ampproject|translate|telegram|itter|\bt\.me|\bx\.com|fixupx|fixvx|xcancel|insta|facebook"
    r"|doi|wiki|redd|arxiv|bsky|outline|12ft|href\.li|hypothes|jina|smry|paywall|urldefense|duckduckgo))"
    r"[a-z0-9.-]+[a-z0-9](?:/(?:[\w./~-]*[\w/])?)?(?:\?[\w.=&~-]*[\w=])?",
    re.ASCII,
)
_UNSEEN = dict.fromkeys(chain(*UNSEEN))
_ENCODED_LETTER = re.compile("%(?:c[2-9a-f]|d[0-9a-f]|e[0-9a-f]|f[0-4])(?:%[89ab][0-9a-f]){1,3}", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]\w{1,30});", re.IGNORECASE)
_OPENING = re.compile(r"^[\s<(\[{\"'“”„«»‘’‹›]+|^(?:view-source|URL):\s*")
_DEFUSED = re.compile("hxxps?://", re.IGNORECASE)
_CLOSING = " \t\r\n\u00a0.,;:\"'“”„«»‘’‹›<>…"
_ENCODED_CLOSING = re.compile("%(?:0[9ad]|20|22|c2%a0|e2%80%9[89cd])$", re.IGNORECASE)
_BRACKETS = {")": "(", "]": "[", "}": "{"}
_USER = re.compile(r"^(https?://)[^/?#@]*@", re.IGNORECASE)
_NO_SCHEME = re.compile(r"(?://)?(?=(?:[\w-]+\.)+[^\W\d_]{2,}\.?(?::\d+)?(?:[/?#]|$))")
# A second question mark, one in percent-encoding, an “&” where no question mark is.
_TAILS = (re.compile(r"(.*?\?.*?)\?(.*)"), re.compile(r"(.*?)%3F(.*)", re.IGNORECASE), re.compile(r"([^?&]*)&([^?]*)"))

# A copy that somebody keeps of a page has the address of the page in its own.
_COPY = re.compile(
    r"https?://(?:web\.archive\.org/(?:web/[0-9a-z_*]+|save(?:/_embed)?)/"
    r"|archive\.(?:ph|today|is|li|md|vn|fo)/(?:(?:\d[\d.-]+|newest|oldest)/)?(?=\D)(?![^/]*$)|ghostarchive\.org/archive/\d+/"
    r"|(?:12ft\.io|(?:www\.)?outline\.com|via\.hypothes\.is|r\.jina\.ai|smry\.ai|(?:www\.)?removepaywalls?\.com)/"
    r"(?:proxy\?q=|search\?url=)?|href\.li/\?"
    r"|webcache\.googleusercontent\.com/search\?q=cache:(?:[\w-]+:(?=http))?|urldefense\.com/v3/__"
    r"|(?:[\w-]+\.cdn\.ampproject\.org|(?:www\.)?google\.[a-z.]{2,6}/amp)/(?:[civ]/)?(?:s/)?)"
    r"(?:(?P<follows>https?):/{1,2})?(?=[^/]+\.)",
    re.IGNORECASE,
)
_REDIRECTING_PATH = re.compile(
    r"/(?:url|l\.php|away(?:\.php)?|l|redir(?:ect)?(?:\.php|/redirect)?|out|exit|goto|linkfilter|link|translate)/?",
    re.IGNORECASE,
)
_REDIRECTING_HOST = re.compile(r"(?:l|lm|out|translate|redirect|.*\.safelinks\.protection)\..*", re.IGNORECASE)
_TARGETS = ("url", "u", "q", "uddg", "z", "to", "target", "dest", "destination", "link", "redirect", "redirect_url")
_TRANSLATED = re.compile(r"^https?://([\w-]+)\.translate\.goog(?=[/?#]|$)", re.IGNORECASE)


def page_address(copied: str) -> str:
    """The address of the page that was copied so, with a scheme: one of a copy or a redirect is that of its page."""
    if _PLAIN.fullmatch(copied):
        return copied
    address = _with_scheme(_cleaned(copied))
    for _ in range(_WRAPPINGS):
        inner = _unwrapped(address)
        if inner == address:
            break
        address = inner
    return post_address(_USER.sub(r"\1", _without_tail(address)))


def _cleaned(copied: str) -> str:
    """Without signs of the text or the page around it, and what nobody sees."""
    address = copied if copied.isascii() else copied.translate(_UNSEEN)
    if "%" in address:
        address = _ENCODED_LETTER.sub(_seen, address)
    for _ in range(2 if "&" in address else 0):  # “&amp;amp;” of a page that was copied twice
        address = _ENTITY.sub(lambda entity: html.unescape(entity[0]), address)
    address = _OPENING.sub("", address.replace("\\", "/"))
    if _DEFUSED.match(address):  # “hxxps://paper[.]example”: so that nobody follows it by mistake
        address = f"http{address[4:]}".replace("[.]", ".")
    return _unbracketed(address)


def _seen(letter: re.Match[str]) -> str:
    return "" if ord(unquote(letter[0])[0]) in _UNSEEN else letter[0]


def _unclosed(address: str) -> str:
    address = address.rstrip(_CLOSING)
    while closing := _ENCODED_CLOSING.search(address, max(0, len(address) - 9)):
        address = address[: closing.start()].rstrip(_CLOSING)
    return address


def _unbracketed(address: str) -> str:
    """Without closing signs; the bracket of “/Orla_(town)” belongs to it."""
    address = _unclosed(address)
    while (opening := _BRACKETS.get(address[-1:])) and address.count(address[-1]) > address.count(opening):
        address = _unclosed(address[:-1])
    return address


def _with_scheme(address: str) -> str:
    return _NO_SCHEME.sub("https://", address, count=1) if _NO_SCHEME.match(address) else address


def _unwrapped(address: str) -> str:
    if copy := _COPY.match(address):
        address = re.sub(r"__;[^/]*$", "", address) if "urldefense" in copy[0] else address
        return f"{copy['follows'] or 'https'}://{address[copy.end() :]}"
    if translated := _TRANSLATED.match(address):
        host = re.sub(r"--|-", lambda sign: "-" if sign[0] == "--" else ".", translated[1])
        return f"https://{host}{re.sub(r'[?&]_x_tr_.*$', '', address[translated.end() :])}"
    return _target(address) if "http" in address[8:] else address


def _target(address: str) -> str:
    """Where a redirect leads; its parameters tell."""
    try:
        parts = urlsplit(address)
    except ValueError:  # brackets that do not close
        return address
    if not (_REDIRECTING_PATH.fullmatch(parts.path) or _REDIRECTING_HOST.fullmatch(parts.netloc)):
        return address
    targets = {name.lower(): target for name, target in parse_qsl(parts.query)}
    leading = (targets.get(name, "") for name in _TARGETS)
    return next((target for target in leading if re.match(r"https?://\S+\.", target, re.IGNORECASE)), address)


def _without_tail(address: str) -> str:
    """Without parameters that say how a reader came, where they were put behind the address in a wrong way."""
    page, mark, fragment = address.partition("#")
    for pattern in _TAILS:
        match = pattern.fullmatch(page)
        if match and all(is_tracking(pair, "") for pair in unquote(match[2]).split("&")):
            page = match[1]
    return f"{page}{mark}{fragment}"
