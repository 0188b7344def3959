"""The style sheets that a browser saved beside a page, put where the page names them."""

import re
from email.message import EmailMessage
from html import unescape
from urllib.parse import urljoin

from tracker.outside.intake.encodings import sniffed
from tracker.outside.intake.transfer import payload_of

_LINK = re.compile(r"<link\b[^<>]{0,2000}>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([\w-]{1,40})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_CSS = "text/css"


def with_styles(markup: str, message: EmailMessage, address: str) -> str:
    """The page with the sheets that it links written out, in their order, as the page with its own sheets is read."""
    sheets = _sheets(message)

    def written_out(link: re.Match[str]) -> str:
        values = {name.lower(): unescape(a or b or c) for name, a, b, c in _ATTRIBUTE.findall(link[0])}
        kinds = values.get("rel", "").lower().split()
        if "stylesheet" not in kinds or "alternate" in kinds:
            return link[0]
        place = values.get("href", "").strip()
        # Each sheet once: a page may link the same one a thousand times.
        css = sheets.pop(place, "") or sheets.pop(_joined(address, place), "")
        media = re.sub(r"[^\w\s,:()-]", "", values.get("media", ""))
        return f'<style media="{media}">{css}</style>' if css else link[0]

    return _LINK.sub(written_out, markup) if sheets else markup


def _joined(address: str, place: str) -> str:
    try:
        return urljoin(address, place)
    except ValueError:  # no address at all
        return place


def _sheets(message: EmailMessage) -> dict[str, str]:
    """The sheets by what they are linked by: their address, or `cid:` and the name of their part."""
    sheets: dict[str, str] = {}
    for part in message.walk():
        if part.get_content_type() != _CSS or not isinstance(part, EmailMessage):
            continue
        css = re.sub(r"</(?=style)", "", sniffed(payload_of(part).content) or "", flags=re.IGNORECASE)
        named = str(part.get("Content-ID", "")).strip("<> ")
        for place in (str(part.get("Content-Location", "")).strip(), named and f"cid:{named}"):
            if place:
                sheets.setdefault(place, css)
    return sheets
