"""The runs of a Word document as its library understands them: struck, hidden, turned round, broken by a return."""

from collections.abc import Iterator

from lxml import etree

from tracker.language.english import counted
from tracker.rules.intake_notes import Note, NoteKind

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFF = {"0", "false", "none", "off"}
_STRUCK, _HIDDEN = (f"{W}strike", f"{W}dstrike"), (f"{W}vanish",)
_MEANS = {f"{W}cr": f"{W}br", f"{W}ptab": f"{W}tab"}
# The library leaves out what it does not know; these hold runs as any other part of a line does.
_AROUND = tuple(f"{W}{name}" for name in ("bdo", "dir", "fldSimple", "ruby", "rubyBase"))
_KNOWN = f"{W}smartTag"
_BESIDE = f"{W}rt"  # how a word is pronounced, in small letters above it


class Runs:
    """What is done to the runs of one document, part by part; the styles say what a run does not say itself."""

    def __init__(self, styles: "etree._Element | None") -> None:
        self._struck = set(_styles_with(styles, _STRUCK))
        self._hidden_styles = set(_styles_with(styles, _HIDDEN))
        self._hidden: list[str] = []
        self._turned: list[str] = []

    def tidy(self, part: "etree._Element") -> None:
        """Write the part so that the library reads what Word shows."""
        for element in part.iter(*_MEANS):
            element.attrib.clear()
            element.tag = _MEANS[str(element.tag)]
        for element in list(part.iter(*_AROUND, _BESIDE)):
            self._open(element)
        for run in list(part.iter(f"{W}r")):
            self._look_at(run)

    def notes(self) -> tuple[Note, ...]:
        """What was left out, and what is shown in another order than it is written in."""
        notes = []
        if self._hidden:
            words = f"{counted(len(self._hidden), 'hidden passage')} left out."
            notes.append(Note(NoteKind.LEFT_OUT, words, self._hidden[0][:200]))
        if self._turned:
            is_one = len(self._turned) == 1
            words = f"{counted(len(self._turned), 'passage')} {'is' if is_one else 'are'} shown from right to left"
            notes.append(Note(NoteKind.ASK, f"{words} in the document; compare the order.", self._turned[0][:200]))
        return tuple(notes)

    def _open(self, element: "etree._Element") -> None:
        if element.tag == _BESIDE:
            element.getparent().remove(element)
            return
        words = "".join(element.itertext(f"{W}t"))
        if element.tag == f"{W}bdo" and element.get(f"{W}val") == "rtl" and words.isascii():
            self._turned.append(words)
        element.tag = _KNOWN

    def _look_at(self, run: "etree._Element") -> None:
        if self._is(run, _HIDDEN, self._hidden_styles):
            self._hidden.append("".join(run.itertext(f"{W}t")))
            run.getparent().remove(run)
        elif self._is(run, _STRUCK, self._struck):
            properties = run.find(f"{W}rPr")
            if properties is None:
                properties = etree.Element(f"{W}rPr")
                run.insert(0, properties)
            for mark in properties.findall(f"{W}strike"):
                properties.remove(mark)
            etree.SubElement(properties, f"{W}strike")

    def _is(self, run: "etree._Element", names: tuple[str, ...], styles: set[str]) -> bool:
        """Whether the run is so by itself; else by its style, and that of its paragraph."""
        own = [_is_on(mark) for name in names for mark in run.iterfind(f"{W}rPr/{name}")]
        return any(own) if own else not styles.isdisjoint(_styles_of(run))


def is_struck(run: "etree._Element") -> bool:
    """Whether a run that was tidied is struck."""
    return run.find(f"{W}rPr/{W}strike") is not None and _is_on(run.find(f"{W}rPr/{W}strike"))


def _styles_of(run: "etree._Element") -> Iterator[str]:
    paragraph = next(run.iterancestors(f"{W}p"), None)
    marks = [run.find(f"{W}rPr/{W}rStyle")]
    marks.append(None if paragraph is None else paragraph.find(f"{W}pPr/{W}pStyle"))
    yield from (mark.get(f"{W}val", "") for mark in marks if mark is not None)


def _styles_with(styles: "etree._Element | None", names: tuple[str, ...]) -> Iterator[str]:
    for style in () if styles is None else styles.iter(f"{W}style"):
        if any(_is_on(mark) for name in names for mark in style.iterfind(f"{W}rPr/{name}")):
            yield style.get(f"{W}styleId", "")


def _is_on(mark: "etree._Element | None") -> bool:
    return mark is not None and (mark.get(f"{W}val") or "").lower() not in _OFF
