"""Which of two texts may have been made from the other."""

from tests.language.text_reuse.pages import EARLY, HERALD, LATE, RADIO, TIMES, page
from tracker.language.kinds import EdgeKind
from tracker.language.text_reuse.direction import Direction, Directions, is_uncertain
from tracker.language.text_reuse.mentions import SourceMention
from tracker.language.text_reuse.publications import Publication


def between(first: Publication, second: Publication, **mentions: SourceMention) -> Direction:
    by_carrier = {int(carrier.removeprefix("by_")): [mention] for carrier, mention in mentions.items()}
    return Directions([first, second], by_carrier).between(first, second)


def test_the_later_one_has_it_from_the_earlier_whatever_they_name() -> None:
    early, late = page(1, HERALD, "a", EARLY), page(2, RADIO, "b", LATE)
    of_radio = SourceMention(RADIO, EdgeKind.CITES, "Radio Kilda reported it.", 0)

    direction = between(early, late, by_1=of_radio)

    assert (direction.start, direction.end, direction.is_certain) == (late, early, True)


def test_without_days_the_one_that_names_the_other_has_it_from_there() -> None:
    first, second = page(1, HERALD, "a"), page(2, RADIO, "b")

    direction = between(first, second, by_1=SourceMention(RADIO, EdgeKind.CITES, "Radio Kilda reported it.", 0))

    assert (direction.start, direction.is_certain) == (first, True)


def test_whoever_names_a_source_is_held_nearer_to_it() -> None:
    first, second = page(1, HERALD, "a"), page(2, RADIO, "b")

    direction = between(first, second, by_2=SourceMention(TIMES, EdgeKind.CITES, "The Times reported it.", 0))

    assert (direction.start, direction.is_certain) == (first, False)
    assert is_uncertain(direction.sentence("both have it."))


def test_else_the_one_recorded_later_has_it_from_the_one_recorded_earlier() -> None:
    first, second = page(1, HERALD, "a"), page(2, RADIO, "b")

    direction = between(first, second)

    assert (direction.start, direction.is_certain) == (second, False)
    assert direction.sentence("both have it.") == "Direction not certain: both have it."
