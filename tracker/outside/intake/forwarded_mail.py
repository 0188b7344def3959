"""A mail that somebody passed on: it is the text, and what stands above it is about it."""

import re
from dataclasses import dataclass
from email.utils import parseaddr

from tracker.errors import WrongInput
from tracker.language.dates import PartialDate
from tracker.language.typed_dates import date_readings

_PASSED_ON = re.compile(r"\s*(?:fwd?|wg|tr|rv|enc|doorst|i)\s*(?:\[\d+\])?:", re.IGNORECASE)
_SAYS_SO = re.compile(
    r"(?:[-_]{2,}\s*)?(?:begin(?:ning of)? forwarded message|forwarded message|forwarded by .{1,80}|"
    r"(?:anfang der )?weitergeleitete(?:n)? nachricht|(?:d[ée]but du )?message (?:transf[ée]r[ée]|r[ée]exp[ée]di[ée])|"
    r"mensaje reenviado|inizio messaggio inoltrato|messaggio inoltrato|doorgestuurd bericht)\s*:?(?:\s*[-_]{2,})?",
    re.IGNORECASE,
)
_ORIGINAL = re.compile(r"[-_]{2,}\s*(?:original message|ursprüngliche nachricht|message d.origine)\s*[-_]{2,}", re.I)
_FIELD = re.compile(r"\*?(from|sent|date|to|cc|bcc|subject|reply-to|von|gesendet|datum|an|betreff|de|envoyé|à|objet"
                    r"|fecha|para|asunto|da|data|a|oggetto):\*?\s*(.*)", re.IGNORECASE)  # fmt: skip
_NAMES = {
    "from": {"from", "von", "de", "da"},
    "day": {"date", "sent", "datum", "gesendet", "envoyé", "fecha", "data"},
    "subject": {"subject", "betreff", "objet", "asunto", "oggetto"},
}
_FEWEST = 3  # fields: From, To and Subject; fewer stand above a letter that is quoted


@dataclass(frozen=True)
class Forwarded:
    """The mail that was passed on, and the lines above it; what it does not say of itself is empty."""

    text: str
    above: str
    subject: str = ""
    author: str = ""
    sent: str = ""
    days: tuple[PartialDate, ...] = ()


def is_passed_on(subject: str) -> bool:
    """Whether the subject says that the mail is passed on: Fwd, FW, WG, TR."""
    return bool(_PASSED_ON.match(subject))


def says_forwarded(line: str) -> bool:
    """Whether the line says that a mail which is passed on follows."""
    return bool(_SAYS_SO.fullmatch(line.strip()))


def forwarded(text: str, subject: str) -> Forwarded | None:
    """The mail that is passed on in this one; None where there is none."""
    lines = text.replace("\r\n", "\n").split("\n")
    for at, line in enumerate(lines):
        if says_forwarded(line.lstrip("> ")):
            return _parted(lines[:at], lines[at + 1 :])
        if is_passed_on(subject) and (_ORIGINAL.fullmatch(line.strip()) or _begins_head(lines[at : at + 8])):
            return _parted(lines[:at], lines[at + (0 if _FIELD.match(line.strip()) else 1) :])
    return None


def _begins_head(lines: list[str]) -> bool:
    fields = [_FIELD.match(line.strip()) for line in lines if line.strip()]
    if not fields or not fields[0] or fields[0][1].lower() not in _NAMES["from"]:
        return False
    return all(fields[:_FEWEST]) and len(fields) >= _FEWEST


def _parted(above: list[str], lines: list[str]) -> Forwarded | None:
    values, body = _head_and_body(_unmarked(lines))
    text = "\n".join(body).strip()
    if not any(character.isalnum() for character in text):
        return None
    sent = _value(values, "day")
    return Forwarded(
        text,
        "\n".join(above).strip("_- \n"),
        _value(values, "subject"),
        _author(_value(values, "from")),
        sent,
        _days(sent),
    )


def _head_and_body(lines: list[str]) -> tuple[dict[str, str], list[str]]:
    values: dict[str, str] = {}
    name = ""
    for at, line in enumerate(lines):
        field = _FIELD.match(line.strip())
        if field:
            name = field[1].lower()
            values.setdefault(name, field[2].strip())
        elif line.strip() and name and not lines[at - 1].strip():
            return values, lines[at:]
        elif line.strip() and name:
            values[name] += f" {line.strip()}"  # of many addresses
        elif line.strip():
            return values, lines[at:]
    return values, []


def _author(written: str) -> str:
    words = re.sub(r"\[mailto:([^\]]*)\]", r"<\1>", written.replace("*", ""))
    name, mailbox = parseaddr(words) if "@" in words else (words, "")
    return name.strip() or mailbox


def _unmarked(lines: list[str]) -> list[str]:
    """Without the marks of a quotation, where every line has one."""
    if all(line.startswith(">") for line in lines[:12] if line.strip()):
        return [line.removeprefix(">").removeprefix(" ") for line in lines]
    return lines


def _value(values: dict[str, str], field: str) -> str:
    return next((value for name, value in values.items() if name in _NAMES[field]), "")


def _days(written: str) -> tuple[PartialDate, ...]:
    """The day, or the two that 03/04/2025 can mean."""
    try:
        return date_readings(written)
    except WrongInput:
        return ()
