"""The turns behind labels: how far each goes, and who is meant."""

import re
from collections.abc import Iterator, Sequence

from tracker.language.reading.askers import askers
from tracker.language.reading.interviewees import People
from tracker.language.reading.labels import Label
from tracker.language.reading.lines import Line
from tracker.language.reading.pieces import Range
from tracker.language.reading.turns import Dialogue, Turn, is_about_itself, is_note, is_stage_direction

Marked = Sequence[tuple[int, Label]]
"""The labels of a dialogue, each with the number of its line."""

_CLOCK = re.compile(r"[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s+")


def turns_behind(text: str, lines: Sequence[Line], marked: Marked, people: People) -> Dialogue:
    """The turns behind these labels, and what is left out of them."""
    return _Labelled(text, lines, marked, people).dialogue()


class _Labelled:
    def __init__(self, text: str, lines: Sequence[Line], marked: Marked, people: People) -> None:
        self._lines, self._marked, self._people = lines, marked, people
        self._askers = askers(lines, marked)
        beginning = lines[marked[0][0]].start
        self._introduced = people.named_in(0, beginning)
        self._interviewee = people.interviewee(0, beginning) or people.interviewee(lines[marked[-1][0]].end, len(text))
        self._dialogue = Dialogue()

    def dialogue(self) -> Dialogue:
        """The whole of it."""
        first = self._marked[0][0]
        if first and self._lines[first - 1].is_question:
            self._leave_out(self._lines[first - 1])
        ends = [at for at, _ in self._marked[1:]] + [len(self._lines)]
        for (at, label), end in zip(self._marked, ends, strict=True):
            self._add(at, label, end)
        for line in (*self._lines[:first], *self._lines[self._marked[-1][0] :]):
            if is_about_itself(line):
                self._leave_out(line)
        return self._dialogue

    def _add(self, at: int, label: Label, end: int) -> None:
        """The turn of the lines from `at` up to `end`."""
        lines = self._lines
        self._dialogue.left_out.append((lines[at].start, label.after))
        is_last = end == len(lines)
        if not self._askers and not is_last and end - 1 > at and lines[end - 1].is_question:
            end -= 1
            self._leave_out(lines[end])
        runs = [(label.after, lines[at].end)] if label.after < lines[at].end else []
        runs += self._further(lines[at + 1 : end], label, is_last=is_last)
        if label.key in self._askers:
            self._dialogue.left_out += runs
        elif runs:
            whom = self._people.whom(label.name, self._interviewee)
            self._dialogue.turns.append(Turn((label.start, label.end), label.sign, tuple(runs), whom))

    def _further(self, lines: Sequence[Line], label: Label, *, is_last: bool) -> Iterator[Range]:
        """The lines below the one with the label that belong to its turn."""
        for line in lines:
            if is_about_itself(line):
                self._leave_out(line)
                return
            if line.apart and (is_note(line) or self._is_of_the_article(line, label, is_last=is_last)):
                return
            if is_stage_direction(line) or (line.is_heading and line.apart):
                self._leave_out(line)
                continue
            clock = _CLOCK.match(line.text)
            start = line.start + (clock.end() if clock else 0)
            if clock:
                self._dialogue.left_out.append((line.start, start))
            yield start, line.end

    def _is_of_the_article(self, line: Line, label: Label, *, is_last: bool) -> bool:
        """Whether the article goes on: of its speaker or, where one is asked, of somebody introduced."""
        speaker = self._people.full_name(label.name) or label.name
        if len(speaker) > 1 and re.match(rf"(?:\w+\.? )?{re.escape(speaker.split()[-1])}\b", line.text):
            return True
        if not self._askers:
            return False
        for person in self._introduced:
            if is_last and person.surname in line.text:
                return True
            if re.match(rf"(?:\w+\.? )?{re.escape(person.surname)}\b", line.text):
                return True
        return False

    def _leave_out(self, line: Line) -> None:
        self._dialogue.left_out.append((line.start, line.end))
