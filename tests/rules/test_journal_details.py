"""What an entry of the journal holds, as people read it."""

from tracker.rules.journal_details import NOTHING, Detail, Named, details, mentioned

NAMED = Named(people={7: "Ana Ruiz"}, sources={3: "The Paper"})


def test_an_edit_is_told_as_before_and_after_with_people_by_name() -> None:
    payload = {
        "old": {"assignee_id": None, "due_on": "2025-12-17", "importance": "normal", "topics": ["army"]},
        "new": {"assignee_id": 7, "due_on": None, "importance": "high", "topics": ["army", "treaty"]},
    }

    assert details("claim:edit", payload, NAMED) == [
        Detail("assignee", NOTHING, "Ana Ruiz"),
        Detail("due", "17 December 2025", NOTHING),
        Detail("importance", "normal", "high"),
        Detail("topics", "army", "army, treaty"),
    ]


def test_only_what_differs_is_told() -> None:
    old = {"published_on": None, "basis": "unknown", "reasoning": ""}
    payload = {"old": old, "new": old | {"published_on": "2025-12", "basis": "inferred"}}

    assert details("article:date", payload) == [
        Detail("published", NOTHING, "December 2025"),
        Detail("basis", "unknown", "inferred"),
    ]


def test_a_chain_is_told_with_its_cues_from_the_origin_on() -> None:
    links = [
        {"source_id": 2, "name": "officials", "role": "origin", "cue": "citing", "people": 2, "ground_rule": None},
        {"source_id": 3, "name": "The Paper", "role": "carrier", "cue": "", "ground_rule": "on_record"},
    ]

    assert details("attribution:record", {"old": [], "new": links}) == [
        Detail("chain", NOTHING, "officials (“citing”, 2 people) → The Paper (on record)")
    ]


def test_a_role_is_told_as_one() -> None:
    payload = {"person_id": 7, "old": None, "new": "fact_checker"}

    assert details("person:role", payload, NAMED) == [
        Detail("role", NOTHING, "fact checker"),
        Detail("person", None, "Ana Ruiz"),
    ]


def test_a_change_of_status_is_told_with_its_reasons_and_without_row_numbers() -> None:
    payload = {
        "change_id": 4,
        "evidence_ids": [1, 2],
        "finding_ids": [],
        "from": "unverified",
        "policy": 1,
        "proposal_id": None,
        "reasons": ["Supported by 1 carrier, 1 origin.", "Nothing speaks against it."],
        "to": "single_source",
    }

    assert details("status:change", payload) == [
        Detail("status", "unverified", "single source"),
        Detail("reasons", None, "Supported by 1 carrier, 1 origin. Nothing speaks against it."),
        Detail("evidence at that time", None, "2 items"),
        Detail("policy", None, "1"),
    ]


def test_what_was_only_proposed_says_so() -> None:
    payload = {"from": "unverified", "proposal_id": 3, "to": "confirmed"}

    assert details("proposal:make", payload) == [Detail("status proposed", "unverified", "confirmed")]


def test_evidence_is_told_with_its_publication_in_one_line() -> None:
    carrier = {"carrier_id": 9, "publisher_id": 3, "publisher": "The Paper", "title": "A deal", "published_on": "2025"}
    payload = {"evidence_id": 1, "primary": True, "stance": "supports", "carrier": carrier, "note": "", "chain": []}

    assert details("evidence:add", payload, NAMED) == [
        Detail("stance", None, "supports"),
        Detail("carrier", None, "publisher: The Paper, title: A deal, published: 2025"),
        Detail("primary for this claim", None, "yes"),
    ]


def test_a_place_is_told_in_characters() -> None:
    assert details("claim:create", {"start": 1064, "end": 1280}) == [Detail("place", None, "characters 1,064 to 1,280")]


def test_a_long_text_is_cut_and_says_so() -> None:
    after = details("evidence:add", {"quotation": "word " * 200})[0].after

    assert len(after) < 610
    assert after.endswith("word …")


def test_what_nobody_foresaw_is_still_told() -> None:
    payload = {
        "gap_days": -331,
        "implied": [{"ref": "conflict.donbas", "from": "2021-04-06"}],
        "odd": {},
        "list": [1, 2],
    }

    assert details("finding:load", payload) == [
        Detail("gap in days", None, "-331"),
        Detail("implied", None, "ref: conflict.donbas, from: 6 April 2021"),
        Detail("list", None, "1, 2"),
    ]


def test_nothing_is_told_of_nothing() -> None:
    assert details("desk:add", {}) == []


def test_whom_a_payload_names_is_found_wherever_they_stand() -> None:
    payload = {"old": {"assignee_id": 7}, "new": {"assignee_id": None}, "chain": [{"source_id": 3}, {"source_id": 4}]}

    assert mentioned(payload) == ({7}, {3, 4})


def test_a_person_or_source_nobody_knows_keeps_its_number() -> None:
    assert details("x:y", {"person_id": 8, "source_id": 5}) == [
        Detail("person", None, "person 8"),
        Detail("source", None, "source 5"),
    ]
