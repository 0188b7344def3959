"""Signs in a text that nobody sees and that change what is seen: commands to a terminal, and turns of direction."""

import re
import unicodedata

from tracker.language.characters import DIRECTION_MARKS
from tracker.language.english import counted
from tracker.rules.intake_notes import Note, NoteKind

# CSI sequences (colours, the place of the cursor), OSC ones (titles, links), and those of two characters.
_COMMAND = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]{0,50}[ -/]{0,5}[@-~]|"
    r"\x1b\][^\x07\x1b\n]{0,2000}(?:\x07|\x1b\\)|\x1b[()][A-Z0-9]|\x1b[@-Z\\^_=>78]"
)
_TURNED = re.compile("\u202e([^\u202a-\u202e\n]*)\u202c?")
_FORCED = re.compile("[\u202d\u202e]")
_ANY = re.compile(f"[{''.join(sorted(DIRECTION_MARKS))}]")
_AROUND = 40  # characters on each side of the first one, for the person who compares


def without_unseen_signs(text: str) -> tuple[str, tuple[Note, ...]]:
    """The text as it is shown, and what was taken out of it; marks that Hebrew and Arabic need stay in those."""
    text, commands = _without_commands(text)
    text, turns = _without_turns(text)
    return text, (*commands, *turns)


def _without_commands(text: str) -> tuple[str, tuple[Note, ...]]:
    if "\x1b" not in text and "\x9b" not in text:
        return text, ()
    plain, number = _COMMAND.subn("", text)
    if not number:
        return text, ()
    words = f"{counted(number, 'command')} to a terminal, such as for colours, {_were(number)} taken out."
    return plain, (Note(NoteKind.LEFT_OUT, words),)


def _without_turns(text: str) -> tuple[str, tuple[Note, ...]]:
    first = _ANY.search(text)
    if first is None:
        return text, ()
    forced = _FORCED.search(text)
    shown = _TURNED.sub(_as_shown, text)
    marks = _FORCED if is_written_leftwards(text) else _ANY
    plain, number = marks.subn("", shown)
    if forced is None:
        words = (
            f"{counted(len(text) - len(plain), 'unseen sign')} of direction {_were(len(text) - len(plain))} taken out."
        )
        return plain, (Note(NoteKind.LEFT_OUT, words),) if number else ()
    at = forced.start()
    excerpt = " ".join(_ANY.sub("", shown[max(0, at - _AROUND) : at + _AROUND]).split())
    words = "Unseen signs turn letters round in the file; the text has them as they are shown: compare."
    return plain, (Note(NoteKind.ASK, words, excerpt),)


def _as_shown(turned: re.Match[str]) -> str:
    """What is forced to the left is shown from its end; letters of Hebrew and Arabic go that way anyhow."""
    words = turned[1]
    return words if is_written_leftwards(words) else words[::-1]


def is_written_leftwards(text: str) -> bool:
    """Whether most letters are those of Hebrew, Arabic and the like."""
    letters = [unicodedata.bidirectional(letter) for letter in text if letter.isalpha()]
    return sum(kind in {"R", "AL"} for kind in letters) * 2 > len(letters)


def _were(number: int) -> str:
    return "was" if number == 1 else "were"
