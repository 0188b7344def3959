"""Which articles a text may be that somebody is about to take in: the same address, words, or nearly the same."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from tracker import limits
from tracker.language.reading_key import key
from tracker.language.text_reuse.likeness import (
    MEETINGS,
    NEARLY_THE_SAME,
    paragraph_marks,
    sequence_marks,
    share_of,
    sketch,
    without_repeated,
)
from tracker.models import Article, ArticleVersion, MarkKind, Source, TextMark
from tracker.queries.versions import newest_version
from tracker.rules.addresses import names_a_page, publication_key, rough_key
from tracker.rules.known_articles import Likeness

_REPEATED = 3  # articles of one outlet that have a paragraph: two may be one article taken in twice
_COMPARED = 20  # texts that share marks with this one, those that share most first


@dataclass(frozen=True)
class KnownArticle:
    """An article that may be the same, by its newest version; `share` is what the texts have in common, from 0 to 1."""

    article: Article
    version: ArticleVersion
    outlet: str
    likeness: Likeness
    share: float = 0.0

    @property
    def words(self) -> str:
        """How alike it is, as a sentence goes on."""
        return self.likeness.words(self.share)


def known_articles(
    session: Session,
    *,
    desk_ids: Collection[int],
    text: str,
    addresses: Iterable[str] = (),
    outlet_id: int | None = None,
    but: int | None = None,
) -> list[KnownArticle]:
    """The articles of these desks that this text may be, each once, the likeliest first.

    `addresses` are the ones typed and the one that the file names as its own; `but` is an article to leave out.
    """
    likeliest: dict[int, tuple[Likeness, float]] = {}
    for article_id, likeness, share in [
        *_by_address(session, desk_ids, addresses),
        *_by_words(session, desk_ids, text, outlet_id),
    ]:
        if article_id != but and (article_id not in likeliest or likeness < likeliest[article_id][0]):
            likeliest[article_id] = likeness, share
    ranked = sorted(likeliest.items(), key=lambda row: (row[1][0], -row[1][1], row[0]))
    return [_known(session, article_id, *alike) for article_id, alike in ranked[: limits.KNOWN_ARTICLES_SHOWN.most]]


def repeated_paragraphs(
    session: Session, marks: Collection[int], *, outlet_id: int | None, but: int | None = None
) -> frozenset[int]:
    """Which of these paragraphs stand under several articles of the outlet; none where no outlet is known."""
    if outlet_id is None or not marks:
        return frozenset()
    number = func.count(ArticleVersion.article_id.distinct())
    counted = (
        select(TextMark.mark)
        .join(ArticleVersion, ArticleVersion.id == TextMark.article_version_id)
        .where(TextMark.kind == MarkKind.PARAGRAPH, TextMark.mark.in_(marks), ArticleVersion.outlet_id == outlet_id)
        .where(ArticleVersion.article_id != (but or 0))
        .group_by(TextMark.mark)
        .having(number >= _REPEATED)
    )
    return frozenset(session.scalars(counted))


@dataclass(frozen=True)
class MarkedText:
    """A text by the marks of its paragraphs, and of the words in a row that its outlet does not repeat."""

    paragraphs: Collection[int]
    own: frozenset[int]


def marked_text(session: Session, text: str, *, outlet_id: int | None, but: int | None = None) -> MarkedText:
    """The marks of a text of that outlet; `but` is its own article, which repeats nothing by being there."""
    paragraphs = paragraph_marks(text)
    repeated = repeated_paragraphs(session, paragraphs, outlet_id=outlet_id, but=but)
    return MarkedText(paragraphs, sequence_marks(without_repeated(paragraphs, repeated)))


def _known(session: Session, article_id: int, likeness: Likeness, share: float) -> KnownArticle:
    version = newest_version(session, article_id)
    article = session.get_one(Article, article_id, options=[joinedload(Article.desk)])
    outlet = session.get(Source, version.outlet_id) if version.outlet_id else None
    return KnownArticle(article, version, outlet.name if outlet else "", likeness, share)


def _by_address(
    session: Session, desk_ids: Collection[int], addresses: Iterable[str]
) -> list[tuple[int, Likeness, float]]:
    keys = {publication_key(address): address for address in addresses}
    alike: list[tuple[int, Likeness, float]] = []
    for page_key, address in keys.items():
        if names_a_page(page_key):
            alike += [
                (article_id, Likeness.ADDRESS, 0.0)
                for article_id, stored in _roughly_at(session, desk_ids, address)
                if publication_key(stored) == page_key
            ]
    return alike


def _roughly_at(session: Session, desk_ids: Collection[int], address: str) -> Sequence[tuple[int, str]]:
    host, piece = rough_key(address)
    at_address = select(Article.id, Article.address).where(
        Article.desk_id.in_(desk_ids),
        Article.address.icontains(host, autoescape=True),
        Article.address.icontains(piece, autoescape=True),
    )
    return [(row.id, row.address) for row in session.execute(at_address)]


def _by_words(
    session: Session, desk_ids: Collection[int], text: str, outlet_id: int | None
) -> list[tuple[int, Likeness, float]]:
    marked = marked_text(session, text, outlet_id=outlet_id)
    alike = []
    for version in _meeting(session, desk_ids, marked):
        likeness, share = _likeness(session, text, marked.own, version)
        if likeness:
            alike.append((version.article_id, likeness, share))
    return alike


def _likeness(
    session: Session, text: str, marks: frozenset[int], version: ArticleVersion
) -> tuple[Likeness | None, float]:
    if version.text == text:
        return Likeness.TEXT, 1.0
    stored = marked_text(session, version.text, outlet_id=version.outlet_id, but=version.article_id).own
    of_this, of_stored = share_of(marks, stored), share_of(stored, marks)
    # Keys of whole texts only where they can be equal: they take a second for a million characters.
    if of_this == of_stored and key(version.text) == key(text):
        return Likeness.WORDS, 1.0
    if min(of_this, of_stored) >= NEARLY_THE_SAME:
        return Likeness.NEARLY, min(of_this, of_stored)
    if of_this >= NEARLY_THE_SAME:
        return Likeness.PART, of_this
    return (Likeness.WHOLE if of_stored >= NEARLY_THE_SAME else None), of_stored


def _meeting(session: Session, desk_ids: Collection[int], text: MarkedText) -> list[ArticleVersion]:
    """The versions that share enough marks to be worth comparing, those that share most first."""
    meetings = func.count()
    # A text of a few words has no sequence of five; then its paragraphs have to be the same.
    kind, wanted = (
        (MarkKind.SEQUENCE, sketch(text.own)) if text.own else (MarkKind.PARAGRAPH, frozenset(text.paragraphs))
    )
    met = (
        select(TextMark.article_version_id)
        .join(ArticleVersion, ArticleVersion.id == TextMark.article_version_id)
        .join(ArticleVersion.article)
        .where(TextMark.kind == kind, TextMark.mark.in_(wanted), Article.desk_id.in_(desk_ids))
        .group_by(TextMark.article_version_id)
        .having(meetings >= min(MEETINGS, len(wanted)))
        .order_by(meetings.desc(), TextMark.article_version_id)
        .limit(_COMPARED)
    )
    ids = session.scalars(met).all()
    versions = {
        version.id: version for version in session.scalars(select(ArticleVersion).where(ArticleVersion.id.in_(ids)))
    }
    return [versions[version_id] for version_id in ids]
