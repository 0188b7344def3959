"""Kinds that the text machine, the rules and the tables share."""

from tracker.language.kinds import Basis, ClaimType, SourceKind


def test_opinions_and_forecasts_cannot_be_checked() -> None:
    assert {kind for kind in ClaimType if not kind.is_checkable} == {ClaimType.PREDICTION, ClaimType.OPINION}


def test_kinds_of_sources_and_grounds_are_read_as_words_of_their_own() -> None:
    assert SourceKind.GOVERNMENT.word == "government body"
    assert SourceKind.PERSON.word == "person"
    assert len({kind.word for kind in SourceKind}) == len(SourceKind)
    assert len({basis.word for basis in Basis}) == len(Basis)
