"""What a wording counts from."""

from tests.language.calendar.shipped import passage_of
from tracker.language.calendar.baselines import HAPPENING, choose, of_mention


def test_a_name_of_its_own_goes_before_that_of_a_group_and_its_siblings_are_shown() -> None:
    chosen = choose(passage_of("The war in Donbas is a part of the war in Ukraine."), 0, 3)

    assert chosen
    assert [entry.label for entry in chosen.admitted] == ["War in Donbas"]
    assert len(chosen.siblings) > 0
    assert chosen.keys[0] == chosen.admitted[0].key


def test_a_group_admits_every_member_or_those_of_the_year_that_is_told() -> None:
    every_member = choose(passage_of("The war in Ukraine goes on."), 0, 3)
    early = choose(passage_of("The war in Ukraine, which began in 2014, goes on."), 0, 3)

    assert every_member
    assert early
    assert len(every_member.admitted) > len(early.admitted) > 0
    assert {entry.start.first_or_ever.year for entry in early.admitted} == {2014}


def test_a_sentence_without_a_name_counts_from_nothing() -> None:
    assert choose(passage_of("The bakery is in its fourth year."), 0, 3) is None


def test_a_mention_admits_what_it_names() -> None:
    passage = passage_of("Brexit came before the full-scale invasion.")

    assert [of_mention(passage, mention) is not None for mention in passage.mentions] == [True, True]


def test_a_war_can_be_counted_of_and_a_war_crime_cannot() -> None:
    assert HAPPENING.search("the third year of the war")
    assert not HAPPENING.search("the third year of the war crimes court")
