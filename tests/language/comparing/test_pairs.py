"""Sentences proposed for linking: a proposal, never a finding."""

from tracker.language.comparing import propose_pairs

TEXT = (
    "Denmark pledged to send frigates to the strait. The weather was fine. "
    "Officials in Copenhagen said that Danish ministers are considering sending two frigates. "
    "Portugal agreed to ban such voyages."
)


def test_sentences_with_an_actor_and_a_family_of_verbs_in_common_are_proposed() -> None:
    (pair,) = propose_pairs(TEXT)

    assert (pair.first, pair.second, pair.families) == (1, 3, ("send",))
    assert pair.actors == ("Denmark",)


def test_nothing_is_proposed_where_nothing_is_shared() -> None:
    assert propose_pairs("Denmark pledged to send frigates. Portugal agreed to ban such voyages.") == []
