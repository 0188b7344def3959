"""Raised and lowered signs: an exponent stays one, a footnote mark goes, an ordinal stays with its number."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from tracker.outside.intake.html.nodes import (
    BLOCKS,
    drop,
    elements,
    is_within,
    label_words,
    language_of,
    replace_by_text,
    text_of,
    words_after,
    words_before,
)
from tracker.outside.intake.html.raised_numbers import Raised, counted, is_unsure, written_with_number
from tracker.outside.intake.html.tally import Tally
from tracker.outside.intake.superscripts import TO_LOWERED, TO_POWER, as_power, raised_fraction

_RAISED = TO_POWER | str.maketrans("–=()ix", "⁻⁼⁽⁾ⁱˣ")
_LOWERED = TO_LOWERED | str.maketrans("–=()", "₋₌₍₎")
_SIGNS = re.compile(r"[\d+\-−–=()nix]+")
_LOWER_SIGNS = re.compile(r"[\d+\-−–=()]+")
_NUMBER = re.compile(r"[+\-−–]?\d{1,3}[+\-−–]?|n|x|i")
_SIGNED = re.compile(r"[+\-−–]\d{1,3}|\d?[+\-−–]")
# No unit is a word of its own in a text: m, km, cm … but “in” and “a” only behind a number.
_UNIT = re.compile(r"(?:^|[\s\d/·⋅×(\xa0\u202f])(?:[kcmdhµμn]?m|yr|sec)$")
_UNIT_BEHIND_NUMBER = re.compile(r"\d[\s\xa0\u202f]?(?:in|ft|mi|yd|nmi|[kMG]?Pa|s|h|K|V|A)$")
_MONEY_IN_MILLIONS = re.compile(r"[$€£¥]\s?[\d.,]+\s?m$")
_POWER = re.compile(r"(?:^|[^\d.,])10$")
_POWER_OF_TWO = re.compile(r"(?:^|[^\d.,])2$")
_TIMES = re.compile(r"[×·⋅*x]\s?\d+$")
_VARIABLE = re.compile(r"(?:^|[\s(=+\-−/·×½¼\xa0])(?:[a-zα-ωπ]|mc|mv|[xyz]{1,3})$")
_ELEMENT = re.compile(r"(?:He?|Li|Be?|Ca|[CNOFPSKVYIUW]|Ne|Na|Mg|Al|Si|Cl|Ar|Fe|Co|Ni|Cu|Zn|Kr|Rb|Sr|Y|Mo|Tc|I|Xe|Cs|"
                      r"Ba|Pb|Bi|Po|Rn|Ra|Th|U|Np|Pu|Am)(?![a-z])")  # fmt: skip
_ION = re.compile(r"(?:[A-Z][a-z]?[\d₀-₉]*|\))$")
_MARK = re.compile(
    r"[\[(]?\s*(?:\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§¶#]+|n(?:ote)?\.?\s*\d+)"
    r"(?:\s*[,;–-]\s*(?:\d{1,3}|[a-z]))*\s*[\])]?",
    re.I,
)
_BRACKETED = re.compile(r"\[[^\[\]]{1,60}\]|(?:\s*\((?:\d{1,3}|[a-z])\)\s*,?){2,}")
# Behind a mark stands another one, or the page of the source: “[2]: 41”.
_MORE_OF_MARK = re.compile(r"[,:;]?[\s\u200a]*(?:\d{1,4}|[a-z]|[*†‡])(?:\s?[,–-]\s?\d{1,4})*|[,;]")
_ORDINAL_LETTERS = {"fr": "eo", "es": "ao", "pt": "ao", "it": "ao", "ca": "ao", "gl": "ao", "nl": "e"}
_ROMAN = re.compile(r"(?:^|\W)[IVXLC]+$")
_NOTE_WORDS = {"footnote", "fn", "fnref", "noteref", "footnoteref", "reference", "endnote", "ftn", "sdfootnoteanc",
               "footnoteanchor", "footnotereference", "anchor"}  # fmt: skip
_NOTE_PLACE = re.compile(
    r"#_?(?:fn|ftnt?|ftn|foot-?note|end-?note|edn|note|cite|ref|n|sdfootnote|easy-footnote|_?ftn)[\w:.-]*\d+$", re.I
)
_LONGEST_EXPONENT = 20
_BACK = re.compile(r"[\s↩︎↑⤴⬆^↵↥]+|back|return|zurück|retour", re.I)


def write_raised_signs(body: HtmlElement, tally: Tally) -> None:
    """Write raised and lowered signs as characters of their own, and leave out the marks of footnotes."""
    _drop_ways_back(body)
    others = counted(text_of(node) for node in elements(body, "sup"))
    following: set[HtmlElement] = set()  # what stands right behind a mark
    labelled = {_block_of(node) for node in elements(body, "sup") if not words_before(node).strip()}
    for node in _standing(body, "a", "sup"):
        if _leads_to_note(node):
            _drop_mark(node, text_of(node), tally, following)
    for node in _standing(body, "sub"):
        _write_lowered(node, tally)
    for node in _standing(body, "sup"):
        if node in following and _MORE_OF_MARK.fullmatch(text_of(node)):
            _drop_mark(node, text_of(node), tally, following)
        elif _block_of(node) in labelled and _is_label(node):
            words = text_of(node)
            replace_by_text(node, words if words_after(node)[:1].isspace() else f"{words} ")
        else:
            _write_raised(node, _raised(node, others), tally, following)


def _drop_ways_back(body: HtmlElement) -> None:
    for node in _standing(body, "a", "span"):
        if _is_way_back(node):
            drop(node)


def _block_of(node: HtmlElement) -> HtmlElement:
    return next((parent for parent in node.iterancestors() if parent.tag in BLOCKS), node)


def _is_label(node: HtmlElement) -> bool:
    """The label of a second note in one line: “ᵃ estimate. ᵇ final.”; a mark stands right behind a word."""
    before = words_before(node)
    is_apart = bool(before.strip()) and before[-1:].isspace() and bool(words_after(node).strip())
    return is_apart and bool(_MARK.fullmatch(text_of(node)))


def _raised(node: HtmlElement, others: frozenset[str]) -> Raised:
    before = node.getprevious()
    is_parted = before is not None and not (before.tail or "").strip() and text_of(before) in {".", ","}
    return Raised(text_of(node), words_before(node), words_after(node), language_of(node), others, is_parted)


def _drop_mark(node: HtmlElement, words: str, tally: Tally, following: set[HtmlElement]) -> None:
    tally.count("mark", f"{words_before(node)[-30:].lstrip()}[{words.strip('[]')}]")
    mark = _whole_mark(node)
    behind = mark.getnext()
    if behind is not None and not (mark.tail or "").strip():
        following.add(behind)
    drop(mark)


def _standing(body: HtmlElement, *tags: str) -> Iterator[HtmlElement]:
    """The elements, without those that went with another one."""
    return (node for node in elements(body, *tags) if is_within(node, body))


def _is_way_back(link: HtmlElement) -> bool:
    """The arrow at the end of a note that leads back to its mark."""
    words = label_words(link)
    is_arrow = bool(_BACK.fullmatch(link.text_content().strip() or "-")) and (link.get("href") or "").startswith("#")
    is_arrow = is_arrow or link.text_content().strip() in {"↑", "↩", "⤴"}
    return is_arrow or bool(words & {"backref", "backlink", "footnoteback"})


def _leads_to_note(node: HtmlElement) -> bool:
    """A link that is nothing but the mark of a note; at the head of a block it is the label of the note itself."""
    words = text_of(node)
    if len(words) > 20 or not words_before(node).strip():
        return False
    links = [node] if node.tag == "a" else elements(node, "a")
    leads = any("#" in (link.get("href") or "") or "noteref" in link.get("role", "") for link in links)
    if node.tag == "sup":
        return leads or (bool(label_words(node) & _NOTE_WORDS) and bool(_MARK.fullmatch(words)))
    by_name = bool(label_words(node) & _NOTE_WORDS) or "noteref" in node.get("role", "")
    place = re.search(r"#.*$", node.get("href") or "")
    return leads and bool(_MARK.fullmatch(words)) and (by_name or bool(place and _NOTE_PLACE.match(place[0])))


def _whole_mark(node: HtmlElement) -> HtmlElement:
    """The element that holds the mark and nothing else."""
    parent = node.getparent()
    while parent is not None and parent.tag in {"sup", "span", "a", "small"} and text_of(parent) == text_of(node):
        node, parent = parent, parent.getparent()
    return node


def _write_lowered(node: HtmlElement, tally: Tally) -> None:
    words = text_of(node)
    before = words_before(node)
    if words and _LOWER_SIGNS.fullmatch(words) and before and before[-1] not in " /⁄\xa0":
        tally.count("sign", f"{before[-10:].lstrip()}{words.translate(_LOWERED)}")
        replace_by_text(node, words.translate(_LOWERED))
    else:
        node.drop_tag()


def _write_raised(node: HtmlElement, raised: Raised, tally: Tally, following: set[HtmlElement]) -> None:
    words, before, after = raised.words, raised.before, raised.after
    if not words:
        drop(node)
    elif belonging := _belonging(raised):
        replace_by_text(node, belonging)
    elif is_unsure(raised):
        tally.count("unsure", f"{before[-20:].lstrip()}{words.translate(_RAISED)}")
        replace_by_text(node, words.translate(_RAISED))
    elif _is_sign(words, before, after):
        _write_sign(node, words.translate(_RAISED), before, tally)
    elif _is_mark(words, before, language_of(node)):
        _drop_mark(node, words, tally, following)
    elif _is_exponent(words, before):
        _write_sign(node, as_power(words), before, tally)
    else:
        node.drop_tag()


def _belonging(raised: Raised) -> str:
    """What stands in its place where it is a part of a number, or the label of a note; else nothing."""
    words, before, after = raised.words, raised.before, raised.after
    if _is_fraction(after, words):
        return f"{' ' if before[-1:].isdigit() else ''}{words}"
    if fraction := raised_fraction(words, before):
        return fraction
    if not before.strip() and not _ELEMENT.match(after):
        # The label of a note, at its head: “¹ Rounded.”
        signs = words.translate(_RAISED) if words.isdigit() else words
        return signs if after[:1].isspace() else f"{signs} "
    return written_with_number(raised)


def _write_sign(node: HtmlElement, signs: str, before: str, tally: Tally) -> None:
    tally.count("sign", f"{before[-10:].lstrip()}{signs}")
    replace_by_text(node, signs)


def _is_exponent(words: str, before: str) -> bool:
    """What would stick to the number or letter before it; a word set high, as of a trade mark, does not."""
    is_formula = bool(re.search(r"\d|[+\-−–*/=^]", words)) and not re.search(r"[^\W\d]{3}", words)
    return before[-1:].isalnum() and is_formula and len(words) <= _LONGEST_EXPONENT


def _is_fraction(after: str, words: str) -> bool:
    return words.isdigit() and bool(re.match(r"[/⁄]\s?[\d₀-₉]", after))


def _is_sign(words: str, before: str, after: str) -> bool:
    """An exponent, the charge of an ion or the mass of an isotope."""
    if not _SIGNS.fullmatch(words) or (not _NUMBER.fullmatch(words) and not _SIGNED.fullmatch(words)):
        return False
    if words.isdigit() and (not before or before[-1] in " (\xa0\u202f,;") and _ELEMENT.match(after):
        return True
    if _SIGNED.fullmatch(words):
        return bool(before) and not before[-1].isspace()
    if words[-1:] in "+-−–":
        return bool(_ION.search(before))
    return _is_power(words, before)


def _is_power(words: str, before: str) -> bool:
    if _MONEY_IN_MILLIONS.search(before):
        return False  # “£14m²” is a sum with the mark of a note
    is_base = bool(_POWER.search(before) or _VARIABLE.search(before) or (words.isdigit() and _TIMES.search(before)))
    is_base = is_base or (bool(_POWER_OF_TWO.search(before)) and (words == "n" or len(words) > 1))
    is_unit = words in {"2", "3"} and bool(_UNIT.search(before) or _UNIT_BEHIND_NUMBER.search(before))
    return is_base or is_unit


def _is_mark(words: str, before: str, language: str) -> bool:
    if len(words) == 1 and words.isalpha():
        # 1ª, 2º, XIXe, nº, Mme: letters that belong to their number or abbreviation
        behind_number = before[-1:].isdigit() or bool(_ROMAN.search(before)) or before[-2:] in {"n.", " n", "º", "."}
        return not (behind_number and words in _ORDINAL_LETTERS.get(language, ""))
    return bool(_MARK.fullmatch(words) or _BRACKETED.fullmatch(words)) and words.lower() not in {"i", "er", "re"}
