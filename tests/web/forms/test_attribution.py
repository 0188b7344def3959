"""The steps of a chain."""

from tests.web.forms.sent import mistakes, sent
from tracker.language.kinds import Role, SourceKind
from tracker.web.forms.attribution import LinkForm, UnlinkForm


def test_a_step_is_a_source_with_what_it_does() -> None:
    draft = sent(LinkForm, name="The Paper", kind="outlet", role="carrier", people="3", cue="said").draft()

    assert draft.source
    assert (draft.source.name, draft.role, draft.people, draft.cue) == ("The Paper", Role.CARRIER, 3, "said")


def test_an_unnamed_source_is_described_and_not_named() -> None:
    draft = sent(LinkForm, name="two officials", kind="unnamed", role="origin").draft()

    assert draft.source
    assert (draft.source.name, draft.source.descriptor) == ("", "two officials")
    assert draft.source.kind is SourceKind.UNNAMED


def test_a_step_needs_a_name_and_a_place() -> None:
    assert mistakes(sent(LinkForm, position="", name="", kind="outlet", role="origin")).keys() == {"name", "position"}
    assert sent(UnlinkForm, position="2").position.number == 2
