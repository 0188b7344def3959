"""Naming sources by program, and the pairs that may be one."""

import pytest
from sqlalchemy import select, update

from tests.api.conftest import Client
from tests.api.test_claims import same
from tests.builders import NOW, a_claim, a_source
from tests.web.newsroom import Newsroom, on_both
from tracker.api.shapes.pairs import NamedShape, PairsShape, SourceNameShape
from tracker.db import Database
from tracker.language.kinds import SourceKind
from tracker.models import Article, Claim, Person, Source, SourceAlias, SourceDistinction
from tracker.queries.near_sources import undecided_pairs

NEAR = {"name": "Paper", "kind": "outlet"}
WHY = {"why": "Looked at."}


@pytest.fixture
def double_id(checker: Client, newsroom: Newsroom) -> int:
    """The Paper under a near name; nobody has decided about the two."""
    number: int = checker.post("/sources", NEAR | {"another": True}).json["id"]
    undone = checker.post(f"/sources/{number}/apart", WHY | {"other": newsroom.source_id, "undo": True})
    assert undone.status_code == 200, undone.text
    return number


@on_both
def test_a_near_name_is_refused_with_the_likely_ones_and_how_to_answer(checker: Client, newsroom: Newsroom) -> None:
    answer = checker.post("/sources", NEAR)

    error = answer.json["error"]
    assert (answer.status_code, error["code"]) == (409, "likely_same")
    assert error["message"].endswith('Send "same_as" with the id of one of them, or "another": true.')
    (question,) = error["questions"]
    assert (question["field"], question["typed"], question["of"]) == ("name", "Paper", "source")
    assert [(likely["id"], likely["uses"]) for likely in question["likely"]] == [(newsroom.source_id, "1 claim")]


def test_the_same_one_is_answered_and_bears_the_name(checker: Client, newsroom: Newsroom) -> None:
    record = checker.post("/sources", NEAR | {"same_as": newsroom.source_id}).json
    again = checker.post("/sources", NEAR).json

    same(NamedShape, record)
    assert (record["id"], record["aliases"]) == (newsroom.source_id, ["Paper"])
    assert again["id"] == newsroom.source_id


def test_another_one_is_made_and_not_asked_about_again(checker: Client, newsroom: Newsroom) -> None:
    record = checker.post("/sources", NEAR | {"another": True}).json

    assert record["id"] != newsroom.source_id
    assert checker.post("/sources", NEAR).json["id"] == record["id"]
    assert checker.get("/sources/pairs")["pairs"] == []


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Another", "outlet"),
        ("Yesterday", "outlet"),
        ("Officials", "person"),
        ("anonymous sources", "person"),
        ("<b></b>", "outlet"),
        ("Нermа Voss", "person"),
    ],
)
def test_what_names_nobody_makes_no_source(checker: Client, name: str, kind: str) -> None:
    answer = checker.post("/sources", {"name": name, "kind": kind})

    assert (answer.status_code, answer.json["error"]["code"]) == (422, "wrong_input")


def test_tags_around_a_name_are_no_name_of_its_own(checker: Client, newsroom: Newsroom) -> None:
    assert checker.post("/sources", {"name": "The <b>Paper</b>", "kind": "outlet"}).json["id"] == newsroom.source_id


@pytest.mark.parametrize(
    "body",
    [
        NEAR | {"same_as": 1, "another": True},
        NEAR | {"same_as": 999_999},
        NEAR | {"kind": "unnamed"},
        NEAR | {"name": ""},
        {"name": "Another", "kind": "person"},
    ],
)
def test_what_names_no_source_is_wrong_input(checker: Client, newsroom: Newsroom, body: dict[str, object]) -> None:
    assert checker.post("/sources", body).status_code == 422


def test_pairs_are_listed_merged_and_taken_apart(checker: Client, newsroom: Newsroom, double_id: int) -> None:
    listing = checker.get("/sources/pairs")
    merged = checker.post(f"/sources/{double_id}/merge", WHY | {"into": newsroom.source_id})
    none = checker.get("/sources/pairs")
    back = checker.post(f"/sources/{double_id}/unmerge", WHY)

    same(PairsShape, listing)
    (pair,) = listing["pairs"]
    assert (pair["first"]["id"], pair["first"]["claims"], pair["second"]["id"]) == (newsroom.source_id, 1, double_id)
    same(SourceNameShape, merged.json)
    assert (merged.json["merged_into"], back.json["merged_into"]) == (newsroom.source_id, None)
    assert none["total"] == 0


def test_pairs_are_kept_apart(checker: Client, newsroom: Newsroom, double_id: int) -> None:
    checker.post(f"/sources/{double_id}/apart", WHY | {"other": newsroom.source_id})

    assert checker.get("/sources/pairs")["pairs"] == []


def test_nothing_tells_of_confidential_claims(
    checker: Client, newsroom: Newsroom, database: Database, double_id: int
) -> None:
    with database.unit_of_work() as session:
        session.execute(update(Claim).values(confidential=True))

    assert checker.get("/sources/pairs")["pairs"] == []
    assert checker.post("/sources", {"name": "A Paper", "kind": "outlet"}).status_code in (200, 409)
    with database.reading() as session:
        names = session.scalars(select(Source.name)).all()
    assert "The Paper" in names


@pytest.mark.parametrize("number", [0, -1, 2**31, 10**25, "1", 1.5])
@pytest.mark.parametrize(("deed", "field"), [("merge", "into"), ("apart", "other")])
def test_a_number_that_no_source_can_have_is_wrong_input(
    checker: Client, newsroom: Newsroom, deed: str, field: str, number: object
) -> None:
    answer = checker.post(f"/sources/{newsroom.source_id}/{deed}", WHY | {field: number})

    assert (answer.status_code, answer.json["error"]["reasons"][0]["code"]) == (422, field)


@on_both
def test_nothing_is_told_or_done_of_a_source_in_confidence(
    checker: Client, newsroom: Newsroom, double_id: int, database: Database
) -> None:
    with database.unit_of_work() as session:
        session.execute(update(Claim).values(confidential=True))
        used = select(Source.name).where(Source.id == newsroom.source_id)
        name = session.scalar(used)

    address = f"/sources/{newsroom.source_id}"
    done = [
        checker.post(f"{address}/merge", WHY | {"into": double_id}),
        checker.post(f"{address}/unmerge", WHY),
        checker.post(f"{address}/apart", WHY | {"other": double_id}),
    ]
    named = checker.post(f"/sources/{double_id}/apart", WHY | {"other": newsroom.source_id})
    none = checker.post("/sources/999999/unmerge", WHY)

    assert {(answer.status_code, answer.json["error"]["message"]) for answer in [*done, none]} == {
        (404, none.json["error"]["message"])
    }
    assert (named.status_code, name in named.text) == (422, False)
    assert (checker.get("/sources/pairs")["total"], checker.get("/sources/pairs")["pairs"]) == (0, [])


@pytest.fixture
def secret_id(database: Database, newsroom: Newsroom) -> int:
    """“Deep Throat”, also called “The Informant”, whom only a confidential claim names."""
    with database.unit_of_work() as session:
        by = session.get_one(Person, newsroom.people["checker"])
        source = a_source(session, by, name="Deep Throat", kind=SourceKind.PERSON)
        session.add(SourceAlias(source_id=source.id, name="The Informant", recorded_at=NOW))
        a_claim(
            session, session.get_one(Article, newsroom.article_id), by, number=99, confidential=True, chain=[source]
        )
        return source.id


@on_both
@pytest.mark.parametrize("name", ["Deep Throat", "deep  throat", "The Informant"])
def test_naming_a_source_in_confidence_makes_one_as_if_it_were_not_there(
    checker: Client, secret_id: int, name: str
) -> None:
    body = {"name": name, "kind": "person"}
    first, again = checker.post("/sources", body), checker.post("/sources", body)

    assert first.status_code == 200, first.text
    assert (first.status_code, first.json) == (200, first.json | {"aliases": [], "merged_into": None})
    assert first.json["id"] == again.json["id"] > secret_id
    assert checker.get("/sources/pairs")["pairs"] == []
    assert checker.get(f"/sources/{first.json['id']}")["claims"] == []


def test_the_desk_sees_the_two_as_a_likely_pair(checker: Client, database: Database, secret_id: int) -> None:
    number = checker.post("/sources", {"name": "Deep Throat", "kind": "person"}).json["id"]

    with database.reading() as session:
        pairs = [{pair.first.id, pair.second.id} for pair in undecided_pairs(session).rows]
    assert {number, secret_id} in pairs


def test_merged_by_the_desk_it_tells_of_nobody_either(checker: Client, database: Database, secret_id: int) -> None:
    body = {"name": "Deep Throat", "kind": "person"}
    number = checker.post("/sources", body).json["id"]
    with database.unit_of_work() as session:
        session.get_one(Source, number).merged_into_id = secret_id

    again = checker.post("/sources", body).json

    assert (again["id"], again["merged_into"], again["aliases"]) == (number, None, [])


def test_a_near_open_name_is_asked_about_as_if_the_one_in_confidence_were_not_there(
    checker: Client, newsroom: Newsroom, database: Database, secret_id: int
) -> None:
    with database.unit_of_work() as session:
        session.add(SourceAlias(source_id=secret_id, name="A Paper", recorded_at=NOW))
        session.get_one(Source, secret_id).kind = SourceKind.OUTLET
    body = {"name": "A Paper", "kind": "outlet"}

    asked = checker.post("/sources", body)
    same_as = checker.post("/sources", body | {"same_as": newsroom.source_id})
    another = checker.post("/sources", body | {"another": True})

    assert [likely["id"] for likely in asked.json["error"]["questions"][0]["likely"]] == [newsroom.source_id]
    assert (same_as.status_code, "Deep Throat" in same_as.text) == (422, False)
    assert another.json["id"] not in (secret_id, newsroom.source_id)
    with database.reading() as session:
        words = session.scalars(select(SourceDistinction)).all()
    assert [{word.source_id, word.other_id} for word in words] == [{another.json["id"], newsroom.source_id}]


@on_both
@pytest.mark.parametrize("name", ["TP", "the\u200b paper", "The Paper"])
def test_a_name_that_one_of_another_kind_bears_is_asked_about(
    checker: Client, newsroom: Newsroom, database: Database, name: str
) -> None:
    with database.unit_of_work() as session:
        session.add(SourceAlias(source_id=newsroom.source_id, name="TP", recorded_at=NOW))
    body = {"name": name, "kind": "organisation"}

    asked = checker.post("/sources", body)
    same_as = checker.post("/sources", body | {"same_as": newsroom.source_id})
    another = checker.post("/sources", body | {"another": True})
    again = checker.post("/sources", body)

    assert (asked.status_code, asked.json["error"]["code"]) == (409, "likely_same")
    assert [likely["id"] for likely in asked.json["error"]["questions"][0]["likely"]] == [newsroom.source_id]
    assert (same_as.json["id"], same_as.json["kind"]) == (newsroom.source_id, "outlet")
    assert (another.json["id"], another.json["kind"]) == (again.json["id"], "organisation")
    assert again.json["id"] != newsroom.source_id
    assert checker.get("/sources/pairs")["pairs"] == []


@pytest.mark.parametrize(
    ("kind", "needs_it"), [(SourceKind.PERSON, True), (SourceKind.DOCUMENT, True), (SourceKind.DATASET, False)]
)
def test_a_pair_says_whether_merging_it_corrects_a_kind(
    checker: Client, database: Database, newsroom: Newsroom, kind: SourceKind, needs_it: bool
) -> None:
    with database.unit_of_work() as session:
        by = session.get_one(Person, newsroom.people["checker"])
        pair = [a_source(session, by, name="Harbour Speaker", kind=kind) for kind in (kind, SourceKind.ORGANISATION)]
        source_id, into = (source.id for source in pair)

    listed = checker.get("/sources/pairs")
    plain = checker.post(f"/sources/{source_id}/merge", WHY | {"into": into})
    corrected = checker.post(f"/sources/{source_id}/merge", WHY | {"into": into, "corrects_kind": True})

    same(PairsShape, listed)
    assert [row["corrects_kind"] for row in listed["pairs"]] == [needs_it]
    assert plain.status_code == (422 if needs_it else 200)
    assert corrected.status_code == (200 if needs_it else 409)
    assert corrected.status_code != 200 or corrected.json["merged_into"] == into
