"""Filters of the ledger by independent origins: every claim is in one class, that of the counts it shows."""

import pytest
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_desk, a_person, a_source, an_article, an_item
from tracker.language.kinds import SourceKind
from tracker.models import Cause, Claim
from tracker.queries.filter_options import filter_options
from tracker.queries.filters import CONDITIONS
from tracker.queries.ledger import LedgerRow, ledger_rows
from tracker.rules.ledger import LedgerFilter, Origins, Sort
from tracker.rules.ledger_filters import FILTERS
from tracker.services.recount import recount


def test_every_filter_has_a_condition_and_every_condition_a_filter() -> None:
    assert set(CONDITIONS) == {row.name for row in FILTERS}


@pytest.fixture
def claims(session: Session) -> dict[str, Claim]:
    """Claims with no origin, one that many carry, two unnamed ones, and two on the record."""
    desk = a_desk(session)
    ana = a_person(session, desk)
    article = an_article(session, desk, ana)
    names = ("nothing", "echoed", "perhaps", "several")
    claims = {name: a_claim(session, article, ana, statement=name, number=n) for n, name in enumerate(names, start=1)}
    officials = a_source(session, ana, name="officials", kind=SourceKind.UNNAMED)
    diplomats = a_source(session, ana, name="diplomats", kind=SourceKind.UNNAMED)
    for _ in range(3):
        an_item(session, claims["echoed"], ana, chain=[officials])
    for unnamed in (officials, diplomats):
        an_item(session, claims["perhaps"], ana, chain=[unnamed])
    for name in ("Ministry", "Parliament"):
        speaker = a_source(session, ana, name=name, kind=SourceKind.GOVERNMENT)
        an_item(session, claims["several"], ana, chain=[speaker])
    recount(session, [claim.id for claim in claims.values()], cause=Cause.EVIDENCE, now=NOW)
    return claims


def listed(session: Session, claims: dict[str, Claim], filter_: LedgerFilter) -> list[LedgerRow]:
    """The rows of a filter at the desk of these claims."""
    desk_id = claims["nothing"].desk_id
    return list(ledger_rows(session, filter_, desk_ids=[desk_id], now=NOW))


@pytest.mark.parametrize(
    ("origins", "name", "counts"),
    [
        (Origins.NONE, "nothing", (0, 0)),
        (Origins.ONE, "echoed", (1, 1)),
        (Origins.UNSURE, "perhaps", (1, 2)),
        (Origins.SEVERAL, "several", (2, 2)),
    ],
)
def test_the_ledger_lists_claims_by_their_origins(
    session: Session, claims: dict[str, Claim], origins: Origins, name: str, counts: tuple[int, int]
) -> None:
    rows = listed(session, claims, LedgerFilter(origins=origins))

    assert [row.statement for row in rows] == [name]
    assert [(row.supports.k_min, row.supports.k_max) for row in rows] == [counts]


def test_only_what_goes_back_to_one_origin_is_marked(session: Session, claims: dict[str, Claim]) -> None:
    rows = listed(session, claims, LedgerFilter())

    assert [row.statement for row in rows if row.single_origin] == ["echoed"]


@pytest.mark.parametrize(
    ("reverse", "names"),
    [(False, ["nothing", "echoed", "perhaps", "several"]), (True, ["several", "perhaps", "echoed", "nothing"])],
)
def test_the_ledger_is_ordered_by_origins(
    session: Session, claims: dict[str, Claim], reverse: bool, names: list[str]
) -> None:
    rows = listed(session, claims, LedgerFilter(sort=Sort.ORIGINS, reverse=reverse))

    assert [row.statement for row in rows] == names


def test_what_reading_put_in_stands_in_its_place_in_the_alphabet(session: Session, claims: dict[str, Claim]) -> None:
    claims["several"].statement = "[Four] origins are found"
    session.flush()

    rows = listed(session, claims, LedgerFilter(sort=Sort.STATEMENT))

    assert [row.statement for row in rows] == ["echoed", "[Four] origins are found", "nothing", "perhaps"]


@pytest.mark.parametrize(
    ("holds", "searched"),
    [
        ("The Bürgerstraße was closed.", "burgerstrasse"),
        ("Burgerstrasse closed.", "Bürgerstraße"),
        ("The Sacré-Cœur was closed.", "sacre-coeur"),
        ("Æthelstan left.", "aethelstan"),
        ("[The union] struck a deal.", "union struck"),
        ("Guðrún Þorláksdóttir left.", "gudrun thorlaksdottir"),
        ("The \ufb02eet left the \ufb01eld.", "fleet field"),
        ("The Außen\u00administerium closed.", "aussenministerium"),
        ("The coun\u200bcil left.", "council"),
        ("ＥＵＲＯＰＯＬ said so.", "europol"),
        ("Лесі Укра\u0456\u0308нки", "Українки"),
        ("قال إبراهيم ذلك", "ابراهيم"),
        ("«Rien ne va»", '"rien'),
        ("‚Genug‘, she said", "'genug'"),
        ("It fell by −7 degrees.", "-7"),
        ("The re-opening was late.", "reopening"),
        ("The reopening was late.", "re-opening"),
        ("The counter\u2011attack failed.", "counter-attack"),
        ("Between 2019–2024 it fell.", "2019-2024"),
        ("The mayor’s plan failed.", "mayor's"),
        ("Đorđe Ødegaard left.", "dorde odegaard"),
    ],
)
def test_words_are_found_whatever_their_signs(session: Session, holds: str, searched: str) -> None:
    desk = a_desk(session)
    ana = a_person(session, desk)
    claim = a_claim(session, an_article(session, desk, ana), ana, statement=holds)

    def keys(words: str) -> list[int]:
        return [row.id for row in ledger_rows(session, LedgerFilter(q=words), desk_ids=[desk.id], now=NOW)]

    assert keys(searched) == [claim.id]
    assert keys(f"{searched}x") == []


def test_a_topic_is_chosen_whatever_its_signs(session: Session) -> None:
    desk = a_desk(session)
    ana = a_person(session, desk)
    article = an_article(session, desk, ana)
    for number, topic in enumerate(("orbán’s tour", "orban's tour", "tourism"), start=1):
        a_claim(session, article, ana, number=number, topics=[topic])

    chosen = ledger_rows(session, LedgerFilter(topic="Orban's tour"), desk_ids=[desk.id], now=NOW)

    assert [row.key[-2:] for row in chosen] == ["01", "02"]
    assert filter_options(session, desk_ids=[desk.id]).topics == ["orban's tour", "tourism"]
