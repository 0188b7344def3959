"""Taking in articles and their newer versions, and saying when they were published."""

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.errors import NotFound, Refused, WrongInput
from tracker.language.analysis import Analyzer
from tracker.language.dates import latest_today
from tracker.models import Article, ArticleVersion, Because, Claim, DateBasis, Dating, Desk, Person, Source
from tracker.queries.versions import NO_ARTICLE, earlier_with_text, newest_version, same_text
from tracker.rules.articles import Published, Taken
from tracker.rules.examinations import Prepared
from tracker.rules.file_names import plain_name
from tracker.rules.journal_types import JournalType
from tracker.rules.roles import Action
from tracker.rules.sources import tidy_address
from tracker.services import consequences
from tracker.services.anchors import look_up_quotes
from tracker.services.consequences import Trigger
from tracker.services.examinations import examine, prepared_for
from tracker.services.journal import record
from tracker.services.permissions import require_at
from tracker.services.text_marks import mark_text

_NO_DESK = "There is no such desk; choose one of yours."


def take_in(
    session: Session,
    *,
    desk_id: int,
    intake: Taken,
    published: Published,
    outlet_id: int | None = None,
    address: str = "",
    article_id: int | None = None,
    is_another: bool = False,
    analyzer: Analyzer | None = None,
    prepared: Prepared | None = None,
    by: Person,
    now: datetime,
) -> ArticleVersion:
    """Store a text as a new article, or as the next version of `article_id`, in which every quote is looked up.

    A newer version keeps the desk, the outlet, the address and the dating of its article where none are given.
    The text and title of the newest version again are `Refused`; so is a text that the desk has as another article,
    unless a person says that it `is_another`. Whoever can ask looks for `known_articles` before.
    With an `analyzer` it is read and checked at once; what that machine `prepared` before need not be asked again.
    """
    intake, published = intake.tidied(), published.check(latest_today(now))
    address = tidy_address(address)
    # Before the article is made: a foreign key that fails would be no sentence for anybody.
    if outlet_id is not None and session.get(Source, outlet_id) is None:
        raise WrongInput("There is no such outlet; give its name.", field="outlet")
    if article_id is None:
        article = _new_article(session, desk_id, intake, is_another=is_another, by=by, now=now)
        before = None
    else:
        article = _article_for_change(session, article_id, by=by, action=Action.INGEST)
        before = newest_version(session, article_id)
        # The article is held by now, so that the same page sent twice is refused the second time.
        _refuse_stored_text(before, intake)
    # A text that was pasted has no address; the one that is known stays.
    article.address = address or article.address
    version = _add_version(session, article, intake, outlet_id, before, by=by, now=now)
    mark_text(session, version)
    # Nothing said of the day is no correction of it: a newer text keeps the day of the first.
    if before is None or not published.says_nothing:
        _add_dating(session, article, published, by=by, now=now)
    # Before the text is checked, for a finding belongs to the claim whose quote stands there.
    quotes = look_up_quotes(session, version, by=by, now=now) if before else {}
    record(
        session,
        type=JournalType.ARTICLE_VERSION if before else JournalType.ARTICLE_CREATE,
        summary=_summary(session, version),
        by=by,
        now=now,
        article=article,
        payload=_journal_payload(article, version, published)
        | _reading(intake)
        | ({"quotes": quotes} if before else {}),
    )
    if analyzer:
        prepared = prepared_for(session, version, analyzer, prepared)
        examine(session, version=version, prepared=prepared, because=Because.TAKEN_IN, by=by, now=now)
    # Last, since the findings of the new text decide on flags as well. A new article has no claims yet.
    if before:
        claims = session.scalars(select(Claim.id).where(Claim.article_id == article.id)).all()
        consequences.follow(session, claims, Trigger.TEXT, by=by, now=now)
    return version


def correct_dating(
    session: Session,
    *,
    article_id: int,
    published: Published,
    analyzer: Analyzer | None = None,
    prepared: Prepared | None = None,
    by: Person,
    now: datetime,
) -> Dating:
    """Say anew when an article was published; history keeps what was held before. The same again leaves no trace.

    With an `analyzer` the newest version is checked again where the day is another one; what that machine `prepared`
    before need not be asked again.
    """
    article = _article_for_change(session, article_id, by=by, action=Action.EDIT_CLAIM)
    published = published.check(latest_today(now))
    before = _dating(session, article_id)
    old = _published(before) if before else Published()
    # A form that is sent unchanged corrects nothing; history would hold the same day twice.
    if before and published == old:
        return before
    dating = _add_dating(session, article, published, by=by, now=now)
    record(
        session,
        type=JournalType.ARTICLE_DATE,
        summary=f"Recorded the day of publication: {published.in_words()}.",
        by=by,
        now=now,
        article=article,
        why=published.reasoning,
        payload={"old": _dating_payload(old), "new": _dating_payload(published)},
    )
    # Only the day is counted from; another reason for the same day changes no finding.
    if analyzer and published.published_on != old.published_on:
        version = newest_version(session, article_id)
        prepared = prepared_for(session, version, analyzer, prepared)
        examine(session, version=version, prepared=prepared, because=Because.REDATED, by=by, now=now)
    return dating


def _new_article(
    session: Session, desk_id: int, intake: Taken, *, is_another: bool, by: Person, now: datetime
) -> Article:
    # Held, so that of two who take in one text here the second finds it. `key_share`: rows that only point to the
    # desk, claims say, do not wait meanwhile.
    desk = session.scalar(select(Desk).where(Desk.id == desk_id).with_for_update(key_share=True))
    if desk is None:
        raise NotFound(_NO_DESK)
    require_at(desk_id, by=by, action=Action.INGEST, missing=_NO_DESK)
    twin = None if is_another else same_text(session, desk_id=desk_id, sha256=intake.sha256)
    if twin:
        raise Refused(
            f"This desk has this text already: article {twin.article_id}, “{twin.title}”. Work on there, or say that "
            "it is another article.",
            field="text",
        )
    article = Article(desk_id=desk_id, created_at=now, created_by_id=by.id)
    session.add(article)
    session.flush()
    return article


def _article_for_change(session: Session, article_id: int, *, by: Person, action: Action) -> Article:
    """The article, held until the transaction ends, if this person may do that to it."""
    article = session.scalar(select(Article).where(Article.id == article_id).with_for_update(of=Article))
    if article is None:
        raise NotFound(NO_ARTICLE)
    require_at(article.desk_id, by=by, action=action, missing=NO_ARTICLE)
    return article


def _refuse_stored_text(newest: ArticleVersion, intake: Taken) -> None:
    # Only the newest: an outlet takes its change back, and when it did is what an editor has to know.
    if (newest.sha256, newest.title) == (intake.sha256, intake.title):
        raise Refused(
            f"This is word for word version {newest.number} of this article, the newest; nothing new was stored.",
            field="text",
        )


def _add_version(
    session: Session,
    article: Article,
    intake: Taken,
    outlet_id: int | None,
    before: ArticleVersion | None,
    *,
    by: Person,
    now: datetime,
) -> ArticleVersion:
    version = ArticleVersion(
        article_id=article.id,
        number=before.number + 1 if before else 1,
        title=intake.title,
        outlet_id=outlet_id or (before.outlet_id if before else None),
        author=intake.author,
        text=intake.text,
        sha256=intake.sha256,
        media_type=intake.media_type,
        original=intake.original,
        original_sha256=intake.original_sha256,
        filename=plain_name(intake.filename),
        changed_by_hand=intake.changed_by_hand,
        recorded_at=now,
        recorded_by_id=by.id,
    )
    session.add(version)
    session.flush()
    return version


def _add_dating(session: Session, article: Article, published: Published, *, by: Person, now: datetime) -> Dating:
    before = _dating(session, article.id)
    if before and _published(before) == published:
        return before
    dating = Dating(
        article_id=article.id,
        published_on=published.published_on,
        basis=DateBasis(published.basis),
        reasoning=published.reasoning,
        not_before=published.not_before,
        recorded_at=now,
        recorded_by_id=by.id,
    )
    session.add(dating)
    session.flush()
    return dating


def _dating(session: Session, article_id: int) -> Dating | None:
    datings = select(Dating).where(Dating.article_id == article_id)
    return session.scalars(datings.order_by(Dating.id.desc()).limit(1)).first()


def _published(dating: Dating) -> Published:
    return Published(dating.published_on, dating.basis, dating.reasoning, dating.not_before)


def _dating_payload(published: Published) -> dict[str, str | None]:
    return {
        "published_on": str(published.published_on) if published.published_on else None,
        "basis": str(published.basis),
        "reasoning": published.reasoning,
        "not_before": published.not_before.isoformat() if published.not_before else None,
    }


def _summary(session: Session, version: ArticleVersion) -> str:
    what = "the article" if version.number == 1 else f"version {version.number} of"
    by_hand = ", with a text that was changed by hand" if version.changed_by_hand else ""
    earlier = earlier_with_text(session, version)
    again = f", the same words as version {max(earlier.values())}" if earlier else ""
    return f"Took in {what} “{version.title}”{by_hand}{again}."


def _reading(intake: Taken) -> dict[str, Any]:
    """What reading the file did to it, and the digest of what was read where a person changed that."""
    notes = {"reading": [note.words for note in intake.notes]} if intake.notes else {}
    return notes | ({"read_sha256": intake.read_sha256} if intake.changed_by_hand else {})


def _journal_payload(article: Article, version: ArticleVersion, published: Published) -> dict[str, Any]:
    return {
        "version_id": version.id,
        "number": version.number,
        "title": version.title,
        "author": version.author,
        "outlet_id": version.outlet_id,
        "address": article.address,
        "media_type": version.media_type,
        "sha256": version.sha256,
        "original_sha256": version.original_sha256,
        "filename": version.filename,
        "changed_by_hand": version.changed_by_hand,
        "published": _dating_payload(published),
    }
