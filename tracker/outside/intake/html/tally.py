"""What reading a page did, counted while it goes on and said in sentences at the end."""

from collections import Counter

from tracker.language.english import number_word
from tracker.rules.intake_notes import Note, NoteKind

_EXCERPT = 200
_MOST_DRAWN = 200  # places where words are drawn that are looked for
_SHORTEST = 20  # characters that are quoted of a kind
_FURNITURE = (
    ("menu", "a menu", "menus"),
    ("cookies", "a cookie notice", "cookie notices"),
    ("advertisement", "an advertisement", "advertisements"),
    ("share", "a line to share it", "lines to share it"),
    ("newsletter", "an offer to subscribe", "offers to subscribe"),
    ("related", "a pointer to other articles", "pointers to other articles"),
    ("comments", "a comment", "comments"),
    ("tags", "a list of topics", "lists of topics"),
    ("credit", "the credit of a picture", "credits of pictures"),
    ("control", "a control of the page", "controls of the page"),
)
_SENTENCES = (
    ("shell", NoteKind.CHANGED, "The page shows no text; the words are those that it holds for search engines.", ""),
    ("styles", NoteKind.CHANGED, "The page has more styles than are followed; text that it hides may stand in it.", ""),
    ("letters_told", NoteKind.CHANGED, "The page does not say how its letters are written; its words tell.", ""),
    ("letters_unsaid", NoteKind.ASK,
     "The page does not say how its letters are written; they were read as browsers read them: compare.", ""),
    ("letters_untrue", NoteKind.ASK,
     "The letters of the page are not written as it says; they were read as far as they can be told: compare.", ""),
    ("unsure", NoteKind.ASK, "A raised figure may belong to the number before it or be the mark of a note; it stands "
     "raised.", "{} raised figures may belong to the number before them or be marks of notes; they stand raised."),
    ("sign", NoteKind.CHANGED, "A raised or lowered sign stands as a character of its own now.",
     "{} raised or lowered signs stand as characters of their own now."),
    ("formula", NoteKind.CHANGED, "A formula stands in one line now.", "{} formulas stand in one line now."),
    ("line", NoteKind.CHANGED, "A line break inside a sentence was closed.",
     "{} line breaks inside sentences were closed."),
    ("folded", NoteKind.CHANGED, "A part that the page shows only when it is opened stands in the text.",
     "{} parts that the page shows only when they are opened stand in the text."),
    ("entry", NoteKind.CHANGED, "", "It is a live report: {} entries stand apart with their times."),
    ("moved", NoteKind.CHANGED, "The headline was moved above what stands before it.", ""),
    ("struck", NoteKind.LEFT_OUT, "Struck words were left out.", "Struck words were left out in {} places."),
    ("mark", NoteKind.LEFT_OUT, "A footnote mark was left out.", "{} footnote marks were left out."),
    ("hidden", NoteKind.LEFT_OUT, "Text that the page does not show was left out.",
     "Text that the page does not show was left out in {} places."),
    ("drawn", NoteKind.ASK, "Words stand in the text that only a style sheet draws; say whether they belong to it.",
     "Words that only style sheets draw stand in the text in {} places; say whether they belong to it."),
    ("undrawn", NoteKind.LEFT_OUT, "Words that a style sheet draws beside the text were left out.",
     "Words that style sheets draw beside the text were left out in {} places."),
    ("above", NoteKind.LEFT_OUT, "A line above the headline was left out.",
     "{} lines above the headline were left out."),
    ("byline", NoteKind.LEFT_OUT, "The line that names the author or the day was left out.",
     "{} lines that name the author or the day were left out."),
    ("twice", NoteKind.LEFT_OUT, "A line that stands in the article twice was left out once.",
     "{} lines that stand in the article twice were left out once."),
)  # fmt: skip
_MOST_IN_WORDS = 12


class Tally:
    """Counts by kind; the first words of a kind are quoted."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._excerpts: dict[str, str] = {}
        self._drawn: list[tuple[str, str]] = []

    def count(self, kind: str, words: str = "", number: int = 1) -> None:
        """One more of a kind, with the words concerned."""
        self._counts[kind] += number
        excerpt = " ".join(words.split())
        before = self._excerpts.get(kind, "")
        if excerpt and len(before) < _EXCERPT:
            self._excerpts[kind] = f"{before} … {excerpt}" if before else excerpt

    def draw(self, drawn: str, words: str) -> None:
        """Words that a style sheet draws, with those beside them; only those that end up in the text are told."""
        if len(self._drawn) < _MOST_DRAWN:
            self._drawn.append((" ".join(drawn.split()), words))

    def notes(self, text: str = "") -> tuple[Note, ...]:
        """What was done, one sentence a kind."""
        flat = " ".join(text.split()) if self._drawn else ""
        for drawn, words in self._drawn:
            if drawn in flat:
                self.count("drawn", words)
        notes = [
            Note(kind, plural.format(self._counts[name]) if self._counts[name] > 1 and plural else singular,
                 self._excerpts.get(name, "")[:_EXCERPT])
            for name, kind, singular, plural in _SENTENCES
            if self._counts[name] and (singular or self._counts[name] > 1)
        ]  # fmt: skip
        furniture = [
            singular if self._counts[name] == 1 else f"{_in_words(self._counts[name])} {plural}"
            for name, singular, plural in _FURNITURE
            if self._counts[name]
        ]
        return (*notes, self._left_out(furniture)) if furniture else (*notes,)

    def _left_out(self, parts: list[str]) -> Note:
        words = " and ".join(filter(None, [", ".join(parts[:-1]), parts[-1]]))
        names = [name for name, _, _ in _FURNITURE if self._counts[name]]
        were = "was" if sum(self._counts[name] for name in names) == 1 else "were"
        excerpts = [self._excerpts.get(name, "") for name in names]
        room = _EXCERPT // max(sum(map(bool, excerpts)), 1)
        excerpt = " … ".join(words[: max(room, _SHORTEST)].rstrip() for words in excerpts if words)[:_EXCERPT]
        return Note(NoteKind.LEFT_OUT, f"{words[0].upper()}{words[1:]} {were} left out.", excerpt)


def _in_words(number: int) -> str:
    return number_word(number, _MOST_IN_WORDS)
