"""No status is reached by a spelling: what counts, what is permitted and what is flagged; on both databases."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOW, a_source
from tests.services.scenes import Scene, a_scene
from tracker.errors import Refused
from tracker.language.kinds import SourceKind
from tracker.models import Claim, OriginCount, Source
from tracker.queries.dossiers import dossiers
from tracker.queries.rechecks import open_rechecks
from tracker.rules.evidence import Stance
from tracker.rules.statuses import Status
from tracker.services.attribution import LinkDraft
from tracker.services.carriers import CarrierDraft
from tracker.services.distinctions import keep_apart, undo_apart
from tracker.services.evidence import EvidenceDraft, add_evidence
from tracker.services.merging import merge_sources, unmerge_source
from tracker.services.ownership import record_ownership
from tracker.services.policy import adopt_policy
from tracker.services.sources import SourceDraft, add_alias, edit_source, find_or_create_source
from tracker.services.statuses import change_status

PERSON, OUTLET, GOVERNMENT = SourceKind.PERSON, SourceKind.OUTLET, SourceKind.GOVERNMENT


@dataclass
class Desk:
    """A claim and what can be done about it."""

    session: Session
    scene: Scene

    def hear(self, *sources: Source) -> None:
        """Each of these says so themselves."""
        for source in sources:
            carrier = CarrierDraft(publisher_id=source.id)
            self.record(EvidenceDraft(Stance.SUPPORTS, carrier))

    def record(self, draft: EvidenceDraft) -> None:
        add_evidence(self.session, claim_id=self.claim.id, draft=draft, by=self.scene.checker, now=NOW)

    def source(self, name: str, kind: SourceKind = PERSON, **fields: int) -> Source:
        draft = SourceDraft(name, kind, **fields)  # type: ignore[arg-type]  # ids only
        return find_or_create_source(self.session, draft=draft, by=self.scene.checker, now=NOW)

    def move(self, to: Status) -> None:
        change_status(self.session, claim_id=self.claim.id, to=to, why="So it is.", by=self.scene.checker, now=NOW)

    def apart(self, first: Source, second: Source) -> None:
        self._decide(keep_apart, first, second)

    def undone(self, first: Source, second: Source) -> None:
        self._decide(undo_apart, first, second)

    def _decide(self, deed: Callable[..., object], first: Source, second: Source) -> None:
        deed(self.session, source_id=first.id, other_id=second.id, why="Asked.", by=self.scene.editor, now=NOW)

    @property
    def claim(self) -> Claim:
        return self.scene.claim

    @property
    def counts(self) -> tuple[int, int, int]:
        """What is kept, which must be what is counted."""
        row = self.session.scalars(
            select(OriginCount).where(OriginCount.claim_id == self.claim.id).order_by(OriginCount.id.desc())
        ).first()
        counted = dossiers(self.session, [self.claim.id])[self.claim.id].supports
        kept = (row.k_min, row.k_max, row.attributable) if row else (0, 0, 0)
        assert kept == (counted.k_min, counted.k_max, counted.attributable)
        return kept


@pytest.fixture
def desk(session: Session) -> Desk:
    desk = Desk(session, a_scene(session))
    desk.scene.editor.administrator = True
    return desk


def looked(desk: Desk) -> None:
    desk.record(EvidenceDraft(Stance.CONTEXT, looked_in="The archive.", accessed_on=NOW.date()))
    desk.move(Status.UNVERIFIED)


SPELLINGS = [
    ("Sinéad O’Brien", "Sinéad O'Brien", PERSON),
    ("Zelensky", "Zelenskiy", PERSON),
    ("Volodymyr Zelenskyy", "President Zelenskyy", PERSON),
    ("Süddeutsche Zeitung", "Suddeutsche Zeitung", OUTLET),
    ("Orla Post", "The Orla Post", OUTLET),
    ("AFP", "Agence France-Presse", OUTLET),
    ("Ministry of Defence", "Defence Ministry", GOVERNMENT),
    ("Moe, Jean-Luc", "Jean-Luc Moe", PERSON),
]


@pytest.mark.parametrize(("first", "second", "kind"), SPELLINGS, ids=[second for _, second, _ in SPELLINGS])
@pytest.mark.parametrize("attributable", [1, 2])
def test_a_second_spelling_never_corroborates(
    desk: Desk, first: str, second: str, kind: SourceKind, attributable: int
) -> None:
    # Another type too: a policy that says the same as the one before is refused.
    rules = {"independent": 2, "attributable": attributable, "primary_types": ["superlative"]}
    adopt_policy(desk.session, desk_id=desk.scene.desk.id, draft=rules, why="We agreed.", by=desk.scene.editor, now=NOW)
    # Straight into the table: that a door joins or refuses some spellings is another matter.
    pair = [a_source(desk.session, desk.scene.checker, name=name, kind=kind) for name in (first, second)]
    for source in pair:
        links = [LinkDraft(source.id)] if kind is OUTLET else []
        desk.record(EvidenceDraft(Stance.SUPPORTS, CarrierDraft(publisher_id=source.id), links))
    looked(desk)

    with pytest.raises(Refused, match="1 independent origin of 2 needed"):
        desk.move(Status.CORROBORATED)

    assert desk.counts == (1, 2, 1)


def test_it_can_be_once_somebody_said_that_they_are_two_and_is_flagged_when_that_is_undone(desk: Desk) -> None:
    pair = desk.source("Mara Lindqvist"), desk.source("Mara Lindquist")
    desk.hear(*pair)
    looked(desk)
    before = desk.counts

    desk.apart(*pair)
    meanwhile = desk.counts
    desk.move(Status.CORROBORATED)
    unflagged = open_rechecks(desk.session, [desk.claim.id])
    desk.undone(*pair)

    flag = open_rechecks(desk.session, [desk.claim.id])[desk.claim.id]
    assert (before, meanwhile, desk.counts) == ((1, 2, 1), (2, 2, 2), (1, 2, 1))
    assert not unflagged
    assert (flag.status, flag.holds) == (Status.CORROBORATED, Status.SINGLE_SOURCE)
    assert desk.claim.status is Status.CORROBORATED
    assert flag.reasons[0] == "Whether two of its sources may be one changed on 18 December 2025."

    desk.apart(*pair)

    assert desk.claim.id not in open_rechecks(desk.session, [desk.claim.id])


def test_a_new_name_puts_two_in_doubt_and_another_one_settles_it(desk: Desk) -> None:
    first, second = desk.source("Mara Lindqvist"), desk.source("Tomas Hale")
    desk.hear(first, second)
    before = desk.counts

    for name in ("Mara Lindquist", "Tomas Hale"):
        draft = SourceDraft(name, PERSON)
        edit_source(desk.session, source_id=second.id, draft=draft, by=desk.scene.checker, now=NOW)
        before = (*before, *desk.counts)

    assert before == (2, 2, 2, 1, 2, 1, 2, 2, 2)


def test_another_name_of_a_source_puts_it_in_doubt(desk: Desk) -> None:
    first, second = desk.source("Mara Lindqvist"), desk.source("Tomas Hale")
    desk.hear(first, second)

    add_alias(desk.session, source_id=second.id, name="Dr Mara Lindqvist", by=desk.scene.checker, now=NOW)

    assert desk.counts == (1, 2, 1)


def test_merged_names_count_as_names_of_what_they_were_merged_into(desk: Desk) -> None:
    first, second, whole = (desk.source(name) for name in ("Mara Lindqvist", "Dr Mara Lindqvist", "The Great Lindo"))
    desk.hear(first, whole)
    counts = [desk.counts]

    merge_sources(desk.session, source_id=second.id, into_id=whole.id, why="One.", by=desk.scene.editor, now=NOW)
    counts.append(desk.counts)
    desk.apart(first, second)
    counts.append(desk.counts)
    unmerge_source(desk.session, source_id=second.id, why="Two.", by=desk.scene.editor, now=NOW)
    counts.append(desk.counts)

    assert counts == [(2, 2, 2), (1, 2, 1), (2, 2, 2), (2, 2, 2)]


def test_merging_two_spellings_makes_them_one_and_taking_them_apart_leaves_the_doubt(desk: Desk) -> None:
    pair = desk.source("Mara Lindqvist"), desk.source("Mara Lindquist")
    desk.hear(*pair)

    merge_sources(desk.session, source_id=pair[1].id, into_id=pair[0].id, why="One.", by=desk.scene.editor, now=NOW)
    merged = desk.counts
    unmerge_source(desk.session, source_id=pair[1].id, why="Two?", by=desk.scene.editor, now=NOW)

    assert (merged, desk.counts) == ((1, 1, 1), (1, 2, 1))


def test_owners_that_may_be_one_put_what_they_own_in_doubt(desk: Desk) -> None:
    ministries = [desk.source(name, GOVERNMENT) for name in ("Ministry of the Sea", "Office for Fish")]
    owners = [desk.source(name, SourceKind.ORGANISATION) for name in ("Sea Group", "Sea Group Ltd")]
    desk.hear(*ministries)
    for ministry, owner in zip(ministries, owners, strict=True):
        record_ownership(desk.session, source_id=ministry.id, owner_id=owner.id, by=desk.scene.checker, now=NOW)
    doubtful = desk.counts

    desk.apart(*owners)

    assert (doubtful, desk.counts) == ((1, 2, 2), (2, 2, 2))


def test_speakers_of_two_spellings_of_one_ministry_are_in_doubt_until_it_has_another_name(desk: Desk) -> None:
    bodies = [a_source(desk.session, desk.scene.checker, name=name, kind=GOVERNMENT) for name in ("Kilda MoD", "KMoD")]
    bodies[1].name = "The Kilda MoD"
    desk.session.flush()
    speakers = [
        desk.source(name, organisation_id=body.id)
        for name, body in zip(("Mara Lindqvist", "Tomas Hale"), bodies, strict=True)
    ]
    desk.hear(*speakers)
    doubtful = desk.counts

    draft = SourceDraft("Harbour Board", GOVERNMENT)
    edit_source(desk.session, source_id=bodies[1].id, draft=draft, by=desk.scene.checker, now=NOW)

    assert (doubtful, desk.counts) == ((1, 2, 2), (2, 2, 2))


def test_a_distinction_recounts_only_what_rests_on_both(desk: Desk) -> None:
    first, second = desk.source("Mara Lindqvist"), desk.source("Mara Lindquist")
    desk.hear(first)
    rows = len(desk.session.scalars(select(OriginCount)).all())

    desk.apart(first, second)

    assert len(desk.session.scalars(select(OriginCount)).all()) == rows
