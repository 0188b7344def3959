"""Candidates: the claims that reading proposes of a version, and what people decide about them; all history."""

from typing import Any

from sqlalchemy import JSON, Boolean, Integer
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.language.kinds import Attitude, ClaimType, SourceKind
from tracker.models.base import Base, Id, Instant, choice, points_to
from tracker.models.people import Person
from tracker.rules.attitudes import bearing_sentence
from tracker.rules.findings import Decision
from tracker.rules.put_in import Part, parts_of

NOT_PROPOSED = "Read once more, it is proposed no longer."
"""Why a candidate was dismissed that the rules of a later day do not propose."""


class Candidate(Base):
    """One proposed claim. Offsets are characters of the version's text, half-open.

    `links` lists {role, name, kind, cue, attitude, negated}, origin first, older ones without the last two;
    `attribution` says the chain in words, `words` which words of the text made the proposal. `statement` can be read
    alone, with what was put in between square brackets. `rank` counts from 1, the most worth checking first; 0 only
    stands in the text too, and what was never weighed has none and counts as proposed. `why` says the reason.
    """

    __tablename__ = "candidates"

    id: Mapped[Id]
    examination_id: Mapped[int] = points_to("examinations")
    article_version_id: Mapped[int] = points_to("article_versions")
    quote: Mapped[str]
    start: Mapped[int] = mapped_column(Integer)
    end: Mapped[int] = mapped_column(Integer)
    type: Mapped[ClaimType] = choice(ClaimType, "type")
    checkable: Mapped[bool] = mapped_column(Boolean)
    hedges: Mapped[list[str]] = mapped_column(JSON, default=list)
    links: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    attribution: Mapped[str]
    words: Mapped[list[str]] = mapped_column(JSON, default=list)
    statement: Mapped[str] = mapped_column(default="", server_default="")
    rank: Mapped[int | None] = mapped_column(Integer)
    why: Mapped[str] = mapped_column(default="", server_default="")
    recorded_at: Mapped[Instant]

    decisions: Mapped[list["CandidateDecision"]] = relationship(
        order_by="CandidateDecision.id", back_populates="candidate"
    )

    @property
    def decision(self) -> Decision | None:
        """What counts now: the newest decision, or nothing while it is only proposed."""
        return self.decisions[-1].decision if self.decisions else None

    @property
    def is_proposed(self) -> bool:
        """Whether it is worth a look; else it only stands in the text too."""
        return self.rank != 0

    @property
    def claim_ids(self) -> set[int]:
        """The claims that it became."""
        return {word.claim_id for word in self.decisions if word.claim_id is not None}

    @property
    def is_withdrawn(self) -> bool:
        """Whether the rules of a later day do not propose it, and nobody else has said anything of it."""
        return self.decision is Decision.DISMISSED and self.decisions[-1].why == NOT_PROPOSED

    @property
    def statement_parts(self) -> list[Part]:
        """What it says when it is read alone, what was put in apart; of an older one the quote."""
        return parts_of(self.statement or self.quote, self.quote)

    @property
    def says_more(self) -> bool:
        """Whether the statement has other words than the quote: a full stop and a capital letter are none."""
        return bool(self.statement) and _letters(self.statement) != _letters(self.quote)

    @property
    def bearings(self) -> list[str]:
        """Who of its chain does not assert it, a sentence each: “The minister denies this.”"""
        return [words for link in self.links if (words := _bearing(link))]


def _letters(words: str) -> str:
    return "".join(letter for letter in words.casefold() if letter.isalnum())


def _bearing(link: dict[str, Any]) -> str:
    attitude = Attitude(link.get("attitude", Attitude.ASSERTS))
    return bearing_sentence(attitude, link["name"], is_unnamed=link["kind"] == SourceKind.UNNAMED)


class CandidateDecision(Base):
    """A person's word on a candidate; the newest counts. Accepted, it became the claim, as proposed or edited."""

    __tablename__ = "candidate_decisions"

    id: Mapped[Id]
    candidate_id: Mapped[int] = points_to("candidates")
    decision: Mapped[Decision] = choice(Decision, "decision")
    claim_id: Mapped[int | None] = points_to("claims")
    edited: Mapped[bool] = mapped_column(Boolean, default=False)
    why: Mapped[str] = mapped_column(default="")
    recorded_at: Mapped[Instant]
    recorded_by_id: Mapped[int] = points_to("people")

    candidate: Mapped[Candidate] = relationship(back_populates="decisions")
    recorded_by: Mapped[Person] = relationship(foreign_keys=[recorded_by_id])
