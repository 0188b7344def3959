"""What reading a text gives, each with its place."""

from tracker.language.kinds import OWN_VOICE, Attitude, ClaimType, Role, SourceKind
from tracker.language.proposed import Step
from tracker.language.reading.pieces import Candidate, Piece, ProposedLink, RawAttribution


def test_a_piece_in_two_runs_leaves_out_what_stands_between() -> None:
    piece = Piece(((0, 8), (20, 27)))
    text = "The deal, Merkel said, is dead"

    assert (piece.start, piece.end) == (0, 27)
    assert piece.of(text) == "The deal … d, is d"
    assert piece.holds(3)
    assert not piece.holds(10)


def test_a_candidate_says_its_chain() -> None:
    officials = ProposedLink(Role.ORIGIN, "officials", SourceKind.UNNAMED, 0, 9, "told")
    paper = ProposedLink(Role.CARRIER, "The Paper", SourceKind.OUTLET, 15, 24, "told")
    candidate = Candidate(0, 0, 4, "dead", ClaimType.OPINION, links=(officials, paper))

    assert candidate.attribution == "officials via The Paper"
    assert not candidate.is_checkable
    assert Candidate(0, 0, 4, "dead", ClaimType.EVENT).attribution == OWN_VOICE


def test_a_link_is_kept_without_its_place() -> None:
    denial = ProposedLink(Role.ORIGIN, "officials", SourceKind.UNNAMED, 0, 9, "denied", Attitude.DENIES, negated=True)

    assert denial.step == Step(Role.ORIGIN, "officials", SourceKind.UNNAMED, "denied", Attitude.DENIES, negated=True)


def test_an_attribution_covers_what_stands_in_its_content() -> None:
    outer = RawAttribution(0, (0, 5), (6, 10), [(11, 40)], "that", "say", "cq")
    inner = RawAttribution(0, (16, 20), (21, 25), [(26, 40)], "that", "say", "cq")

    assert outer.covers(inner)
    assert not inner.covers(outer)
