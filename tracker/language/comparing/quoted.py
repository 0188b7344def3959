"""The quotations of a text: what stands between quotation marks, in parts, and whether somebody is said to say it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from tracker.language.comparing.asides import changes_sense
from tracker.language.comparing.edited import EditedWord, edited_words
from tracker.language.comparing.inserts import OMISSION
from tracker.language.comparing.measuring_words import measures_what_follows
from tracker.language.comparing.quoted_words import quoted_words
from tracker.language.number_signs import UNIT_WORDS
from tracker.language.page_marks import NUMBERED, SIC

_LONGEST = 5_000  # characters between two marks; a mark left open does not quote the rest of the text
_PAIRS = {"“": "”", "„": "“”", "«": "»", '"': '"', "‘": "’", "'": "'"}
_SINGLE = {"‘", "'"}
CUE = re.compile(
    r"(?<!\w)(?:sa(?:id|ys|y|ying)|t(?:old|ells|elling)|call(?:s|ed|ing)?|wr(?:ote|ites|iting)|written|"
    r"describ\w+|add(?:s|ed|ing)|"
    r"stat(?:e|es|ed|ing)|according|declar\w+|insist\w+|warn\w*|claim\w*|quot\w+|not(?:es|ed|ing)|announc\w+|argu\w+|"
    r"vow\w*|pledg\w+|promis\w+|demand\w*|ask(?:s|ed|ing)?|repl(?:y|ies|ied)|respond\w*|tweet\w*|post(?:ed|s)|"
    r"read(?:s|ing)?|"
    r"term(?:ed|s)|dubb\w+|label\w*|brand\w*|denounc\w+|condemn\w*|prais\w*|hail\w*|speak\w*|spoke|words?|"
    r"phrase|speech|statement|"
    r"commit\w*|guarant\w+|reaffirm\w*|affirm\w*|outlin\w*|remark\w*|express\w*|mention\w*|testif\w+|tell|"
    r"acknowledg\w+|"
    r"concede\w*|admit\w*|explain\w*|emphasi\w+|stress\w*|assur\w+|joked|shouted|cried|recall\w*|conclud\w+|agreed|"
    r"confirm\w*|den(?:y|ies|ied)|reject\w*|repeat\w*|characteri\w+)(?!\w)",
    re.IGNORECASE,
)
_SO_CALLED = re.compile(
    r"(?:so-called|known as|titled|entitled|film|book|song|novel|series|play|album|nicknamed|codenamed)[\s,]+$", re.I
)
# Some ellipses have two dots, or theirs at half the height; in brackets two dots, a dash or stars are one.
_GAP = re.compile(
    r"\(?\[?\s*(?:\.\s?\.\s?\.(?:\s?\.)?|[…⋯‥])\s*\]?\)?|(?<!\S)\*{3}(?!\S)"
    r"|[\[(]\s?(?:\.\.|[-–—]|\*(?: ?\*){2})\s?[\])]"
)
_SIC = re.compile(rf"\s?{SIC}", re.IGNORECASE)
_INSERT = re.compile(r"\[[^\]]{0,300}\]")
_BETWEEN_PARTS = re.compile(rf"({OMISSION}|{_INSERT.pattern})")
# “[T]he” and “[un]fair” are words as they stand, “1[0]” is a number; of “sign[ed]” only the ending was altered.
_LETTER = re.compile(r"\[([^\W\d_]{1,4})\](?=\w)")
_DIGITS = re.compile(r"(?<=\d)\[(\d{1,9})\]|\[(\d{1,9})\](?=\d)")
_ENDING = re.compile(r"(?<=[^\W\d_])\[([^\W\d_]{1,4})\](?!\w)")
_ALTERED = "\1"
_MARKS = 4  # characters: marks of quotations with a space between them
_NEXT_WORD = 40  # characters
_GOES_ON = re.compile(r"[-‐‑]\w")
_ALTERED_NUMBER = re.compile(rf"\d ?\[[.,]?(?:\d[\d.,]*|{UNIT_WORDS}|%)\]", re.IGNORECASE)
SETS_APART = re.compile(r"\[\s?(?i:not|never|no) (?:the|an?|his|her|its|their|our|my|your|this|these|that|those|[A-Z])")
"""“They [not the firm] sold it”: an editor says who is not meant, and leaves the statement as it is."""
# “Section 2[a]” and “chapter[b]” name a part, and nobody put in the letter.
_SUBSECTION = re.compile(rf"((?i:\d|\b(?:{'|'.join(sorted(NUMBERED))})))\[([a-k])\]")
_NEAR = 160  # characters to either side in which somebody may be said to speak
_MOST_BETWEEN = 100  # characters of “he said in Berlin on Monday,” between two halves


@dataclass(frozen=True)
class Quotation:
    """One quotation with its marks; `edited` are the words that must occur, in this order.

    A word that ends in * was altered there. `is_shortened` if an editor left something out or marked it. `inserts` are
    what was put in before each part and behind the last; `alters_a_number` if one goes on with a number: “5[,000]”.
    """

    written: str
    start: int
    end: int
    edited: tuple[tuple[EditedWord, ...], ...]
    is_attributed: bool
    is_shortened: bool = False
    inserts: tuple[str, ...] = ()
    alters_a_number: bool = False

    @property
    def parts(self) -> tuple[tuple[str, ...], ...]:
        """The words of its parts as they are compared."""
        return tuple(tuple(word.form for word in part) for part in self.edited)

    @property
    def words(self) -> int:
        """How many words it has, omissions and inserts apart."""
        return sum(map(len, self.parts))


def quotations(text: str) -> list[Quotation]:
    """The quotations of a text, in order; two halves around “he said,” are one."""
    complete: list[Quotation] = []
    for start, end in marked(text):
        inner = text[start + 1 : end - 1]
        parts, inserts = _parts(inner)
        if not parts or "so-called" in inner.lower():
            continue
        is_shortened = bool(_GAP.search(inner) or _SIC.search(inner) or _INSERT.search(_LETTER.sub("", inner)))
        is_attributed, alters = _is_attributed(text, start, end), bool(_ALTERED_NUMBER.search(_with_digits(inner)))
        quotation = Quotation(text[start:end], start, end, parts, is_attributed, is_shortened, inserts, alters)
        if complete and _goes_on(text, complete[-1], quotation):
            last = complete.pop()
            parts, is_shortened = last.edited + parts, last.is_shortened or is_shortened
            inserts = (*last.inserts[:-1], OMISSION, *inserts[1:])
            alters = last.alters_a_number or alters
            quotation = Quotation(text[last.start : end], last.start, end, parts, True, is_shortened, inserts, alters)
        complete.append(quotation)
    return complete


def marked(text: str) -> Iterator[tuple[int, int]]:
    """Where quotations stand, marks included; those inside another are part of it."""
    position = 0
    searched: dict[str, int] = {}  # how far each kind of closing mark is known to be missing
    for match in re.finditer(r"[“„«\"‘']", text):
        start, mark = match.start(), match[0]
        if start < position or (mark in _SINGLE and not _opens(text, start)):
            continue
        # a text of nothing but opening marks would else be searched anew from each of them
        begin = max(start + 1, searched.get(mark, 0))
        end = _closing(text, begin, start + _LONGEST, _PAIRS[mark], single=mark in _SINGLE)
        if end is None:
            searched[mark] = start + _LONGEST
            continue
        position = end
        yield start, end


def _closing(text: str, begin: int, limit: int, marks: str, *, single: bool) -> int | None:
    for match in re.compile(f"[{re.escape(marks)}]").finditer(text, begin, limit):
        # a paragraph ended first: the mark was left open, as news style has it where the speech goes on in the next
        if "\n\n" in text[begin : match.start()]:
            return None
        after = text[match.end() : match.end() + 1]
        before = text[match.start() - 1]
        # “don’t”, “in the ’90s”
        if single and (after.isalnum() or before.isspace()):
            continue
        if single and before == "s" and after == " " and not _ends_well(text, match.end()):
            continue  # “the allies' plan”: a genitive as long as another mark closes in the sentence
        return match.end()
    return None


def _opens(text: str, start: int) -> bool:
    before, after = text[start - 1 : start] if start else "", text[start + 1 : start + 2]
    # a single mark inside a word is an apostrophe
    return not before.isalnum() and (after.isalnum() or after in "[…($€£.")


def _ends_well(text: str, end: int) -> bool:
    """Whether no further single mark closes in this sentence."""
    remainder = re.split(r"[.;\n]", text[end : end + 300], maxsplit=1)[0]
    return not re.search(r"\w[’'](?!\w)", remainder)


def _parts(inner: str) -> tuple[tuple[tuple[EditedWord, ...], ...], tuple[str, ...]]:
    """The runs of words between ellipses and square brackets, and what stands around them.

    “[T]he” is the, “sign[ed]” ends where it was altered.
    """
    plain = _with_digits(_LETTER.sub(r"\1", inner))
    plain = _SIC.sub("", _SUBSECTION.sub(r"\1 \2", plain))
    # the mark tells that the word goes on otherwise; the gap, that what was added stands in no source
    endings = iter(_ENDING.findall(plain))
    plain = _ENDING.sub(f"{_ALTERED} […] ", plain)
    plain = _INSERT.sub(_as_words, _GAP.sub(OMISSION, plain))
    parts: list[tuple[EditedWord, ...]] = []
    inserts = [""]
    for index, piece in enumerate(_BETWEEN_PARTS.split(plain)):
        if index % 2:
            inserts[-1] += piece
            continue
        words = tuple(edited_words(piece))
        if words and piece.rstrip().endswith(_ALTERED):
            words = (*words[:-1], _altered(words[-1], next(endings)))
        if words:
            parts.append(words)
            inserts.append("")
    return tuple(parts), tuple(inserts)


def _with_digits(inner: str) -> str:
    """The same with “1[0]” as 10."""
    return _DIGITS.sub(lambda digits: digits[1] or digits[2], inner)


def _altered(word: EditedWord, ending: str) -> EditedWord:
    return replace(word, form=f"{word.form}*", written=f"{word.written}[{ending}]")


def _as_words(insert: re.Match[str]) -> str:
    # “We will [not] sign” says the contrary, whoever put it in, and “pay [half of] 100” another amount
    words = insert[0].strip("[]")
    if SETS_APART.match(insert[0]):
        return insert[0]
    following = quoted_words(insert.string[insert.end() : insert.end() + _NEXT_WORD])
    forms = [word.form for word in quoted_words(words)]
    is_another_amount = measures_what_follows(forms, following[0].form if following else "")
    return words if changes_sense(words) or is_another_amount or _is_a_prefix(insert) else insert[0]


def _is_a_prefix(insert: re.Match[str]) -> bool:
    """Whether it begins the word behind it: “[non]-nuclear”, “[anti]-war”."""
    return bool(_GOES_ON.match(insert.string, insert.end()))


def _is_attributed(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    # “the film ‘Winter Light’”: a title is nobody's words
    if _SO_CALLED.search(before):
        return False
    return bool(CUE.search(re.split(r"[.!?]\s", before)[-1]) or CUE.search(re.split(r"[.!?]\s", after)[0]))


def _goes_on(text: str, first_half: Quotation, second_half: Quotation) -> bool:
    """Whether the second is the rest of the first: “We will,” he said, “never sign.”"""
    return interrupts(text, first_half.end, second_half.start)


def interruptions(text: str) -> Iterator[tuple[int, int]]:
    """Where “he said” and the like interrupt a speech, from its closing mark to the one that opens it again."""
    for (_, end), (start, _) in pairwise(marked(text)):
        if interrupts(text, end, start):
            yield end, start


def interrupts(text: str, end: int, start: int) -> bool:
    """Whether what stands between two quotations only says who spoke, and the second goes on where the first ended."""
    between = text[end:start]
    if len(between) > _MOST_BETWEEN or text[end - 2] != "," or re.search(r"[.!?;\n]", between):
        return False
    # a capital begins a quotation of its own, and so may another source
    first_letter = text[start : start + _MARKS].lstrip("“\"‘'„« ")[:1]
    return first_letter.islower() and between.rstrip().endswith(",") and bool(CUE.search(between))
