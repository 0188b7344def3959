"""The parts of a mail: its texts, the mails in it and its files; counted in the bytes before any is taken apart."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage

from tracker import limits

_BOUNDARY = re.compile(
    rb"boundary(\*0)?\*?[ \t]*=[ \t\r\n]*(?:\"([^\"\r\n]{1,200})\"|([^\s;\"]{1,200}))", re.IGNORECASE
)
_BETWEEN = re.compile(rb"^--([^\r\n]{1,202})", re.MULTILINE)
_INNER = re.compile(rb"^content-type:[ \t]*message/", re.IGNORECASE | re.MULTILINE)
_TEXTS = {"text/plain", "text/html"}
_GROUPS = {"multipart/alternative", "multipart/related"}
_SIGNATURES = {"application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"}
_DEEPEST = 50  # parts in one another; the programs that send mails stop at five


@dataclass
class Parts:
    """What a mail is made of: each text is a part, or a group of parts that say the same."""

    texts: list[EmailMessage] = field(default_factory=list)
    mails: list[EmailMessage] = field(default_factory=list)
    files: list[str] = field(default_factory=list)


def parsed(content: bytes) -> EmailMessage:
    """The mail with its parts, where it has no more than are read."""
    limits.MAIL_PARTS.check(_number(content), field="text")
    message = message_from_bytes(content, policy=policy.default)
    limits.MAIL_PARTS.check(sum(1 for _ in message.walk()), field="text")
    return message


def _number(content: bytes) -> int:
    """About how many parts it has: the lines that stand between them are looked for, no part is taken apart."""
    declared: list[tuple[bytes, bytes, bytes]] = _BOUNDARY.findall(content)
    whole = {quoted or bare for cut, quoted, bare in declared if not cut}
    beginnings = tuple({quoted or bare for cut, quoted, bare in declared[:_DEEPEST] if cut})
    lines: Iterable[bytes] = (line.rstrip(b" \t") for line in _BETWEEN.findall(content)) if declared else ()
    between = sum(line in whole or line.startswith(beginnings) for line in lines)
    return between + len(_INNER.findall(content))


def parts_of(message: EmailMessage) -> Parts:
    """The parts in their order; what an inner mail holds belongs to that mail."""
    parts = Parts()
    _sort(message, parts, 0)
    return parts


def _sort(part: EmailMessage, parts: Parts, depth: int) -> None:
    kind = part.get_content_type()
    if kind == "message/rfc822" and part.is_multipart():
        parts.mails += _children(part)
    elif _is_attached(part):
        parts.files.append(part.get_filename() or "a file without a name")
    elif kind in _TEXTS:
        parts.texts.append(part)
    elif kind in _GROUPS:
        parts.texts.append(part)
        _sort_beside(part, parts, depth)
    elif part.is_multipart() and depth < _DEEPEST:
        for child in _children(part):
            _sort(child, parts, depth + 1)
    elif kind not in _SIGNATURES:
        parts.files.append(part.get_filename() or f"a part of the kind {kind}")


def _sort_beside(group: EmailMessage, parts: Parts, depth: int) -> None:
    """The mails and files in a group of texts; its pictures belong to its page."""
    for child in _children(group) if depth < _DEEPEST else ():
        within = Parts()
        _sort(child, within, depth + 1)
        parts.mails += within.mails
        parts.files += within.files if child.is_multipart() or _is_attached(child) else []


def alternatives(group: EmailMessage, subtype: str) -> Iterator[EmailMessage]:
    """The parts of a text that are plain, or pages; of a page that is sent with its pictures the page."""
    kind = group.get_content_type()
    if _is_attached(group):
        return
    if kind == f"text/{subtype}":
        yield group
    elif kind == "multipart/related":
        root = next(iter(_children(group)), None)
        yield from () if root is None else alternatives(root, subtype)
    elif kind.startswith("multipart/"):
        for child in _children(group):
            yield from alternatives(child, subtype)


def _children(part: EmailMessage) -> list[EmailMessage]:
    return [child for child in part.iter_parts() if isinstance(child, EmailMessage)]


def _is_attached(part: EmailMessage) -> bool:
    return part.get_content_disposition() == "attachment"
