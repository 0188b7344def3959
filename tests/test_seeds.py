"""What the files of the Berlin article must hold, whoever edits them."""

import hashlib
import tomllib
from datetime import date
from typing import Any

import pytest

from tracker import places
from tracker.language.dates import PartialDate
from tracker.language.kinds import ClaimType
from tracker.rules.sources import tidy_address

FOLDER = places.SEEDS / "berlin"
TEXT = (FOLDER / "article.txt").read_text(encoding="utf-8")
SHA256 = "82092d6a71b2001148b16eda09bbada7d3f09e5e55b84011763f4cbb30b5989f"


def seed(name: str) -> dict[str, Any]:
    """What a file of the seeds says."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def chains() -> list[tuple[str, list[dict[str, Any]]]]:
    """Every chain of a claim or an item of evidence, with what it belongs to."""
    of_claims = [(key, claim.get("chain", [])) for key, claim in seed("claims").items()]
    of_evidence = [
        (f"{key}.{label}", evidence.get("chain", []))
        for key, labels in seed("evidence").items()
        for label, evidence in labels.items()
    ]
    return of_claims + of_evidence


def test_the_text_of_the_article_is_as_it_was_found() -> None:
    assert hashlib.sha256((FOLDER / "article.txt").read_bytes()).hexdigest() == SHA256


def test_there_are_28_claims_numbered_in_order() -> None:
    assert list(seed("claims")) == [f"C{number:02}" for number in range(1, 29)]


@pytest.mark.parametrize("key", list(seed("claims")))
def test_each_quote_stands_exactly_once_in_the_article(key: str) -> None:
    assert TEXT.count(seed("claims")[key]["quote"]) == 1


@pytest.mark.parametrize("key", list(seed("claims")))
def test_each_claim_has_a_type_we_know_and_a_sentence_of_its_own(key: str) -> None:
    claim = seed("claims")[key]

    assert ClaimType(claim["type"])
    assert claim["statement"].endswith(".")
    assert claim["statement"] not in TEXT


def test_sources_stand_below_those_they_refer_to() -> None:
    before: set[str] = set()

    for key, source in seed("sources").items():
        owners = [ownership["owner"] for ownership in source.get("owners", [])]
        assert {source[field] for field in ("outlet", "organisation") if field in source} | set(owners) <= before, key
        before.add(key)


def test_every_grade_has_a_day_and_a_reason() -> None:
    grades = [grade for source in seed("sources").values() for grade in source.get("grades", [])]

    assert len(grades) > 15
    assert all(isinstance(grade["from"], date) and grade["why"] for grade in grades)


def test_every_link_of_every_chain_is_a_source_of_the_file() -> None:
    sources = seed("sources")

    unknown = {(owner, link["source"]) for owner, links in chains() for link in links if link["source"] not in sources}

    assert not unknown


def test_every_chain_has_at_most_its_first_link_as_origin() -> None:
    for owner, links in chains():
        assert all(link["role"] == "carrier" for link in links[1:]), owner


def test_what_the_paper_tells_goes_back_to_officials_nobody_names() -> None:
    assert seed("claims")["C02"]["chain"] == [
        {"source": "nyt-officials", "role": "origin", "cue": "citing"},
        {"source": "nyt", "role": "carrier", "cue": "according to"},
    ]
    assert seed("sources")["nyt-officials"]["kind"] == "unnamed"


def test_every_publication_has_a_publisher_an_address_and_a_date_that_parses() -> None:
    sources = seed("sources")

    for key, publication in seed("publications").items():
        assert publication["publisher"] in sources, key
        assert tidy_address(publication.get("address", "")) == publication.get("address", ""), key
        assert "address" in publication or publication["publisher"].startswith("rewriter-"), key
        assert (
            "published" not in publication
            or str(PartialDate.parse(publication["published"])) == publication["published"]
        ), key


@pytest.mark.parametrize(
    ("key", "precision"), [("liga1", "month"), ("liga2", "month"), ("ukrinform", "month"), ("nyt1", "day")]
)
def test_a_copy_without_a_day_is_dated_by_its_month(key: str, precision: str) -> None:
    assert PartialDate.parse(seed("publications")[key]["published"]).precision == precision


def test_an_undated_publication_has_no_date() -> None:
    assert "published" not in seed("publications")["walt"]


def test_every_item_draws_on_a_publication_of_the_file_and_belongs_to_a_claim() -> None:
    claims, publications = seed("claims"), seed("publications")

    for key, labels in seed("evidence").items():
        assert key in claims
        for label, evidence in labels.items():
            publication = publications[evidence.get("publication", label)]
            assert not evidence.get("captured") or (FOLDER / publication["captured"]).is_file(), (key, label)
            assert not evidence.get("primary") or evidence.get("captured"), (key, label)


def test_every_item_is_recorded_once_in_the_story() -> None:
    steps = seed("story")["steps"]
    recorded = [name for step in steps for name in [*step.get("record", []), step.get("with", "")] if name]

    evidence = [f"{key}.{label}" for key, labels in seed("evidence").items() for label in labels]

    assert sorted(recorded) == sorted(evidence)


def test_every_claim_comes_once_in_the_story() -> None:
    marked = [key for step in seed("story")["steps"] for key in step.get("mark", [])]

    assert sorted(marked) == sorted(seed("claims"))


def test_claims_are_marked_in_the_order_of_their_numbers() -> None:
    marked = [key for step in seed("story")["steps"] for key in step.get("mark", [])]

    assert marked == sorted(marked)


def test_every_capture_says_that_it_is_an_extract_and_where_it_is_from() -> None:
    publications = [publication for publication in seed("publications").values() if "captured" in publication]

    for publication in publications:
        text = (FOLDER / publication["captured"]).read_text(encoding="utf-8")
        assert "desk" in text.splitlines()[0].lower()  # in words of its own: shared ones would read as copied
        assert publication["address"] in text


def test_the_story_goes_forward_and_ends_before_the_demo() -> None:
    steps = seed("story")["steps"]
    times = [(-step["day"], step["at"]) for step in steps if "day" in step]

    assert times == sorted(times)
    assert all(1 <= step["day"] <= 8 and "08:00" <= step["at"] <= "18:00" for step in steps if "day" in step)
    assert [step["hours_ago"] for step in steps if "day" not in step] == [3]
