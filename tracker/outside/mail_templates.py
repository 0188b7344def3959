"""Editions and notices as mail: text and HTML from templates, with what one recipient gets at the end."""

import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby, islice
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from tracker import limits
from tracker.language.characters import unhidden
from tracker.language.english import counted
from tracker.rules.editions import Gone, Head, Line, missed_in_words
from tracker.rules.mail_messages import Attachment
from tracker.rules.schedules import offset_if_doubled
from tracker.rules.statuses.status import Status

TEXT, HTML = "mail.txt", "mail.html"
_WIDTH = 76
_LABEL = 12  # places for the label before a paragraph
_END = "</body>"


@dataclass
class _NamedClaims:
    """What one mail says of the claims: the first ones whole, and what changed about any of them."""

    lines: list[Line] = field(default_factory=list)
    new: list[Line] = field(default_factory=list)
    moved: list[Line] = field(default_factory=list)

    def take(self, lines: Iterable[Line]) -> None:
        """Take in every claim that may leave the house, keeping no more than is told."""
        for line in lines:
            if line.confidential:
                continue
            if len(self.lines) < limits.MAIL_CLAIMS_SHOWN.most:
                self.lines.append(line)
            changed = {"new": self.new, "moved": self.moved}.get(line.change)
            if changed is not None and len(changed) < limits.MAIL_CHANGES_SHOWN.most:
                changed.append(line)


class MailTemplates:
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
        self, head: Head, lines: Iterable[Line], delisted: Iterable[Gone], *, attached: bool
    ) -> Iterator[Attachment]:
        """The two bodies of a mail, as they are kept; confidential claims are counted and nothing else."""
        tells = head.tells == "statements"
        claims_named, left = _NamedClaims(), list[Gone]()
        if tells:
            claims_named.take(lines)
            left = list(islice((claim for claim in delisted if not claim.confidential), limits.MAIL_CHANGES_SHOWN.most))
        context = {
            "head": head,
            "tells": tells,
            "counts": [(status, head.counts[status]) for status in Status if status in head.counts],
            "groups": [
                (heading, list(under_heading))
                for heading, under_heading in groupby(claims_named.lines, key=lambda line: line.heading)
            ],
            "more": head.total - head.confidential - len(claims_named.lines) if tells else 0,
            "gone": left,
            "more_gone": head.gone - len(left) if tells else 0,
            "moved": claims_named.moved,
            "more_moved": head.moved - len(claims_named.moved) if tells else 0,
            "new": claims_named.new,
            "more_new": head.new - len(claims_named.new) if tells else 0,
            "attached": attached,
            "url": self._url,
        }
        yield Attachment(TEXT, "text/plain", _tidy(self._text.get_template("edition.txt").render(context)).encode())
        yield Attachment(HTML, "text/html", self._html.get_template("edition.html").render(context).encode())

    def of_notice(self, kind: str, facts: Mapping[str, Any]) -> tuple[str, str]:
        """The two bodies of a notice, without a link that would end anything."""
        about = {"kind": kind, "details": facts, "url": self._url}
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
    environment.globals.update(Status=Status, counted=counted, limits=limits)
    environment.filters.update(
        {"clock": _clock, "day": _day, "flow": _flow, "labelled": _labelled, "listed": _listed},
    )
    environment.finalize = _visible
    return environment


def _visible(value: Any) -> Any:
    """What people typed, without direction marks and control characters."""
    return unhidden(value) if type(value) is str and "\n" not in value and value.strip() else value


class _Flowed(str):
    """Text that is set already; its blanks are meant."""

    __slots__ = ()


def _clock(instant: str, zone: str) -> str:
    """`Wed 25 Nov 2026, 07:30` of an instant with its offset, which is told where that time comes twice."""
    at, offset = datetime.fromisoformat(instant), offset_if_doubled(instant, zone)
    return f"{_day(instant)}, {at:%H:%M}{offset and f' {offset}'}"


def _day(day: str) -> str:
    """`Wed 25 Nov 2026`."""
    at = datetime.fromisoformat(day)
    return f"{at:%a} {at.day} {at:%b %Y}"


def _flow(text: str, first: str = "", below: str | None = None) -> str:
    """A paragraph in lines that every client shows whole; `first` stands before it, `then` or blanks below."""
    return _Flowed(
        textwrap.fill(
            unhidden(text),
            _WIDTH,
            initial_indent=first,
            subsequent_indent=" " * len(first) if below is None else below,
            break_on_hyphens=False,
            break_long_words=False,
        )
    )


def _labelled(text: str, label: str, places: int = _LABEL) -> str:
    """A paragraph beside its label: `  Why       Unverified for 6 days.`; nothing where there is nothing to tell."""
    return _flow(text, f"{label:<{places - 1}} ", " " * places) if text else ""


def _listed(sentences: Sequence[str], label: str) -> str:
    """Sentences beside their label, each one begun anew where there are several."""
    if len(sentences) < 2:
        return _labelled(" ".join(sentences), label)
    labels = [label, *[""] * (len(sentences) - 1)]
    points = (
        _flow(sentence, f"{before:<{_LABEL - 1}} - ", " " * (_LABEL + 2))
        for before, sentence in zip(labels, sentences, strict=True)
    )
    return _Flowed("\n".join(points))


def _tidy(text: str) -> str:
    """No more than one empty line at a time, no blanks at the ends of lines."""
    lines = [line.rstrip() for line in text.splitlines()]
    tidied = [line for place, line in enumerate(lines) if line or (place and lines[place - 1])]
    return "\n".join(tidied).rstrip("\n") + "\n"
