"""Posts of a forum: the line that names each poster is part of the text, for it tells whose words follow."""

from collections import defaultdict

from lxml.html import HtmlElement

from tracker.outside.intake.html.bylines import is_day_line
from tracker.outside.intake.html.nodes import BLOCKS, broken_lines, is_within, text_of
from tracker.outside.intake.html.sentences import is_prose

_POSTER = "data-poster"


def mark_posters(bylines: list[HtmlElement], article: HtmlElement) -> None:
    """Mark the lines that name posters: several of one kind that name different people, each with words behind it."""
    order = {node: at for at, node in enumerate(article.iter())}
    prose = [order[node] for node in order if node.tag in BLOCKS and _is_paragraph(node)]
    alike: dict[tuple[str, str], list[HtmlElement]] = defaultdict(list)
    for node in bylines:
        if node in order and not all(map(is_day_line, broken_lines(node))):
            alike[(node.tag, node.get("class") or "")].append(node)
    for nodes in alike.values():
        ends = [*[order[node] for node in nodes[1:]], len(order)]
        has_words = all(any(order[node] < at < end for at in prose) for node, end in zip(nodes, ends, strict=True))
        if len({text_of(node) for node in nodes}) > 1 and has_words and is_within(nodes[0], article):
            for node in nodes:
                _mark(node)


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
