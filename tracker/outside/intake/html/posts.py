"""Posts of a forum: the line that names each poster is part of the text, for it tells whose words follow."""

import re
from collections import defaultdict

from lxml.html import HtmlElement

from tracker.outside.intake.html.bylines import is_day_line
from tracker.outside.intake.html.nodes import BLOCKS, broken_lines, is_within, text_of
from tracker.outside.intake.html.printed_days import printed_days
from tracker.outside.intake.html.sentences import is_prose

_POSTER = "data-poster"
_BEFORE_NAME = re.compile(r"^(?:(?:re: )?post(?:ed)?\s*)?by\s+", re.I)
_WEEKDAY = re.compile(r"\W+(?:on\s+)?(?:mon|tue|wed|thu|fri|sat|sun)\w{0,6}\W*$", re.I)
_AFTER_NAME = re.compile(r"(?:\s+(?:wrote|said|posted|replied|on|at|schrieb|am))*[\s»|·•,:–—-]*$", re.I)
_LONGEST_LINE = 200  # characters: it bounds what a line may cost
_MOMENT = re.compile(
    r"(?:[^\W\d_]{3,12}\.? \d{4}|\d{1,3}\s?(?:[smhdwy]|mo|min(?:ute)?s?|hours?|days?|weeks?|months?|years?)(?: ago)?|"
    r"(?:vor|il y a|hace|fa) \d{1,3} [^\W\d_]+|"
    r"(?:today|yesterday|heute|gestern)\W{0,2}(?:(?:at )?\d{1,2}[:.]\d{2}.{0,5})?)",
    re.I,
)


def mark_posters(bylines: list[HtmlElement], article: HtmlElement) -> None:
    """Mark the lines that name posters: several of one kind that name different people, each with words behind it."""
    order = {node: at for at, node in enumerate(article.iter())}
    prose = [order[node] for node in order if node.tag in BLOCKS and _is_paragraph(node)]
    alike: dict[tuple[str, str], list[HtmlElement]] = defaultdict(list)
    names = [node for node in bylines if node in order and not all(map(_says_when, broken_lines(node)))]
    around = {parent for node in names for parent in node.iterancestors()}
    for node in names:
        if node not in around:  # the name itself, not the box that holds it beside the day
            alike[(node.tag, node.get("class") or "")].append(node)
    for nodes in alike.values():
        ends = [*[order[node] for node in nodes[1:]], len(order)]
        has_words = all(any(order[node] < at < end for at in prose) for node, end in zip(nodes, ends, strict=True))
        if len({text_of(node) for node in nodes}) > 1 and has_words and is_within(nodes[0], article):
            for node in nodes:
                _mark(node)


def _says_when(line: str) -> bool:
    return is_moment(line.strip(" ·|"))


def is_poster(node: HtmlElement) -> bool:
    """Whether it names the poster of what follows."""
    return any(part.get(_POSTER) is not None for part in node.iter())


def _is_paragraph(node: HtmlElement) -> bool:
    return next(node.iterdescendants(*BLOCKS), None) is None and is_prose(text_of(node))


def _mark(node: HtmlElement) -> None:
    """With the block that it stands in, for a block is what is read."""
    block = next((parent for parent in node.iterancestors() if parent.tag in BLOCKS), node)
    for part in [*node.iter(), *([] if node.tag in BLOCKS else [block])]:
        part.set(_POSTER, "")


def part_citations(article: HtmlElement) -> None:
    """In a quotation leave who wrote it, and not when: `<cite>duck77 wrote: Sun Jan 22, 2023</cite>`."""
    for cite in [node for node in article.iter("cite") if next(node.iterancestors("blockquote"), None) is not None]:
        who, colon, when = text_of(cite).partition(": ")
        if colon and is_day_line(when.strip("↑↗»→ ")):
            for part in list(cite):
                cite.remove(part)
            cite.text = f"{who}:"


def poster_name(words: str) -> str:
    """Of the line that names a poster the name, without “Post by” and the day."""
    if len(words) > _LONGEST_LINE:
        return words
    days = printed_days(words)
    name = words[: days[0].start] if days else words
    name = _AFTER_NAME.sub("", _WEEKDAY.sub("", _BEFORE_NAME.sub("", name)))
    return name if any(map(str.isalnum, name)) else words


def is_moment(words: str) -> bool:
    """Whether a line below the name of a poster says when the post was written, and nothing else."""
    return is_day_line(words) or bool(_MOMENT.fullmatch(words))
