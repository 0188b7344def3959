"""Everything the status rules look at for one claim."""

from tracker.language.kinds import ClaimType
from tracker.rules.origins import Count
from tracker.rules.roles import RoleName
from tracker.rules.statuses import Status
from tracker.rules.statuses.dossier import Dossier, least_role


def test_an_opinion_and_a_motive_are_not_checkable() -> None:
    assert Dossier(Status.UNREVIEWED).is_checkable
    assert not Dossier(Status.UNREVIEWED, type=ClaimType.OPINION).is_checkable
    assert not Dossier(Status.UNREVIEWED, motive=True).is_checkable


def test_both_sides_are_said_in_words() -> None:
    dossier = Dossier(
        Status.UNVERIFIED, supports=Count(2, 1, 1, origins=("o",)), conflicts=Count(1, 1, 1), names={"o": "A speaker"}
    )

    assert dossier.supports_in_words == "2 carriers, 1 origin (A speaker)"
    assert dossier.conflicts_in_words == "1 carrier, 1 origin"


def test_only_an_editor_supersedes() -> None:
    assert least_role(Status.SUPERSEDED) is RoleName.EDITOR
    assert least_role(Status.CONFIRMED) is RoleName.FACT_CHECKER
