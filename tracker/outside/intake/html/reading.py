"""A saved web page: its article as a browser shows it, and what the page says of its title, outlet, author and day."""

from lxml.html import HtmlElement

from tracker import limits
from tracker.errors import WrongInput
from tracker.language.characters import unhidden
from tracker.language.reading_key import key
from tracker.outside.intake.document import ReadDocument
from tracker.outside.intake.html.apart import set_apart
from tracker.outside.intake.html.article import add_notes, cut_to_article, find_article, prose_of
from tracker.outside.intake.html.blocks import Block, blocks_of, joined
from tracker.outside.intake.html.captions import drop_credits
from tracker.outside.intake.html.day_places import day_places, without_days_of_text
from tracker.outside.intake.html.days import PublishedDay, published_day
from tracker.outside.intake.html.formulas import write_formulas
from tracker.outside.intake.html.furniture import byline_nodes, drop_furniture
from tracker.outside.intake.html.headline import find_headline, is_like_title, take_out_headline
from tracker.outside.intake.html.hidden import drop_hidden
from tracker.outside.intake.html.letters import decoded
from tracker.outside.intake.html.lines import article_lines, name_beside_day
from tracker.outside.intake.html.nodes import drop, elements, is_within, line_of, text_of
from tracker.outside.intake.html.posts import is_poster, mark_posters, part_citations
from tracker.outside.intake.html.quotation_marks import write_quotation_marks
from tracker.outside.intake.html.raised import write_raised_signs
from tracker.outside.intake.html.sentences import is_prose
from tracker.outside.intake.html.shell import text_for_machines
from tracker.outside.intake.html.stated import Stated, authors_of, outlet_of, stated
from tracker.outside.intake.html.styles import apply_styles
from tracker.outside.intake.html.tally import Tally
from tracker.outside.intake.html.tree import NOTHING, body_of, parsed
from tracker.outside.intake.html.withdrawn import drop_struck

_LONGEST = 300  # characters of a title or name that is proposed
_NEAR = 6  # blocks in which an author is named
_SHELL = 200  # characters: a page that shows fewer has its text filled in by a script


def read_webpage(content: bytes) -> ReadDocument:
    """The article in a page, without its menus; only days that the page states are proposed."""
    limits.UPLOAD.check(len(content), field="text", what="This page")
    tally = Tally()
    page = parsed(decoded(content, tally))
    head = stated(page)
    apply_styles(page, tally)
    body = body_of(page)
    write_formulas(body, tally)
    set_apart(body)
    drop_hidden(body, tally)
    drop_struck(body, tally)
    drop_credits(body, tally)
    write_raised_signs(body, tally)
    write_quotation_marks(body)
    return _document(body, head, tally)


def _document(body: HtmlElement, head: Stated, tally: Tally) -> ReadDocument:
    headline = find_headline(body, head.names)
    prose = prose_of(body)
    core = {node for node in (headline, *_named_bodies(body)) if node is not None}
    core |= {parent for node in core for parent in node.iterancestors()}
    drop_furniture(body, prose, core, tally)
    prose = prose_of(body)
    article = find_article(body, headline, prose)
    bylines = [node for node in byline_nodes(body) if node not in core]
    author = authors_of(head, article, bylines)
    day = published_day(head, day_places(article, headline, bylines))
    is_sure = headline is None or is_like_title(headline, head.names)
    article = cut_to_article(article, headline, prose, tally, is_sure=is_sure)
    add_notes(article, body)
    mark_posters(bylines, article)
    part_citations(article)
    _drop_bylines(bylines, article, prose, tally)
    title = _title(headline, head)
    take_out_headline(headline, article)
    blocks = blocks_of(article, tally)
    return _answer(blocks, headline, title, head, author, day, tally)


def _named_bodies(body: HtmlElement) -> list[HtmlElement]:
    return [node for node in elements(body) if "articleBody" in node.get("itemprop", "")]


def _drop_bylines(
    bylines: list[HtmlElement], article: HtmlElement, prose: dict[HtmlElement, int], tally: Tally
) -> None:
    for node in without_days_of_text(bylines, article):
        if is_poster(node):
            continue
        if node is not article and is_within(node, article) and prose.get(node, 0) < 60:
            words = line_of(node)
            if words:
                tally.count("byline", words)
            drop(node)


def _answer(
    blocks: list[Block],
    headline: HtmlElement | None,
    title: str,
    head: Stated,
    author: str,
    day: PublishedDay,
    tally: Tally,
) -> ReadDocument:
    author = author or name_beside_day(blocks[:_NEAR])
    blocks = article_lines(blocks, title, author, tally)
    text = joined(blocks)
    shell = text_for_machines(head.entry, shown := Tally()) if len(text) < _SHELL else ""
    if len(text) < _SHELL and len(shell) > 2 * len(text):
        tally = shown
        tally.count("shell")
        text, title = shell, _title(None, head)
    if headline is None and blocks and not shell:
        title = _longer_title(title, blocks[0])
    if not any(character.isalnum() for character in text):
        raise WrongInput(NOTHING, field="text")
    return ReadDocument(
        text=_begun_with(title, text),
        title=title,
        outlet=outlet_of(head, title)[:_LONGEST],
        author=author[:_LONGEST],
        published_on=day.day,
        published_as=day.printed[:_LONGEST],
        published_readings=day.readings,
        address=head.names.address,
        language=head.language,
        notes=tally.notes(text),
    )


def _title(headline: HtmlElement | None, head: Stated) -> str:
    if headline is not None:
        return unhidden(text_of(headline))[:_LONGEST]
    return next((head.names.headline_of(title)[:_LONGEST] for title in head.names.titles), "")


def _longer_title(title: str, first: Block) -> str:
    """The line at the head of the article, where the title of the page is only its first words."""
    is_longer = bool(title) and key(first.words).startswith(f"{key(title)} ")
    return first.words if is_longer and len(first.words) <= _LONGEST and not is_prose(first.words) else title


def _begun_with(title: str, text: str) -> str:
    first = " ".join(text.partition("\n\n")[0].split())
    return text if not title or key(first) == key(title) else f"{title}\n\n{text}"
