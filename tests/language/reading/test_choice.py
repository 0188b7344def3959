"""Which of a text's claims are proposed, in which order, and why."""

from tracker.language.reading.reader import read


def test_every_claim_has_a_rank_of_its_own_and_a_reason() -> None:
    reading = read("Anna Holm said that the dam was safe. The bridge was closed on Friday, police said.")

    assert sorted(claim.rank for claim in reading.claims) == list(range(1, len(reading.claims) + 1))
    assert all(claim.why for claim in reading.claims)
    assert all(candidate.rank == 0 and candidate.why for candidate in reading.others)
