"""Sentences on a page: whether an element stands inside one, and whether one stands inside an element."""

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from tracker.outside.intake.html.nodes import BLOCKS, HEADINGS, collapsed, text_of

_SENTENCE = re.compile(r"\w[^.!?…]{25,}[.!?…:][\"'”’»)\]]*(?:\s|$)")
_CLOSED = re.compile(r"[.!?…][\"'”’»)\]]*$")
_LOWER = re.compile(r"(?<![\w’'])[^\W\d_A-ZÀ-ÞŁŠŽ][^\W\d_’'-]*")
# Words of bylines and of what stands beside them: they make no sentence.
_LITTLE = set(
    re.findall(
        r"\S+",
        "a ago am an and at author autor by comment comments credit date de di du edited el et filed first for from "
        "full image in last le likes min mins minute minutes mis à jour not of on originally par photo photos pm por "
        "posted publié published read readers reporting see share shares source staff stand story tagged tags text "
        "the to um und under updated uhr veröffentlicht via views von with words written y",
    )
)
_STEPS = 30  # elements that are looked at to each side
_WIDE = 80
_LEAST = 60
_FEW = 4  # words of a short sentence
_BEGINNING = 500  # characters of a paragraph that tell whether it is one


def is_inside_sentence(node: HtmlElement) -> bool:
    """Whether the words around an inline element make a sentence that goes on through it."""
    if node.tag in BLOCKS or next(node.iterdescendants(*BLOCKS), None) is not None:
        return False
    before, after = _before(node), _after(node)
    if not after and (not before or _CLOSED.search(before) or _is_in_heading(node)):
        return False
    around = f"{before} {after}"
    return running_words(around) > 1 or (bool(_CLOSED.search(after)) and len(around.split()) >= _FEW)


def running_words(text: str) -> int:
    """How many words with a small first letter stand there that no byline has."""
    return sum(word not in _LITTLE for word in _LOWER.findall(text))


def words_beside(node: HtmlElement) -> tuple[str, str]:
    """What stands before and behind an inline element in its line, but not what is linked."""
    return _before(node), _after(node)


def is_prose(words: str) -> bool:
    """Whether a block holds a whole sentence and is long enough for a paragraph."""
    return len(words) >= _LEAST and bool(_SENTENCE.search(words[:_BEGINNING]))


def holds_sentence(node: HtmlElement) -> bool:
    """Whether a whole sentence stands in it."""
    return bool(_SENTENCE.search(text_of(node)))


def _before(node: HtmlElement) -> str:
    pieces = [words[-_WIDE:] for words in islice(_pieces(node, preceding=True), _STEPS)]
    return collapsed("".join(reversed(pieces)))[-_WIDE:].strip()


def _after(node: HtmlElement) -> str:
    pieces = [words[:_WIDE] for words in islice(_pieces(node, preceding=False), _STEPS)]
    return collapsed("".join(pieces))[:_WIDE].strip()


def _pieces(node: HtmlElement, *, preceding: bool) -> Iterator[str]:
    label = node.get("class")
    while node is not None and node.tag not in BLOCKS:
        yield "" if preceding else node.tail or ""
        for sibling in node.itersiblings(preceding=preceding):
            tail = sibling.tail or ""
            if sibling.tag in BLOCKS or sibling.tag == "br":
                yield tail if preceding else ""
                return
            is_other = sibling.tag == "a" or (bool(label) and sibling.get("class") == label)
            words = " " if is_other else sibling.text_content()
            yield from (tail, words) if preceding else (words, tail)
        node = node.getparent()
        if node is not None and preceding:
            yield node.text or ""


def _is_in_heading(node: HtmlElement) -> bool:
    return next(node.iterancestors(*HEADINGS), None) is not None
