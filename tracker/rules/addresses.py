"""Which addresses lead to the same publication, however they were copied."""

import re
from functools import lru_cache
from unicodedata import normalize
from urllib.parse import SplitResult, unquote, urlsplit

from url_normalize import url_normalize

from tracker.rules.copied_addresses import page_address
from tracker.rules.tracking_parameters import is_tracking

_FILM = re.compile(r"(?:/watch\?(?:[^#]*&)?v=|/(?:shorts|live|embed|v)/)([\w-]{6,})")
_COMMENT_ON_FILM = re.compile(r"[?&]lc=([\w.-]+)")
_SITE = re.compile(r"https?://(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)(?::\d*)?([^?#]*)", re.IGNORECASE)
# What url-normalize would leave as it is: it is forty times as slow.
_PLAIN = re.compile(
    r"https?://(?!\S*xn--)[a-z0-9]+(?:(?:\.|-+)[a-z0-9]+)*\.?(?:/(?![./])[A-Za-z0-9._~;=!:@-]*)*(?:\?(?:[A-Za-z0-9._~-]+=[A-Za-z0-9._~-]*(?:&(?=.)|$))*)?"
)

_NEWEST_NAMES = {
    "twitter.com": "x.com",
    "youtube-nocookie.com": "youtube.com",
    "music.youtube.com": "youtube.com",
    "telegram.me": "t.me",
    "telegram.dog": "t.me",
    "dx.doi.org": "doi.org",
    "bbc.co.uk": "bbc.com",
    "edition.cnn.com": "cnn.com",
    "us.cnn.com": "cnn.com",
} | {f"{layout}.reddit.com": "reddit.com" for layout in ("old", "new", "np")}
_FOR_A_DEVICE = frozenset({"amp", "m", "mobile", "touch", "wap", "www"})
_SESSION = re.compile(r";(?:jsessionid|phpsessid|sid)=[^/;]*", re.IGNORECASE)
_AMP_ENDING = re.compile(r"\.amp(?=(?:\.html?)?$)", re.IGNORECASE)
_AMP_SEGMENTS = frozenset({"amp", "amp.html"})
_FOR_PRINT = frozenset({"print", "printable", "printview"})
_OF_ARTICLE = re.compile(r"\d|[^\W_]-[^\W_]+-")  # a section has a page of the day’s print too
_INDEX = re.compile(r"/(?:index|default)\.(?:html?|shtml|php|aspx?|jsp|cfm)$", re.IGNORECASE)
_FRONT_PAGE = re.compile(
    r"[^/?#]*(?:/(?:[a-z]{2}(?:[-_][a-z]{2,4})?|home|homepage|index|international))*"
    r"(?:\?(?:edition|hl|lang|language|locale)=[\w-]*)?",
    re.IGNORECASE,
)

_PAGE_MARKS = ("!", "/")
# “#block-6580” is one of the pieces that a live page or a thread is made of, each written at another time; “#comments”
# is a place in a page.
_PIECE = re.compile(
    r"(?:[a-z]{1,20}[-_]){0,3}(?:(?:live|blog|ticker|feed|issue)+[-_]?)?(?:block|entry|event|message|msg|post|update|item|comment|reply|article|lb|h(?=_))[-_:=/]?"
    r"(?=\D*\d)[\w:.=-]+|p\d{2,}|(?=\D*\d)[0-9a-f-]{6,}",
    re.IGNORECASE,
)

# Any other number may be that of a piece: “#tweet-1234”, “#live-10-30”, “#2”. These count the places in one page.
_NUMBERED = re.compile(r"(?=\D*\d)[\w:.-]+")
_PLACE = re.compile(
    r"(?:section|sec|slide|foot-?note|fn|fnref|end-?note|cite[_-](?:note|ref)|ref|fig(?:ure)?|tab(?:le)?|chapter|ch|page"
    r"|heading|line|l|toc|para(?:graph)?|appendix|annex|photo|image|img|video|step|panel|item-?list|[htp])[-_:.]?\d[\w:.-]*",
    re.IGNORECASE,
)


@lru_cache(maxsize=16_384)  # every count of a claim asks for the same few addresses
def publication_key(address: str) -> str:
    """What the addresses of one publication have in common: equal keys are one publication, nothing for no address.

    Scheme, `www.`, `m.` and AMP, default port, closing slash, the name of a folder’s first page, sessions, tracking
    parameters, the order of the others, percent-encoding and the case of the host tell no two publications apart.
    """
    whole, _, fragment = _of_the_page(address).partition("#")
    parts = _normal(whole)
    if not parts.netloc:
        return ""
    host = _site(parts.netloc)
    pairs = (pair for pair in parts.query.split("&") if pair and not is_tracking(pair, host))
    # Sorted by name only: of two of one name the first may be meant.
    query = "&".join(sorted(pairs, key=lambda pair: pair.partition("=")[0]))
    marks = (("?", query), ("#", fragment if _names_a_piece(fragment) else ""))
    return host + _page_path(parts.path) + "".join(f"{mark}{words}" for mark, words in marks if words)


def names_a_page(key: str) -> bool:
    """Whether a key is more than the front page of a site or edition, on which another publication stands every day."""
    return not _FRONT_PAGE.fullmatch(key)


@lru_cache(maxsize=16_384)
def rough_key(address: str) -> tuple[str, str]:
    """A piece of its host and one of its path that the addresses of one publication share, found at little cost.

    They narrow a search; `publication_key` decides. In an address with percent-encoding the piece of the path may be
    written otherwise.
    """
    match = _SITE.match(_of_the_page(address))
    host, path = match.groups() if match else ("", "")
    # The parts of an international name are written in two ways.
    labels = [label for label in _site(host.lower()).split(".") if label.isascii() and not label.startswith("xn--")]
    label = max(labels[:-1] or labels, key=len, default="")
    return label if len(label) > 1 and "[" not in host else "", _longest_word(path)


def _longest_word(path: str) -> str:
    """The longest word of a path that is written alike with composed letters and without."""
    decoded = normalize("NFC", unquote(path))
    segments: list[str] = []
    for segment in decoded.split("/"):
        if segment == "..":
            segments = segments[:-1]
        elif segment not in ("", "."):
            segments.append(segment)
    return max(re.findall(r"[A-Za-z0-9]+", _page_path("/" + "/".join(segments))), key=len, default="")


def _of_the_page(address: str) -> str:
    """The address of the page itself, with a scheme: of a copy, of a short link to a film."""
    address = page_address(address)
    if "youtu" not in address:
        return address
    site = _SITE.match(address)
    film = _FILM.search(address) if site and _site(site[1].lower()) == "youtube.com" else None
    if film is None:
        return address
    # A comment below a film is a text of its own.
    comment = _COMMENT_ON_FILM.search(address)
    return f"https://youtu.be/{film[1]}{f'?lc={comment[1]}' if comment else ''}"


def _site(host: str) -> str:
    """The host without what only says for which device a page is laid out, and under its newest name."""
    labels = host.rstrip(".").split(".")
    labels = [label for label in labels[:-2] if label not in _FOR_A_DEVICE] + labels[-2:]
    site = ".".join(labels)
    return _NEWEST_NAMES.get(site, site)


def _page_path(path: str) -> str:
    """The path without what only says how a page is laid out or who reads it."""
    path = _AMP_ENDING.sub("", _INDEX.sub("", _SESSION.sub("", path)).rstrip("/"))
    segments = path.split("/")[1:]
    while len(segments) > 1 and segments[-1].lower() in _AMP_SEGMENTS:
        segments.pop()
    if len(segments) > 1 and segments[-1].lower() in _FOR_PRINT and _OF_ARTICLE.search(segments[-2]):
        segments.pop()
    while len(segments) > 1 and segments[0].lower() in _AMP_SEGMENTS:
        segments.pop(0)
    return "".join(f"/{segment}" for segment in segments)


def _names_a_piece(fragment: str) -> bool:
    """Whether a fragment names a page, or a piece that was published by itself, and not a place in a page."""
    # “#!/article/3” and “#/article/3” name a page of a site that is all script.
    if fragment.startswith(_PAGE_MARKS) or _PIECE.fullmatch(fragment):
        return True
    return bool(_NUMBERED.fullmatch(fragment)) and not _PLACE.fullmatch(fragment)


def _normal(address: str) -> SplitResult:
    """The address taken apart, in one spelling, without its fragment; empty where nobody could follow it."""
    if _PLAIN.fullmatch(address):
        return urlsplit(address)
    try:
        parts = urlsplit(address)
        follows = parts.scheme.lower() in {"http", "https"} and parts.port != 0
        normal = url_normalize(address) if follows else ""
    except ValueError:  # a port that is no number, brackets that do not close
        normal = ""
    return urlsplit(normal or "")
