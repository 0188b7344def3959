"""One source is one source, whatever part it plays behind an origin: what that does to counts, statuses and flags."""

from random import Random

import pytest
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_source, an_article, an_item
from tests.services.scenes import a_scene
from tests.services.test_near_names import Desk, looked
from tracker.errors import Refused
from tracker.language.dates import PartialDate
from tracker.language.kinds import SourceKind
from tracker.models import Source
from tracker.queries.graphs import graphs
from tracker.queries.rechecks import open_rechecks
from tracker.rules.statuses import Status
from tracker.services.distinctions import keep_apart
from tracker.services.merging import merge_sources
from tracker.services.ownership import record_ownership

KINDS = {
    "speaker": SourceKind.PERSON,
    "person": SourceKind.PERSON,
    "body": SourceKind.ORGANISATION,
    "ministry": SourceKind.GOVERNMENT,
    "paper": SourceKind.OUTLET,
    "report": SourceKind.DOCUMENT,
    "numbers": SourceKind.DATASET,
    "seen": SourceKind.OBSERVATION,
    "officials": SourceKind.UNNAMED,
}
# “speaker A > body B” speaks for it, “seen A > paper B” was seen by its reporter, “body A < body B” is owned by it.
TIED = [
    "speaker A > body B; speaker C > body B",
    "body A < body B",
    "paper A < body B",
    "seen A > paper B < body C; body C",
    "seen A > paper B < person C; person C",
    "speaker A > body B < body C; speaker D > body C",
    "body A < body B < body C; body C",
    "speaker A > ministry B > ministry C; speaker D > ministry C",
    "speaker A > ministry B > ministry C; speaker D > ministry E > ministry C",
    "ministry B > ministry C; ministry C",
    "seen A > paper B > body C; seen D > paper E > body C",
    "paper B > body C; paper E > body C",
]
TIED_SET_ASIDE = [
    "report A > body B < body C; speaker D > body C",
    "numbers A > ministry B; speaker C > ministry B",
    "speaker A > ministry B > ministry C > ministry D; ministry D",
    "seen A > paper B < body C < body D; paper E < body D",
    "seen A > paper B; speaker C > paper B",
    "paper B > body C; speaker D > paper B",
    "body A < body B < body C; speaker D > body E < body C",
    "speaker A > body B < person C; seen D > paper E < person C",
    "numbers A > body B < ministry C; report D > ministry C",
    "seen A > paper B < paper C; seen D > paper C",
    "body A < body B < body A; body B",
    "speaker A > body B < paper C; seen D > paper C",
]
TWO = [
    "speaker A; speaker B",
    "body A < body B; body C < body D",
    "speaker A > ministry B; speaker C > ministry D",
    "seen A > paper B < body C; seen D > paper E < body F",
    "report A; body B",
]


class World:
    """Sources by their letters, each a carrier and an origin where it stands first."""

    def __init__(self, session: Session) -> None:
        self.session, self.scene = session, a_scene(session)
        self.scene.editor.administrator = True
        self.sources: dict[str, Source] = {}
        self.origins: list[Source] = []

    def tell(self, chains: str) -> None:
        for chain in chains.split("; "):
            words = chain.split()
            below = self._source(*words[:2])
            self.origins.append(below)
            for sign, kind, letter in zip(words[2::3], words[3::3], words[4::3], strict=True):
                above = self._source(kind, letter)
                if sign == "<":
                    owner = {"source_id": below.id, "owner_id": above.id, "by": self.scene.editor, "now": NOW}
                    record_ownership(self.session, **owner)  # type: ignore[arg-type]
                elif KINDS[words[0]] is SourceKind.OBSERVATION and below is self.origins[-1]:
                    below.outlet_id = above.id
                else:
                    below.organisation_id = above.id
                below = above
        self.session.flush()

    def _source(self, kind: str, letter: str) -> Source:
        if letter not in self.sources:
            name = " ".join((ADJECTIVES[ord(letter) - 65], kind))
            self.sources[letter] = a_source(self.session, self.scene.checker, name=name, kind=KINDS[kind])
        return self.sources[letter]

    def counted(self) -> tuple[int, int, list[str]]:
        claim = a_claim(self.session, self.scene.article, self.scene.checker)
        for origin in self.origins:
            publisher = a_source(self.session, self.scene.checker)
            an_item(self.session, claim, self.scene.checker, publisher=publisher, chain=[origin])
        count = graphs(self.session, [claim.id])[claim.id].supports
        return count.k_min, count.k_max, [doubt.sentence for doubt in count.doubts]


ADJECTIVES = ["Amber", "Brisk", "Crimson", "Dusty", "Eager", "Frosty", "Golden"]


@pytest.mark.parametrize("chains", [*TIED, *TIED_SET_ASIDE])
def test_whoever_has_somebody_in_common_is_one_for_certain(session: Session, chains: str) -> None:
    world = World(session)
    if ";" not in chains:
        above = chains.split()
        chains = f"{chains}; {above[-2]} {above[-1]}"
    world.tell(chains)

    assert world.counted() == (1, 2, [])


@pytest.mark.parametrize("chains", TWO)
def test_whoever_has_nobody_in_common_is_two(session: Session, chains: str) -> None:
    world = World(session)
    world.tell(chains)

    assert world.counted() == (2, 2, [])


@pytest.mark.parametrize(
    ("chains", "letters"),
    [
        ("speaker A > body B < body C; speaker D > body E", "CE"),
        ("speaker A > ministry B > ministry C; speaker D > ministry E", "CE"),
        ("body A < body B < body C; body D", "CD"),
        ("seen A > paper B > body C; seen D > paper E > body F", "CF"),
        ("seen A > paper B < person C; person D", "CD"),
        ("numbers A > body B; report C > body D", "BD"),
        ("body A < body B; speaker C > ministry D", "BD"),
    ],
)
def test_near_names_at_any_level_are_a_doubt_until_they_are_decided(
    session: Session, chains: str, letters: str
) -> None:
    world = World(session)
    world.tell(chains)
    first, second = (world.sources[letter] for letter in letters)
    first.name, second.name = "Mara Lindqvist", "Mara Lindquist"
    session.flush()
    doubtful = world.counted()

    keep_apart(session, source_id=first.id, other_id=second.id, why="Asked.", by=world.scene.editor, now=NOW)

    assert doubtful == (1, 2, [doubtful[2][0]])
    assert "Lindqvist" in doubtful[2][0]
    assert world.counted() == (2, 2, [])


@pytest.fixture
def desk(session: Session) -> Desk:
    desk = Desk(session, a_scene(session))
    desk.scene.editor.administrator = True
    return desk


def test_merging_the_near_name_of_an_owner_corroborates_nothing(desk: Desk) -> None:
    gas, owner = (desk.source(name, SourceKind.ORGANISATION) for name in ("Lake Gas", "Mega Corp"))
    spelling = a_source(desk.session, desk.scene.checker, name="MegaCorp", kind=SourceKind.ORGANISATION)
    record_ownership(desk.session, source_id=gas.id, owner_id=owner.id, by=desk.scene.editor, now=NOW)
    desk.hear(gas, spelling)
    looked(desk)
    before = desk.counts

    merge_sources(desk.session, source_id=spelling.id, into_id=owner.id, why="One.", by=desk.scene.editor, now=NOW)

    assert (before, desk.counts) == ((1, 2, 2), (1, 2, 2))
    with pytest.raises(Refused, match="1 independent origin of 2 needed"):
        desk.move(Status.CORROBORATED)


def test_an_owner_two_levels_up_that_is_recorded_later_flags_the_claim(desk: Desk) -> None:
    ministry, body = desk.source("Ministry of Fish", SourceKind.GOVERNMENT), desk.source("Sea Group")
    branch = desk.source("Coast Guard", SourceKind.GOVERNMENT, organisation_id=ministry.id)
    desk.hear(desk.source("Mara Lindqvist", organisation_id=branch.id), body)
    looked(desk)
    desk.move(Status.CORROBORATED)

    record_ownership(desk.session, source_id=ministry.id, owner_id=body.id, by=desk.scene.editor, now=NOW)

    assert desk.counts == (1, 2, 2)
    assert open_rechecks(desk.session, [desk.claim.id])[desk.claim.id].holds is Status.SINGLE_SOURCE


def test_what_was_merged_keeps_its_owner_and_its_organisation(desk: Desk) -> None:
    body, top = desk.source("Sea Group", SourceKind.ORGANISATION), desk.source("Harbour Holding")
    speaker, double = desk.source("Mara Lindqvist"), desk.source("Dr Mara Lindqvist", organisation_id=body.id)
    record_ownership(desk.session, source_id=speaker.id, owner_id=top.id, by=desk.scene.editor, now=NOW)
    desk.hear(double, body)

    merge_sources(desk.session, source_id=double.id, into_id=speaker.id, why="One.", by=desk.scene.editor, now=NOW)
    tied_to_body = desk.counts
    desk.hear(top)

    assert (tied_to_body, desk.counts) == ((1, 2, 2), (2, 3, 3))


NAMES = ["Mara Lindqvist", "Mara Lindquist", "Dr Mara Lindqvist", "Tomas Hale", "Thomas Hale", "Sea Group", "Seagroup"]


@pytest.mark.parametrize("seed", range(12))
def test_no_merge_of_two_spellings_raises_what_is_certain(session: Session, seed: int) -> None:
    chance, scene = Random(seed), a_scene(session)  # noqa: S311  # nothing is secret
    scene.editor.administrator = True
    kinds = [SourceKind.ORGANISATION if "roup" in name else SourceKind.PERSON for name in NAMES]
    sources = [
        a_source(session, scene.checker, name=name, kind=kind, event=chance.choice(["", "", "Briefing", "Call"]))
        for name, kind in zip(NAMES, kinds, strict=True)
    ]
    for source in sources:
        source.organisation_id = chance.choice([None, *(body.id for body in sources if body is not source)])
        if chance.random() < 0.5:
            owner = chance.choice([body for body in sources if body is not source])
            days = {"from_on": None, "until_on": PartialDate(chance.choice([2024, 2026]))}
            whose = {"source_id": source.id, "owner_id": owner.id}
            record_ownership(session, **whose, **days, by=scene.editor, now=NOW)  # type: ignore[arg-type]
    claim = a_claim(session, an_article(session, scene.desk, scene.checker), scene.checker)
    for source in chance.sample(sources, 5):
        an_item(session, claim, scene.checker, publisher=source)
    before = graphs(session, [claim.id])[claim.id].supports.k_min

    for double, into in ((1, 0), (2, 0), (4, 3), (6, 5)):
        ids = {"source_id": sources[double].id, "into_id": sources[into].id}
        merge_sources(session, **ids, why="One.", by=scene.editor, now=NOW)
        after = graphs(session, [claim.id])[claim.id].supports.k_min
        assert after <= before
        before = after
