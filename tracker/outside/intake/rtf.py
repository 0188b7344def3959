"""Rich Text documents: their words, footnotes at the end, without what is hidden or deleted.

The control words and code pages are those of striprtf; its own text leaves footnotes out and deleted words in.
"""

import re
from dataclasses import dataclass, field, replace

from striprtf.striprtf import charset_map, destinations

from tracker import limits
from tracker.errors import WrongInput
from tracker.language.dates import PartialDate
from tracker.language.english import counted
from tracker.outside.intake.document import ReadDocument
from tracker.outside.intake.paragraphs import asked_day, checked, headed_once, language, line
from tracker.outside.intake.rendered import raised_mark
from tracker.rules.intake_notes import Note, NoteKind

_TOKEN = re.compile(
    r"\\([a-z]{1,32})(-?\d{1,10})?[ ]?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]+)", re.IGNORECASE
)
_DAMAGED = "This document is damaged and cannot be read; choose another copy, or paste its text."
_DEEPEST = 10_000
_BREAKS = {"par": "\n\n", "sect": "\n\n", "page": "\n\n", "line": "\n", "row": "\n", "cell": "\t", "nestcell": "\t"}
_MARKS = {"rquote": "’", "lquote": "‘", "ldblquote": "“", "rdblquote": "”", "emdash": "—", "endash": "–", "tab": " "}
_MARKS |= {"bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " "}
_SIGNS = {"~": "\xa0", "_": "\u2011", "-": "", "{": "{", "}": "}", "\\": "\\", "\n": "\n\n", "\r": "\n\n"}
_OF_INFO = {"title", "author"}
_NUMBERS = {"pntext", "listtext"}  # the number of an item of a list, as the program shows it
_PLACES = {"super", "sub", "nosupersub", "up", "dn"}
_OVER = re.compile(r"\[(\d{1,3})\]\s?[/⁄]\s?$")  # a raised number and a stroke
_SWITCHES = {"deleted": "deleted", "v": "hidden", "strike": "deleted", "striked": "deleted", "strikd": "deleted"}


@dataclass(frozen=True)
class _Group:
    """What holds between two braces."""

    destination: str = "body"
    encoding: str = "cp1252"
    skip: int = 1  # characters behind one in Unicode that stand for it in older programs
    unseen: frozenset[str] = frozenset()
    is_raised: bool = False
    is_lowered: bool = False


@dataclass
class _Reading:
    group: _Group = field(default_factory=_Group)
    stack: list[_Group] = field(default_factory=list)
    body: list[str] = field(default_factory=list)
    footnotes: list[list[str]] = field(default_factory=list)
    boxes: list[list[str]] = field(default_factory=list)
    remarks: list[list[str]] = field(default_factory=list)
    info: dict[str, str] = field(default_factory=dict)
    left_out: dict[str, list[str]] = field(default_factory=dict)
    fonts: dict[str, str] = field(default_factory=dict)
    font: str = ""
    encoding: str = "cp1252"
    skipping: int = 0
    bytes_: bytearray = field(default_factory=bytearray)
    star: bool = False


def read_rtf(content: bytes) -> ReadDocument:
    """What a Rich Text document says."""
    source = content.decode("latin-1")
    if not source.startswith("{\\rtf"):
        raise WrongInput(_DAMAGED, field="text")
    reading = _Reading()
    for match in _TOKEN.finditer(_without_binary(source)):
        _take(reading, match)
        if len(reading.stack) > _DEEPEST:
            raise WrongInput(limits.NESTING.sentence(), field="text")
    text = _text(reading)
    title = line(reading.info.get("title"))
    day = _day(reading.info)
    return ReadDocument(
        text=headed_once(title, checked(text))[: limits.ARTICLE_TEXT.most + 1],
        title=title,
        author=line(reading.info.get("author")),
        language=language(text),
        published_as=f"made on {day.in_words()}" if day else "",
        published_readings=(day,) if day else (),
        notes=(*asked_day(day), *_notes(reading)),
    )


def _without_binary(source: str) -> str:
    """Without pictures written as bytes, whose length stands before them."""
    pieces, place = [], 0
    for match in re.finditer(r"\\bin(\d{1,9}) ?", source):
        if match.start() >= place:
            pieces.append(source[place : match.start()])
            place = match.end() + int(match[1])
    return "".join([*pieces, source[place:]])


def _take(reading: _Reading, match: re.Match[str]) -> None:
    word, number, code, sign, brace, words = match.groups()
    if code:
        if reading.skipping:
            reading.skipping -= 1
        else:
            reading.bytes_.append(int(code, 16))
        return
    _flush(reading)
    if words:
        skipped, reading.skipping = reading.skipping, max(0, reading.skipping - len(words))
        _write(reading, words[skipped:])
        return
    reading.skipping = 0
    if brace:
        _open_or_close(reading, brace)
    elif sign:
        reading.star = sign == "*"
        _write(reading, _SIGNS.get(sign, ""))
    else:
        _obey(reading, word.lower(), number)


def _open_or_close(reading: _Reading, brace: str) -> None:
    reading.star = False
    if brace == "{":
        reading.stack.append(reading.group)
    elif reading.stack:
        reading.group = reading.stack.pop()


def _obey(reading: _Reading, word: str, number: str | None) -> None:
    is_optional, reading.star = reading.star, False
    if word == "footnote":
        _mark_footnote(reading)
        reading.footnotes.append([])
        reading.group = replace(reading.group, destination="footnote")
    elif word == "shptxt":  # inside what is unseen: the shape of the box
        reading.boxes.append([])
        reading.group = replace(reading.group, destination="box")
    elif word == "annotation":
        reading.remarks.append([])
        reading.group = replace(reading.group, destination="remark")
    elif reading.group.destination == "info" or word == "info":
        _note_info(reading, word, number)
    elif word == "fonttbl":
        reading.group = replace(reading.group, destination="fonttbl")
    elif (word in destinations and word not in _NUMBERS) or is_optional or word == "shprslt":
        reading.group = replace(reading.group, destination="unseen")
    elif word in _BREAKS or word in _MARKS:
        _write(reading, _BREAKS.get(word) or _MARKS[word])
    else:
        _set(reading, word, number)


def _mark_footnote(reading: _Reading) -> None:
    mark = f"[{len(reading.footnotes) + 1}]"
    if reading.body[-1:] != [mark]:  # some programs write the number before the note itself
        reading.body.append(mark)


def _note_info(reading: _Reading, word: str, number: str | None) -> None:
    if word in {"yr", "mo", "dy"}:
        reading.info.setdefault(word, number or "")
    elif word in _OF_INFO:
        reading.group = replace(reading.group, destination=word)
    elif word == "creatim" or word == "info":
        reading.group = replace(reading.group, destination="info")
    else:
        reading.group = replace(reading.group, destination="unseen")


def _set(reading: _Reading, word: str, number: str | None) -> None:
    group = reading.group
    if word == "u" and number:
        _write(reading, chr(int(number) % 0x10000))
        reading.skipping = group.skip
    elif word == "uc":
        reading.group = replace(group, skip=min(int(number or 1), 10))
    elif word in {"ansicpg", "f", "fcharset"}:
        _set_letters(reading, word, number or "")
    else:
        reading.group = _looking(group, word, is_on=number != "0")


def _set_letters(reading: _Reading, word: str, number: str) -> None:
    """The code page of the document, of a font, or of what follows in a font."""
    if word == "fcharset":
        if reading.group.destination == "fonttbl":
            _note_font(reading, int(number or 0))
        return
    if word == "ansicpg":
        reading.encoding = f"cp{number}"
    else:
        reading.font = number
    reading.group = replace(reading.group, encoding=reading.fonts.get(reading.font, reading.encoding))


def _looking(group: _Group, word: str, *, is_on: bool) -> _Group:
    """The group with what a word of formatting switches on or off."""
    if word == "plain":
        return replace(group, unseen=frozenset(), is_raised=False, is_lowered=False)
    if word in _PLACES:
        return replace(group, is_raised=word in {"super", "up"} and is_on, is_lowered=word in {"sub", "dn"} and is_on)
    if word not in _SWITCHES:
        return group
    switch = frozenset({_SWITCHES[word]})
    return replace(group, unseen=group.unseen | switch if is_on else group.unseen - switch)


def _note_font(reading: _Reading, charset: int) -> None:
    if charset > 1:  # 0 is what the document says, 1 whatever the system has
        reading.fonts[reading.font] = charset_map.get(charset, reading.encoding)


def _flush(reading: _Reading) -> None:
    if not reading.bytes_:
        return
    written, reading.bytes_ = bytes(reading.bytes_), bytearray()
    try:
        _write(reading, written.decode(reading.group.encoding, "replace"))
    except LookupError:
        _write(reading, written.decode("cp1252", "replace"))


def _write(reading: _Reading, words: str) -> None:
    group = reading.group
    if group.unseen and group.destination in {"body", "footnote", "box"}:
        reading.left_out.setdefault(min(group.unseen), []).append(words)
    elif group.destination == "body":
        _write_body(reading, words)
    elif group.destination == "footnote":
        reading.footnotes[-1].append(words)
    elif group.destination == "box":
        reading.boxes[-1].append(words)
    elif group.destination == "remark":
        reading.remarks[-1].append(words)
    elif group.destination in _OF_INFO:
        reading.info[group.destination] = reading.info.get(group.destination, "") + words


def _write_body(reading: _Reading, words: str) -> None:
    if not words.strip() or not (reading.group.is_raised or reading.group.is_lowered):
        reading.body.append(words)
        return
    before = "".join(reading.body[-3:])
    numerator = _OVER.search(before) if reading.group.is_lowered and words.strip().isdigit() else None
    if numerator:
        at = before[: numerator.start()]
        reading.body[-3:] = [at, f"{' ' if at[-1:].isdigit() else ''}{numerator[1]}/{words}"]
    else:
        reading.body.append(raised_mark(words.strip(), before) if reading.group.is_raised else words)


def _text(reading: _Reading) -> str:
    footnotes = [f"[{number}] {''.join(words).strip()}" for number, words in enumerate(reading.footnotes, 1)]
    text = "\n\n".join(["".join(reading.body), *map("".join, reading.boxes), *footnotes])
    # Two halves of a character beyond the first plane are written one after the other.
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return re.sub(r"\n{3,}", "\n\n", re.sub(r"[ \t]*\n[ \t]*", "\n", whole)).strip()


def _day(info: dict[str, str]) -> PartialDate | None:
    try:
        return PartialDate.parse(f"{int(info['yr']):04}-{int(info['mo']):02}-{int(info['dy']):02}")
    except (KeyError, ValueError, WrongInput):
        return None


def _notes(reading: _Reading) -> tuple[Note, ...]:
    notes = []
    if number := len(reading.boxes):
        stand = "stands" if number == 1 else "stand"
        notes.append(_changed(f"{counted(number, 'box', 'boxes')} of text {stand} behind the article now."))
    if number := len(reading.footnotes):
        stand = "stands" if number == 1 else "stand"
        notes.append(_changed(f"{counted(number, 'footnote mark')} {stand} in brackets now."))
    if reading.remarks:
        words = f"{counted(len(reading.remarks), 'comment')} in the margin left out."
        notes.append(Note(NoteKind.LEFT_OUT, words, "".join(reading.remarks[0]).strip()[:200]))
    notes += [
        Note(NoteKind.LEFT_OUT, f"Words that are {state} were left out.", "".join(words).strip()[:200])
        for state, words in reading.left_out.items()
        if "".join(words).strip()
    ]
    return tuple(notes)


def _changed(words: str) -> Note:
    return Note(NoteKind.CHANGED, words)
