"""Editions and notices as mail: text and HTML from templates, with what one recipient gets at the end."""

import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from tracker.rules.editions import Gone, Head, Line, missed_in_words
from tracker.rules.letters import Enclosure
from tracker.rules.wording import unhidden

TEXT, HTML = "mail.txt", "mail.html"
SHOWN = 100  # claims told in a mail; the attachment and the page have all
SHOWN_GONE = 50
_WIDTH = 78
_END = "</body>"


class Letters:
    """Writes mail from the templates in a folder, with links to the pages at `url`."""

    def __init__(self, folder: Path, url: str) -> None:
        self._url = url.rstrip("/")
        common: dict[str, Any] = {
            "loader": FileSystemLoader(folder),
            "undefined": StrictUndefined,
            "trim_blocks": True,
            "lstrip_blocks": True,
            "keep_trailing_newline": True,
        }
        self._text = _furnished(Environment(autoescape=False, **common))  # noqa: S701  (plain text)
        self._html = _furnished(Environment(autoescape=True, **common))

    def of_edition(
        self, head: Head, lines: Iterable[Line], gone: Iterable[Gone], *, attached: bool
    ) -> Iterator[Enclosure]:
        """The two bodies of a mail, as they are kept; confidential claims are counted and nothing else."""
        tells = head.tells == "statements"
        leaving = (each for each in lines if not each.confidential)
        shown = list(islice(leaving, SHOWN)) if tells else []
        left = [each for each in islice(gone, SHOWN_GONE * 2) if not each.confidential][:SHOWN_GONE] if tells else []
        told = {
            "head": head,
            "tells": tells,
            "lines": shown,
            "more": head.total - head.confidential - len(shown) if tells else 0,
            "gone": left,
            "more_gone": head.gone - len(left) if left else 0,
            "attached": attached,
            "url": self._url,
        }
        yield Enclosure(TEXT, "text/plain", _tidy(self._text.get_template("edition.txt").render(told)).encode())
        yield Enclosure(HTML, "text/html", self._html.get_template("edition.html").render(told).encode())

    def of_notice(self, kind: str, told: Mapping[str, Any]) -> tuple[str, str]:
        """The two bodies of a notice, without a link that would end anything."""
        about = {"kind": kind, "told": told, "url": self._url}
        text = _tidy(self._text.get_template("notice.txt").render(about))
        html = self._html.get_template("notice.html").render(about)
        return self.addressed(text, html, stands_for=(), token="")

    def addressed(self, text: str, html: str, *, stands_for: Sequence[str], token: str) -> tuple[str, str]:
        """Two kept bodies with what one recipient gets at the end."""
        end = {
            "stands_for": missed_in_words(tuple(stands_for)).replace("missed", "not delivered"),
            "unsubscribe": self.unsubscribe(token),
        }
        before, _, after = html.rpartition(_END)
        footer = self._html.get_template("footer.html").render(end)
        return text + _tidy(self._text.get_template("footer.txt").render(end)), f"{before}{footer}{_END}{after}"

    def unsubscribe(self, token: str) -> str:
        """The address that ends a subscription; nothing without a token."""
        return f"{self._url}/unsubscribe/{token}" if token else ""


def _furnished(environment: Environment) -> Environment:
    environment.globals["counted"] = _counted
    environment.filters.update(
        {"capital": _capital, "clock": _clock, "word": _word, "flow": partial(_flow)},
    )
    environment.finalize = _visible
    return environment


def _visible(value: Any) -> Any:
    """What people typed, without direction marks and control characters."""
    return unhidden(value) if type(value) is str and "\n" not in value and value.strip() else value


def _counted(number: int, one: str, many: str = "") -> str:
    """`1 claim`, `2,500 claims`."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _clock(instant: str) -> str:
    """`2026-11-25 07:30` of an instant with its offset."""
    return f"{datetime.fromisoformat(instant):%Y-%m-%d %H:%M}"


def _word(status: str) -> str:
    return status.replace("_", " ")


def _flow(text: str, indent: str) -> str:
    """A paragraph in lines that every client shows whole."""
    return textwrap.fill(
        unhidden(text), _WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False
    )


def _tidy(text: str) -> str:
    """No more than one empty line at a time, no blanks at the ends of lines."""
    lines = [line.rstrip() for line in text.splitlines()]
    kept = [line for place, line in enumerate(lines) if line or (place and lines[place - 1])]
    return "\n".join(kept).rstrip("\n") + "\n"
