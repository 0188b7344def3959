"""Consequences: whatever the newsroom does, what is kept afterwards is what would be worked out anew."""

import random
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOW, a_desk, a_person
from tests.machines import MACHINE
from tests.soak.afresh import Following, afresh, as_stored
from tests.soak.as_of import as_seen_now
from tests.soak.life import EVERY_DEED, Life
from tests.web.newsroom import Newsroom
from tracker.errors import Refused
from tracker.language.dates import PartialDate
from tracker.language.kinds import ClaimType, Role, SourceKind
from tracker.models import Article, Candidate, Claim, EdgeProposal, Evidence, Source
from tracker.queries.attribution import chains
from tracker.queries.calendar import newest_entry
from tracker.queries.near_sources import apart, undecided_pairs
from tracker.rules.articles import DateBasis, Published, Taken
from tracker.rules.evidence import Stance
from tracker.rules.roles import RoleName
from tracker.rules.statuses import Status
from tracker.services.anchors import settle_anchor
from tracker.services.articles import correct_dating, take_in
from tracker.services.attribution import LinkDraft, add_link, remove_link
from tracker.services.calendar import EntryDraft, record_entry
from tracker.services.candidates import accept_candidates
from tracker.services.captures import CaptureDraft
from tracker.services.carriers import CarrierDraft
from tracker.services.claims import ClaimDraft, edit_claim, make_claim
from tracker.services.distinctions import keep_apart, undo_apart
from tracker.services.evidence import EvidenceDraft, add_evidence, supersede_evidence
from tracker.services.examinations import read_article
from tracker.services.merging import merge_sources, unmerge_source
from tracker.services.ownership import record_ownership
from tracker.services.policy import adopt_policy
from tracker.services.sources import SourceDraft, add_alias, edit_source, find_or_create_source
from tracker.services.statuses import change_status
from tracker.services.text_reuse import accept_edge_proposal, dismiss_edge_proposal, look_again

FLEET = "The plan has the island’s fleet growing to about 40,000 boats"
TEXT = (
    f"Fleet Deal\n\n{FLEET}, The Harbour Post reported. "
    "The war enters its eighth year, and officials reached a deal in Berlin.\n\n"
    "About 25 percent of the harbour was closed."
)
MOVED = (
    f"Fleet Deal Grows\n\nThe harbour was quiet. {FLEET}. The war enters its eighth year.\n\nNobody objected.",
    f"Fleet Deal Sinks\n\n{FLEET.replace('about', 'roughly')}, and the war enters its eighth year. "
    "About 25 percent of the harbour was closed.",
)
QUOTES = (
    "fleet growing to about 40,000 boats",
    "The war enters its eighth year",
    "eighth year, and officials reached a deal in Berlin",
    "The war enters its eighth year, and officials reached a deal in Berlin.",
    "About 25 percent of the harbour was closed.",
    "fleet growing to",
)
SAYINGS = (
    "The fleet would remain at 40,000 boats.",
    "The fleet would be reduced from 50,000 to 40,000 boats.",
    "The fleet grows to 40,000 boats, The Harbour Post reported.",
    "The fleet grows to 41,500 boats, according to Radio Kilda. About 25 percent of the harbour was closed.",
    "Half of the harbour was closed, the Island Bell reported, for the fleet was to grow to 60,000 boats by then.",
    "About 40 percent of the harbour was closed, the ministry said; the fleet grows to about 40,000 boats.",
    "Citing The Harbour Post, the Island Bell reported that the fleet grows to about 40,000 boats this year.",
    "The Harbour War enters its eighth year.",
    "",
)
CAST = (
    ("The Harbour Post", SourceKind.OUTLET),
    ("Radio Kilda", SourceKind.OUTLET),
    ("Island Bell", SourceKind.OUTLET),
    ("Ministry of the Sea", SourceKind.GOVERNMENT),
    ("Sea Group", SourceKind.ORGANISATION),
    ("Ada Pike", SourceKind.PERSON),
    ("Ada Pyke", SourceKind.PERSON),
    ("Tomas Hale", SourceKind.PERSON),
)
SPELLINGS = ("Ada Pike", "Dr Ada Pike", "Áda Pike", "Ada Pyke", "Pike, Ada", "Tomas Hale", "T. Hale", "Thomas Hale")
"""Names of people, whom no text names: a text is searched for a new name only when somebody asks."""
FACTS = {"label": "The Harbour War", "aliases": ["the Harbour War"]}


@dataclass
class World(Life):
    """A desk with one article that was read, a few claims on it, and a cast that the texts name."""

    @classmethod
    def begun(cls, session: Session, seed: int) -> "World":
        """The first day: the article came in, and everybody the texts can name is known."""
        desk = a_desk(session)
        people = {
            "checker": a_person(session, desk).id,
            "editor": a_person(session, desk, RoleName.EDITOR).id,
            "second_editor": a_person(session, desk, RoleName.EDITOR).id,
            "administrator": a_person(session, desk, RoleName.ADMINISTRATOR).id,
        }
        empty = dict.fromkeys(Newsroom.__dataclass_fields__, 0)
        newsroom = Newsroom(**empty | {"politics_id": desk.id, "people": people})
        world = cls(session, random.Random(seed), newsroom, NOW)  # noqa: S311  (to be the same again, not secret)
        world._open()
        return world

    @property
    def deeds(self) -> Mapping[str, Callable[[Any], None]]:
        """What may be done, by name."""
        return DEEDS

    def _open(self) -> None:
        by = self.who("editor")
        for name, kind in CAST:
            find_or_create_source(self.session, draft=SourceDraft(name, kind), **by)
        record_entry(self.session, key="war", draft=_entry(2014), seen_number=0, analyzer=MACHINE, **by)
        version = take_in(
            self.session,
            desk_id=self.newsroom.politics_id,
            intake=Taken(TEXT),
            published=Published(PartialDate(2025, 12, 17), DateBasis.STATED),
            address="https://post.example/fleet",
            analyzer=MACHINE,
            **by,
        )
        self.newsroom = replace(self.newsroom, article_id=version.article_id)
        for quote in QUOTES[:2]:
            self.mark(quote)
        for claim_id in self.session.scalars(select(Claim.id).order_by(Claim.id)).all():
            for _ in range(self.rng.randint(1, 2)):
                add_evidence(self.session, claim_id=claim_id, draft=self.item(), **by)

    def mark(self, quote: str) -> None:
        """A claim on these words of the newest text."""
        text = self.text()
        start = text.index(quote) if quote in text else 0
        make_claim(
            self.session,
            article_id=self.newsroom.article_id,
            start=start,
            end=start + len(quote),
            draft=self.draft(),
            links=self.links(),
            **self.who(),
        )

    def take_in(self, text: str) -> None:
        """A newer text of the article, at another address or the same."""
        take_in(
            self.session,
            desk_id=self.newsroom.politics_id,
            intake=Taken(text),
            published=Published(),
            address=self.rng.choice(["", "https://post.example/other"]),
            article_id=self.newsroom.article_id,
            analyzer=MACHINE,
            **self.who(),
        )

    def is_lost(self, claim: Claim) -> bool:
        """Whether the quote of a claim was not found in the newest text."""
        self.session.refresh(claim)
        return claim.anchors[-1].start is None

    def text(self) -> str:
        """The newest text of the article."""
        article = self.session.get_one(Article, self.newsroom.article_id)
        self.session.expire(article)
        return article.versions[-1].text

    def draft(self) -> ClaimDraft:
        """A claim of some type."""
        statement = self.rng.choice(["The fleet is to grow to 40,000 boats.", "The harbour was closed."])
        return ClaimDraft(statement, type=self.rng.choice([*ClaimType]), motive=self.rng.random() < 0.1)

    def cast(self) -> SourceDraft:
        """Somebody whom texts can name."""
        name, kind = self.rng.choice(CAST)
        return SourceDraft(name, kind)

    def source(self) -> SourceDraft:
        """One of the cast, or somebody unnamed whom an outlet uses."""
        if self.rng.random() < 0.8:
            return self.cast()
        outlet = self.some(Source, Source.kind == SourceKind.OUTLET)
        event = self.rng.choice(["", "the briefing"])
        return SourceDraft("", SourceKind.UNNAMED, outlet or None, descriptor="officials", event=event)

    def links(self) -> list[LinkDraft]:
        """A chain of no, one or two different steps."""
        first, second = self.source(), self.source()
        chain = [LinkDraft(source=first, role=Role.ORIGIN), LinkDraft(source=second, role=Role.CARRIER)]
        return chain[: self.rng.choice([0, 1, 1, 2]) if first.name != second.name else 1]

    def item(self) -> EvidenceDraft:
        """An item of evidence that says one of a few things."""
        rng = self.rng
        if rng.random() < 0.15:
            return EvidenceDraft(Stance.CONTEXT, looked_in="the archive", accessed_on=date(2025, 12, 1))
        day = rng.choice([None, PartialDate(2025, 12, 10), PartialDate(2025, 12, 14), PartialDate(2025, 12)])
        address = rng.choice(["", "", "https://post.example/fleet"])
        statement = " ".join(rng.sample(SAYINGS, rng.choice([1, 1, 2])))
        is_captured = rng.random() < 0.5 and statement.strip()
        stance = rng.choice([Stance.SUPPORTS, Stance.SUPPORTS, Stance.CONFLICTS, Stance.CONTEXT])
        return EvidenceDraft(
            stance,
            CarrierDraft(publisher=self.cast(), address=address, published_on=day),
            self.links(),
            quotation="" if is_captured else statement,
            primary=stance is not Stance.CONTEXT and rng.random() < 0.4,
            capture=CaptureDraft.pasted(statement) if is_captured else None,
        )


def _entry(year: int) -> EntryDraft:
    """The war, said to have begun in that year; in 2018, and the eighth year is right."""
    begun = {"start": str(year), "start_earliest": f"{year}-04-06", "start_latest": f"{year}-04-14"}
    return EntryDraft("conflict", FACTS | begun, "A book.", NOW.date())


def _mark(world: World) -> None:
    world.mark(world.rng.choice(QUOTES))


def _accept_candidate(world: World) -> None:
    version = select(Candidate.id)
    ids = world.session.scalars(version).all()
    accept_candidates(world.session, candidate_ids=world.rng.sample(ids, min(2, len(ids))), **world.who())


def _settle_anchor(world: World) -> None:
    """Say where a quote stands that is gone, or stands for certain no more, in a newer text."""
    world.take_in(
        f"The war enters its eighth year, it is said.\n\nNobody objected, edition {world.rng.randint(1, 99)}."
    )
    lost = [claim for claim in world.session.scalars(select(Claim)) if world.is_lost(claim)]
    if not lost:
        raise Refused("Every quote is found.")
    claim = world.rng.choice(lost)
    settle_anchor(world.session, claim_id=claim.id, seen_version=claim.version, start=0, end=42, **world.who())


def _edit(world: World) -> None:
    edit_claim(world.session, claim_id=world.claim(), seen_version=None, draft=world.draft(), **world.who())


def _add_link(world: World) -> None:
    """A further step at the end of a chain; the first one is its origin."""
    claim_id = world.claim()
    position = len(chains(world.session, [claim_id])[claim_id]) + 1
    link = LinkDraft(source=world.source(), role=Role.ORIGIN if position == 1 else Role.CARRIER)
    add_link(world.session, claim_id=claim_id, seen_version=None, link=link, position=position, **world.who())


def _remove_link(world: World) -> None:
    remove_link(
        world.session, claim_id=world.claim(), seen_version=None, position=world.rng.randint(1, 2), **world.who()
    )


def _supersede_same(world: World) -> None:
    """A correction of the same publication: another quotation, another chain."""
    old = world.session.get(Evidence, world.some(Evidence, Evidence.carrier_id.is_not(None)))
    carrier = old.carrier if old else None
    if old is None or carrier is None:
        raise Refused("There is no evidence yet.")
    same_carrier = CarrierDraft(carrier.publisher_id, None, carrier.title, carrier.address, carrier.published_on)
    draft = replace(world.item(), carrier=same_carrier)
    carry = world.rng.random() < 0.5
    supersede_evidence(
        world.session, evidence_id=old.id, draft=draft, why="Misread.", carry_capture=carry, **world.who()
    )


def _accept_echo(world: World) -> None:
    accept_edge_proposal(world.session, echo_id=world.some(EdgeProposal), **world.who())


def _dismiss_echo(world: World) -> None:
    dismiss_edge_proposal(world.session, echo_id=world.some(EdgeProposal), why="It is not so.", **world.who())


def _look_again(world: World) -> None:
    look_again(world.session, claim_id=world.claim(), **world.who())


def _unmerge(world: World) -> None:
    merged = world.some(Source, Source.merged_into_id.is_not(None))
    unmerge_source(world.session, source_id=merged, why="Two after all.", **world.who("editor"))


def _merge(world: World) -> None:
    alike = [SourceKind.OUTLET, SourceKind.GOVERNMENT, SourceKind.ORGANISATION]
    ids = {name: world.some(Source, Source.kind.in_(alike)) for name in ("source_id", "into_id")}
    merge_sources(world.session, **ids, why="One and the same.", **world.who("editor"))


def _rename(world: World) -> None:
    source = world.session.get_one(Source, world.some(Source, Source.kind == SourceKind.PERSON))
    draft = replace(SourceDraft.of(source), name=world.rng.choice(SPELLINGS))
    edit_source(world.session, source_id=source.id, draft=draft, **world.who())


def _add_alias(world: World) -> None:
    person = world.some(Source, Source.kind == SourceKind.PERSON)
    add_alias(world.session, source_id=person, name=world.rng.choice(SPELLINGS), **world.who())


def _keep_apart(world: World) -> None:
    pairs = undecided_pairs(world.session).rows
    pair = world.rng.choice(pairs) if pairs else None
    ids = (pair.first.id, pair.second.id) if pair else (world.some(Source), world.some(Source))
    keep_apart(world.session, source_id=ids[0], other_id=ids[1], why="Two of them.", **world.who())


def _undo_apart(world: World) -> None:
    standing = apart(world.session)
    if not standing:
        raise Refused("Nobody said that any are two.")
    row = world.rng.choice(standing)
    undo_apart(world.session, source_id=row.source_id, other_id=row.other_id, why="Perhaps not.", **world.who())


def _merge_near(world: World) -> None:
    pairs = undecided_pairs(world.session).rows
    if not pairs:
        raise Refused("Nobody may be anybody else.")
    pair = world.rng.choice(pairs)
    merge_sources(
        world.session, source_id=pair.second.id, into_id=pair.first.id, why="One person.", **world.who("editor")
    )


def _change_source(world: World) -> None:
    source = world.session.get_one(Source, world.some(Source))
    another_source = world.some(Source, Source.kind.in_([SourceKind.OUTLET, SourceKind.ORGANISATION]))
    changed = world.rng.choice(
        [
            {"kind": world.rng.choice([SourceKind.OUTLET, SourceKind.GOVERNMENT, SourceKind.ORGANISATION])},
            {"outlet_id": another_source},
            {"organisation_id": another_source},
            {"event": world.rng.choice(["", "the briefing"])},
            {"outlet_id": None, "organisation_id": None},
        ]
    )
    draft = replace(SourceDraft.of(source), **changed)
    edit_source(world.session, source_id=source.id, draft=draft, **world.who())


def _record_owner(world: World) -> None:
    until = world.rng.choice([None, None, PartialDate(2025, 12, 12)])
    ids = {"source_id": world.some(Source), "owner_id": world.some(Source)}
    record_ownership(world.session, **ids, until_on=until, **world.who())


def _redate(world: World) -> None:
    day = world.rng.choice([None, PartialDate(2025, 12, world.rng.randint(10, 18))])
    published = Published(day, DateBasis.INFERRED if day else DateBasis.UNKNOWN, "Read from the page.")
    correct_dating(
        world.session, article_id=world.newsroom.article_id, published=published, analyzer=MACHINE, **world.who()
    )


def _newer(world: World) -> None:
    world.take_in(f"{world.rng.choice([*MOVED, TEXT])}\n\nEdition {world.rng.randint(1, 99)}.")


def _read(world: World) -> None:
    article = world.session.get_one(Article, world.newsroom.article_id)
    world.session.expire(article)
    read_article(world.session, version_id=article.versions[-1].id, analyzer=MACHINE, **world.who())


def _correct_entry(world: World) -> None:
    before = newest_entry(world.session, "war")
    assert before is not None
    draft = _entry(world.rng.randint(2016, 2019))
    record_entry(
        world.session, key="war", draft=draft, seen_number=before.number, analyzer=MACHINE, **world.who("editor")
    )


def _overtake(world: World) -> None:
    claim_id = world.claim()
    change_status(
        world.session, claim_id=claim_id, to=Status.SUPERSEDED, why="Overtaken.", correction="A notice.",
        **world.who("editor"),
    )  # fmt: skip


def _policy(world: World) -> None:
    types = world.rng.sample([claim_type.value for claim_type in ClaimType], world.rng.randint(0, 2))
    draft = {
        "independent": world.rng.randint(1, 3),
        "attributable": world.rng.randint(0, 1),
        "primary_types": types,
    }
    desk_id = world.newsroom.politics_id
    adopt_policy(world.session, desk_id=desk_id, draft=draft, why="We agreed.", **world.who("administrator"))


_OWN_DEEDS: Mapping[str, Callable[[World], None]] = {
    "accepts a candidate": _accept_candidate,
    "accepts an echo": _accept_echo,
    "adds a link": _add_link,
    "adds a name": _add_alias,
    "adopts a policy": _policy,
    "changes a source": _change_source,
    "corrects an item": _supersede_same,
    "corrects the calendar": _correct_entry,
    "dismisses an echo": _dismiss_echo,
    "edits a claim": _edit,
    "keeps two apart": _keep_apart,
    "looks again": _look_again,
    "makes a claim": _mark,
    "merges near sources": _merge_near,
    "merges sources": _merge,
    "names an owner": _record_owner,
    "overtakes a claim": _overtake,
    "reads again": _read,
    "redates the article": _redate,
    "removes a link": _remove_link,
    "renames a source": _rename,
    "settles an anchor": _settle_anchor,
    "takes back that two are apart": _undo_apart,
    "takes in a version": _newer,
    "unmerges a source": _unmerge,
}
_SHARED = (
    "adds evidence",
    "answers a proposal",
    "decides a finding",
    "loads a finding",
    "moves a claim",
    "proves an edge",
    "records a chain",
    "reinstates",
    "retracts",
    "supersedes evidence",
    "takes an edge back",
    "withdraws evidence",
)
DEEDS: Mapping[str, Callable[[Any], None]] = {deed: EVERY_DEED[deed] for deed in _SHARED} | dict(_OWN_DEEDS)
"""What is done here; names that texts can name stay, for texts are searched for new names only when somebody asks."""


@dataclass
class Compared:
    """How much was lived and compared."""

    histories: int = 0
    deeds: Counter[str] = field(default_factory=Counter)


def compare_after_each(session: Session, seed: int, *, steps: int, so_far: Compared) -> None:
    """Live one history, and after each deed hold what is kept against what is worked out anew."""
    world = World.begun(session, seed)
    for _ in range(steps):
        if not world.step():
            continue
        with as_seen_now(session) as now:
            stored, expected = as_stored(now), afresh(now, MACHINE)
        _hold(stored, expected, f"history {seed}, when somebody {world.last} as deed {sum(world.did.values())}")
    so_far.histories += 1
    so_far.deeds.update(world.did)


def _hold(stored: Following, expected: Following, occasion: str) -> None:
    for part in Following.__dataclass_fields__:
        before, anew = getattr(stored, part), getattr(expected, part)
        if before == anew:
            continue
        old, new = (list(rows.items() if isinstance(rows, dict) else rows) for rows in (before, anew))
        superfluous = [row for row in old if row not in new]
        missing = [row for row in new if row not in old]
        raise AssertionError(f"{occasion}: {part}\nkept, but not so: {superfluous}\nso, but not kept: {missing}")
