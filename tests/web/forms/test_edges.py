"""Who took a claim from whom."""

from tests.web.forms.sent import mistakes, sent
from tracker.language.dates import PartialDate
from tracker.language.kinds import SourceKind
from tracker.models import Carrier, Source
from tracker.web.forms.edges import EdgeForm

PUBLICATION = Carrier(
    id=3, title="A very long title " * 9, publisher=Source(name="TASS"), published_on=PartialDate(2025, 12, 17)
)


def test_a_publication_is_called_by_publisher_day_and_a_title_that_fits() -> None:
    form = sent(EdgeForm)

    form.offer([PUBLICATION])

    [choice] = form.start.choices
    assert choice.label.startswith("TASS, 17 December 2025: A very long title")
    assert choice.label.endswith("…")
    assert [choice.value for choice in form.end.choices] == ["", "3"]


def test_a_source_is_named_or_described_or_none() -> None:
    draft = sent(EdgeForm, source="A speaker", source_kind="person", event="The briefing").draft()
    unnamed = sent(EdgeForm, source="two officials", source_kind="unnamed").draft()

    assert draft
    assert (draft.name, draft.kind, draft.event) == ("A speaker", SourceKind.PERSON, "The briefing")
    assert unnamed
    assert (unnamed.name, unnamed.descriptor) == ("", "two officials")
    assert sent(EdgeForm, source="").draft() is None


def test_an_edge_needs_its_proof() -> None:
    form = sent(EdgeForm, start="3", kind="cites", source="A speaker", source_kind="person")
    form.offer([PUBLICATION])

    assert mistakes(form).keys() == {"sentence"}
