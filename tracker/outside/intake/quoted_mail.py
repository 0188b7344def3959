"""What a mail repeats of the one it answers, and the signature below it, told from its own words."""

import re

from tracker.rules.intake_notes import Note, NoteKind

_INTRODUCES = re.compile(
    r"(?:on|am|le|el|il|op)\b.{3,200}\b(?:wrote|schrieb|écrit|escribió|ha scritto|schreef)\b.{0,80}:\s*$", re.IGNORECASE
)
_ORIGINAL = re.compile(r"-{2,}\s*(?:original message|ursprüngliche nachricht|message d.origine)\s*-{2,}", re.IGNORECASE)
_SIGNATURE = re.compile(r"-- ?")


def without_quotes(text: str) -> tuple[str, tuple[Note, ...]]:
    """The words of the mail alone, with notes of what was left out; a mail that is nothing but a quote stays whole."""
    body, signature = _cut_signature(text.split("\n"))
    own, quoted = _cut_quotes(body)
    if not any(character.isalnum() for line in own for character in line):
        own, quoted = [line.lstrip("> ") for line in body], []
    notes = []
    if any(line.strip() for line in quoted):
        notes.append(Note(NoteKind.LEFT_OUT, "The mail that this one answers was left out.", _excerpt(quoted)))
    if any(line.strip() for line in signature):
        notes.append(Note(NoteKind.LEFT_OUT, "A signature below the mail was left out.", _excerpt(signature)))
    return "\n".join(own).strip(), tuple(notes)


def _cut_signature(lines: list[str]) -> tuple[list[str], list[str]]:
    """At the last mark of a signature, where what follows is as short as one."""
    for at in range(len(lines) - 1, max(-1, len(lines) - 16), -1):
        if _SIGNATURE.fullmatch(lines[at]):
            return lines[:at], lines[at + 1 :]
    return lines, []


def _cut_quotes(lines: list[str]) -> tuple[list[str], list[str]]:
    own: list[str] = []
    quoted: list[str] = []
    for at, line in enumerate(lines):
        if _ORIGINAL.fullmatch(line.strip()):
            return own, [*quoted, *lines[at:]]
        if line.startswith(">"):
            quoted.append(line.lstrip("> "))
            _take_introduction(own)
        else:
            own.append(line)
    return own, quoted


def _take_introduction(own: list[str]) -> None:
    """“On 3 May Anna wrote:” above a quote belongs to it, on one line or two."""
    while own and not own[-1].strip():
        own.pop()
    for number in (1, 2):
        if len(own) >= number and _INTRODUCES.match(" ".join(own[-number:]).strip()):
            del own[-number:]
            return


def _excerpt(lines: list[str]) -> str:
    return " ".join(" ".join(lines).split())[:200]
