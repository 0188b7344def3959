"""Whether a text is an interview or a transcript, and whose words stand where in it."""

from collections import Counter
from collections.abc import Sequence

from tracker.language.reading.askers import askers, asks_by_role
from tracker.language.reading.interviewees import People
from tracker.language.reading.labelled import Marked, turns_behind
from tracker.language.reading.labels import Label, label_of
from tracker.language.reading.lines import Line
from tracker.language.reading.turns import Dialogue
from tracker.language.reading.unlabelled import speaks_of_self, unlabelled

_WAYS = ({"answer", "colon"}, {"stop"}, {"clock"}, {"alone"})
_FEWEST = 3  # turns that show a dialogue by nothing but their order


def dialogue_in(text: str, lines: Sequence[Line], headline: int = 0, *, has_entries: bool = False) -> Dialogue:
    """The turns of a text that is certainly a dialogue; none in any other. `headline` is where the headline ends."""
    labels = [(at, label) for at, line in enumerate(lines) if (label := label_of(line))]
    for ways in _WAYS:
        marked = [(at, label) for at, label in labels if label.how in ways and _has_words(lines, at, label)]
        if not _may_be_dialogue(lines, marked) or (has_entries and ways & {"clock", "alone"}):
            continue
        people = People(text, [label.name for _, label in marked])
        marked = [
            (at, label)
            for at, label in marked
            if _may_speak(label, marked, people)
            and (label.start >= headline or lines[at].is_question or _repeats(label, marked, in_full=True))
        ]
        if _is_dialogue(lines, marked, people):
            return turns_behind(text, lines, marked, people)
    return unlabelled(text, lines)


def _has_words(lines: Sequence[Line], at: int, label: Label) -> bool:
    """Whether a sentence follows the label, on its line or on the next one."""
    line = lines[at]
    if label.after < line.end:
        return line.ends or label.how == "answer"
    return at + 1 < len(lines) and lines[at + 1].ends


def _may_be_dialogue(lines: Sequence[Line], marked: Marked) -> bool:
    """Whether it is worth looking who is named: two labels, or one below a question."""
    if len(marked) > 1:
        return marked[0][1].how in {"answer", "colon", "clock"} or len({label.key for _, label in marked}) < len(marked)
    return bool(marked) and lines[marked[0][0] - 1].is_question and marked[0][0] > 0


def _may_speak(label: Label, marked: Marked, people: People) -> bool:
    """Whether it is no word with a colon that merely opens a line: such a one stands once and names nobody."""
    if label.how == "answer" or label.name.isupper() or _repeats(label, marked) or asks_by_role(label):
        return True
    others = [other for _, other in marked if other is not label]
    if any(other.how == "answer" for other in others) or (others and all(other.name.isupper() for other in others)):
        return False
    if len(label.name.split()) > 1 or people.full_name(label.name):
        return True
    # Beside "Holm:" stands "Dahl:" too.
    return any(asks_by_role(other) or (" " not in other.name and _repeats(other, marked)) for other in others)


def _repeats(label: Label, marked: Marked, *, in_full: bool = False) -> bool:
    return sum((label.name == other.name) if in_full else (label.key == other.key) for _, other in marked) > 1


def _is_dialogue(lines: Sequence[Line], marked: Marked, people: People) -> bool:
    counts = Counter(label.key for _, label in marked)
    if not marked or _are_headings(lines, marked):
        return False
    if len(counts) > 1 and len(marked) >= _FEWEST and max(counts.values()) > 1:
        return True
    how = marked[0][1].how
    if how == "clock":
        return len(marked) > 1
    return how in {"answer", "colon"} and _answer(lines, marked, people)


def _are_headings(lines: Sequence[Line], marked: Marked) -> bool:
    """Whether what stands behind the names is about those people: few speak of themselves by name."""
    ends = [at for at, _ in marked[1:]] + [len(lines)]
    about = 0
    for (at, label), end in zip(marked, ends, strict=True):
        words = " ".join(line.text for line in lines[at:end][:_FEWEST])[len(label.name) :]
        about += len(label.name) > 1 and label.name.split()[-1].casefold() in words.casefold().split()
    return about > 1 and about * _FEWEST > len(marked)


def _answer(lines: Sequence[Line], marked: Marked, people: People) -> bool:
    """Whether few turns are a dialogue: one answers the other or a question, or people of the text speak of "us"."""
    names = {label.key for _, label in marked}
    if len(names) > 1 and (askers(lines, marked) or lines[marked[0][0]].is_question):
        return True
    if all(at and lines[at - 1].is_question and _is_person(label, people) for at, label in marked):
        return True
    speaks = speaks_of_self(" ".join(lines[at].text for at, _ in marked))
    return len(names) > 1 and speaks and all(people.full_name(label.name) for _, label in marked)


def _is_person(label: Label, people: People) -> bool:
    return len(label.name.split()) > 1 or label.how == "answer" or bool(people.full_name(label.name))
