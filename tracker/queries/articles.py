"""One article with its text cut at the quotes of its claims."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from tracker import limits
from tracker.errors import NotFound
from tracker.language.sentences import Sentence, sentence_at, split_sentences
from tracker.models import Article, ArticleVersion, Dating, Examination, FailedExamination, Finding
from tracker.queries.article_annotations import ClaimAnnotation, article_findings, claim_annotations
from tracker.queries.candidates import Candidates, Order, candidates_of
from tracker.queries.examinations import failure_since, newest_examination
from tracker.queries.versions import NO_ARTICLE, VersionRow, versions_of
from tracker.rules.runs import Run, Span, paragraphs
from tracker.rules.statuses import Status
from tracker.rules.versions import Rewording, rewordings


@dataclass(frozen=True)
class Offer:
    """A claim that reading proposes, as the key of a run."""

    candidate_id: int


@dataclass(frozen=True)
class ArticlePage:
    """One version of an article (the newest unless asked otherwise) with its claims in the order of the text.

    `findings` speak of the whole article; those of a claim stand beside it. `rewordings` is what changed since
    `previous`, the version before the one shown. Versions and datings are newest first. `candidates` are the claims
    that reading proposes of the version shown; `examination` is nothing where the article was never read. `failure` is
    the attempt since then at which the machine gave up on the version shown.
    """

    article: Article
    version: ArticleVersion
    previous: ArticleVersion | None
    versions: Sequence[VersionRow]
    datings: Sequence[Dating]
    claims: Sequence[ClaimAnnotation]
    findings: Sequence[Finding]
    candidates: Candidates
    examination: Examination | None
    failure: FailedExamination | None

    @property
    def is_newest(self) -> bool:
        """Whether the version shown is the one people work on."""
        return self.version.id == self.versions[0].id

    @property
    def outlet(self) -> str:
        """Who published the version shown, if that is known."""
        return next(row.outlet for row in self.versions if row.id == self.version.id)

    @property
    def dating(self) -> Dating | None:
        """What is held about the day of publication now."""
        return self.datings[0] if self.datings else None

    @property
    def unsettled(self) -> list[ClaimAnnotation]:
        """The claims whose quotes a person has to place."""
        return [annotation for annotation in self.claims if annotation.is_unsettled]

    @property
    def counts(self) -> dict[Status, int]:
        """How many claims stand where, in the order of the statuses."""
        # In the order of the statuses, not of the text, so that two articles can be compared at a glance.
        standing = [annotation.claim.status for annotation in self.claims]
        return {status: standing.count(status) for status in Status if status in standing}

    @cached_property
    def sentences(self) -> Sequence[Sentence]:
        """The headline and the sentences of the version shown."""
        return split_sentences(self.version.text, self.version.title)

    @cached_property
    def paragraphs(self) -> list[list[Run[int | Offer]]]:
        """The text in runs; the keys are ids of claims, and the offers of reading."""
        spans: list[Span[int | Offer]] = [
            Span(annotation.claim.id, annotation.anchor.start, annotation.anchor.end)
            for annotation in self.claims
            # A quote that is gone from this version has no place to be marked at.
            if annotation.anchor and annotation.anchor.start is not None and annotation.anchor.end is not None
        ]
        spans += [Span(Offer(candidate.id), candidate.start, candidate.end) for candidate in self.candidates.shown]
        return paragraphs(self.version.text, self.sentences, spans)

    @cached_property
    def rewordings(self) -> list[Rewording]:
        """The sentences that are not as they were in the version before; one more than are shown at most."""
        pairs = rewordings(self.previous.text, self.version.text) if self.previous else ()
        # Comparing two long texts is dear: no further than what is shown, and one more that says there are others.
        return list(islice(pairs, limits.REWORDINGS_SHOWN.most + 1))

    @property
    def found_by_claims(self) -> int:
        """How many findings stand with the claims."""
        return sum(len(annotation.findings) for annotation in self.claims)

    @property
    def is_read(self) -> bool:
        """Whether the version shown was read and checked."""
        return self.examination is not None and self.examination.article_version_id == self.version.id

    def standing(self, keys: Iterable[int | Offer]) -> list[ClaimAnnotation]:
        """The claims among the keys of a run."""
        return [self._annotations[key] for key in keys if isinstance(key, int)]

    def offered(self, keys: Iterable[int | Offer]) -> int | None:
        """The candidate a run belongs to, if it belongs to one."""
        return next((key.candidate_id for key in keys if isinstance(key, Offer)), None)

    def found_in(self, sentence: Sentence) -> list[Finding]:
        """What the checks say of words in this sentence of the version shown, whether of a claim or of the article."""
        return self._findings_by_sentence.get(sentence.index, [])

    def sentence_of(self, start: int) -> Sentence | None:
        """The sentence that holds this character."""
        return sentence_at(self.sentences, start)

    def beside(self, claim_id: int) -> ClaimAnnotation:
        """What stands beside the text of that claim."""
        return self._annotations[claim_id]

    @cached_property
    def _annotations(self) -> dict[int, ClaimAnnotation]:
        return {annotation.claim.id: annotation for annotation in self.claims}

    @cached_property
    def _findings_by_sentence(self) -> dict[int, list[Finding]]:
        """What the checks say of words in the version shown, by the number of their sentence."""
        by_sentence: dict[int, list[Finding]] = {}
        # Of the article and of its claims together: a reader of the sentence does not care whose they are.
        for finding in [*self.findings, *(finding for annotation in self.claims for finding in annotation.findings)]:
            # Offsets mean something in their own version only.
            if finding.article_version_id == self.version.id and finding.start is not None:
                sentence = self.sentence_of(finding.start)
                # Under -1 stands what is in no sentence: it is shown nowhere in the text.
                by_sentence.setdefault(sentence.index if sentence else -1, []).append(finding)
        return by_sentence


def article_page(
    session: Session,
    article_id: int,
    *,
    desk_ids: Collection[int],
    version: int | None = None,
    order: Order = Order.TEXT,
) -> ArticlePage:
    """One article of these desks, in a constant number of queries; `version` is the number of an older one.

    `order` is what comes first of the claims proposed. `NotFound` for an article of another desk, and for a version it
    never had.
    """
    article = session.scalar(
        select(Article).where(Article.id == article_id, Article.desk_id.in_(desk_ids)).options(joinedload(Article.desk))
    )
    if article is None:
        raise NotFound(NO_ARTICLE)
    versions = versions_of(session, article_id)
    # The version and the one before it, for what changed between them.
    number = version if version is not None else versions[0].number
    query = select(ArticleVersion).where(
        ArticleVersion.article_id == article_id, ArticleVersion.number.in_([number - 1, number])
    )
    texts = {stored.number: stored for stored in session.scalars(query)}
    if number not in texts:
        raise NotFound(f"This article has no version {number}; see the list of its versions.")
    findings = article_findings(session, article_id)
    examination = newest_examination(session, article_id)
    return ArticlePage(
        article=article,
        version=texts[number],
        previous=texts.get(number - 1),
        versions=versions,
        datings=_history(session, article_id),
        claims=claim_annotations(session, texts[number], findings),
        findings=[finding for finding in findings if finding.claim_id is None],
        candidates=candidates_of(session, texts[number].id, order),
        examination=examination,
        failure=failure_since(session, texts[number].id, examination),
    )


def _history(session: Session, article_id: int) -> list[Dating]:
    return list(session.scalars(select(Dating).where(Dating.article_id == article_id).order_by(Dating.id.desc())))
