"""One spelling of what one site writes in several: posts, films, papers and pages that have a number or a name."""

import re
from urllib.parse import quote, unquote

_X = r"https?://(?:(?:www|m|mobile)\.)?(?:x|twitter|nitter|fxtwitter|vxtwitter|fixupx|fixvx|xcancel)\.(?:com|net)"
_END = r"/?(?=[?#]|$)"
_POST_ON_X = re.compile(
    rf"^{_X}/(?:i/web|\w+)/status(?:es)?/(\d+)(?:/(?:photo|video)/\d+)?{_END}(?P<after>.*)$", re.IGNORECASE
)
_ACCOUNT_ON_X = re.compile(r"^https?://(?:(?:www|m|mobile)\.)?(?:x|twitter)\.com/[^?#]*", re.IGNORECASE)
_TELEGRAM = re.compile(
    r"^https?://(?:www\.)?(?:t|telegram)\.(?:me|dog)/(?:s/)?(?!(?:joinchat|addstickers|share|c)/)(?P<name>[a-z]\w{3,31})"
    rf"(?P<post>(?:/\d+)?){_END}(?P<after>.*)$",
    re.IGNORECASE,
)
_PREVIEW_OF_TELEGRAM = re.compile(r"^(https?://(?:t|telegram)\.(?:me|dog)/)s/(?=\w)", re.IGNORECASE)
_INSTAGRAM = re.compile(
    rf"^https?://(?:www\.)?instagram\.com/(?:(?!(?:p|reels?|tv)/)[\w.]+/)?(?:p|reels?|tv)/(?P<post>[\w-]+){_END}(?P<after>.*)$",
    re.IGNORECASE,
)
_FACEBOOK = re.compile(
    r"^https?://(?:(?:www|m|web|mbasic|touch|[a-z]{2}-[a-z]{2})\.)?facebook\.com/"
    r"(?P<name>(?:(?!(?:groups|watch|share|events|photo|story|permalink)\b)[\w.-]+(?=/(?:posts|videos|photos)/))?)"
    r"(?P<after>.*)$",
    re.IGNORECASE,
)
_DOI = re.compile(r"^(?:https?://(?:dx\.|www\.)?doi\.org/|doi:\s*)(?P<name>10\.[^?#\s]+)(?P<after>.*)$", re.IGNORECASE)
_WIKI = re.compile(
    r"^(https?://[\w.-]+\.(?:wikipedia|wikinews|wikimedia|wikisource|wikiquote)\.org)/w/index\.php\?title=([^&#]+)(?=#|$)",
    re.IGNORECASE,
)
_REDDIT = re.compile(
    r"^https?://(?:(?:www|old|new|np|m|i|amp)\.)?(?:reddit\.com/(?:(?:r|u|user)/\w+/)?comments/|redd\.it/)(?P<post>\w+)"
    rf"(?:/[^/?#]*(?P<reply>/\w+)?)?{_END}(?P<after>.*)$",
    re.IGNORECASE,
)
_ARXIV = re.compile(
    r"^https?://(?:www\.)?arxiv\.org/(?:abs|pdf|html)/(?P<post>\d{4}\.\d+|[\w.-]+/\d{7})(?:v\d+)?(?:\.pdf)?"
    rf"{_END}(?P<after>.*)$",
    re.IGNORECASE,
)
_BLUESKY = re.compile(r"^https?://bsky\.app/profile/[^/?#]+", re.IGNORECASE)
_SITES = re.compile(
    r"x\.com|twitter|nitter|fxtw|vxtw|fixupx|fixvx|xcancel|t\.me|telegram|instagram|facebook|doi|wiki|reddit|redd\.it"
    r"|arxiv|bsky",
    re.IGNORECASE,
)


def post_address(address: str) -> str:
    """The address in the one spelling that its site has for the page; another site's as it stands."""
    if not _SITES.search(address[:60]):
        return address
    for write in (_on_x, _by_number, _of_facebook, _on_wiki, _by_doi):
        written = write(address)
        if written != address:
            return written
    return _BLUESKY.sub(lambda profile: profile[0].lower(), address)


def _on_x(address: str) -> str:
    if post := _POST_ON_X.match(address):
        return f"https://x.com/i/status/{post[1]}{post['after']}"
    return _ACCOUNT_ON_X.sub(lambda account: account[0].lower(), address)


def _by_number(address: str) -> str:
    """A post or paper goes by its number alone, whatever name or title stands around it."""
    if channel := _TELEGRAM.match(address):
        return f"https://t.me/{channel['name'].lower()}{channel['post']}{channel['after']}"
    if post := _INSTAGRAM.match(address):
        return f"https://instagram.com/p/{post['post']}{post['after']}"
    if thread := _REDDIT.match(address):
        return f"https://redd.it/{thread['post'].lower()}{thread['reply'] or ''}{thread['after']}"
    if paper := _ARXIV.match(address):
        return f"https://arxiv.org/abs/{paper['post']}{paper['after']}"
    return _PREVIEW_OF_TELEGRAM.sub(r"\1", address)


def _of_facebook(address: str) -> str:
    page = _FACEBOOK.match(address)
    return f"https://facebook.com/{page['name'].lower()}{page['after']}" if page else address


def _on_wiki(address: str) -> str:
    return _WIKI.sub(lambda page: f"{page[1]}/wiki/{quote(unquote(page[2]).replace(' ', '_'))}", address)


def _by_doi(address: str) -> str:
    paper = _DOI.match(address)
    return f"https://doi.org/{paper['name'].lower()}{paper['after']}" if paper else address
