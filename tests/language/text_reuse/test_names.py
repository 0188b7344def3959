"""Finding the names of sources in a text."""

from tests.language.text_reuse.pages import HERALD, REUTERS, TIMES
from tracker.language.kinds import SourceKind
from tracker.language.text_reuse.names import Names
from tracker.language.text_reuse.publications import Named


def named(text: str, *sources: Named, publishers: tuple[Named, ...] = ()) -> list[str]:
    return [source.name for source, _, _ in Names(sources, publishers).within(text)]


def test_somebody_is_found_by_name_alias_and_initials() -> None:
    assert named("as the Port Ellen Herald wrote, and the Herald again", HERALD) == [HERALD.name, HERALD.name]
    assert named("the IET wrote", TIMES) == [TIMES.name]


def test_a_name_inside_a_longer_one_is_not_meant() -> None:
    assert named("as the New Reuters wrote", REUTERS) == []
    assert named("as Reuters wrote", REUTERS) == [REUTERS.name]


def test_a_name_that_two_share_means_neither() -> None:
    double = Named(9, ("Reuters",), SourceKind.OUTLET)

    assert named("as Reuters wrote", REUTERS, double) == []


def test_the_short_form_of_a_publisher_is_read_where_it_is_clear() -> None:
    assert named("as the Times wrote", publishers=(TIMES,)) == [TIMES.name]
    assert named("as the Times wrote", TIMES) == []
