"""The table of journal types: every row has words, every entry that is written a row."""

import ast
from pathlib import Path

import pytest

from tracker.rules.journal_types import SUBJECTS, JournalType, registered, type_of

TRACKER = Path(__file__).parent.parent.parent / "tracker"
TABLE = TRACKER / "rules" / "journal_types.py"


def trees() -> dict[Path, ast.Module]:
    return {path: ast.parse(path.read_text("utf-8")) for path in TRACKER.rglob("*.py") if path != TABLE}


def used_in(tree: ast.AST) -> set[str]:
    """The rows that a module names."""
    return {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "JournalType"
    }


def test_a_row_says_itself_and_is_found_again_by_its_code() -> None:
    recheck = JournalType.CLAIM_RECHECK

    assert type_of("claim:recheck") is registered("claim:recheck") is recheck
    assert recheck == "claim:recheck"
    assert recheck.label == "claims: flagged for a second look"
    assert recheck.sentence.startswith("What a claim rests on changed")


def test_a_code_without_a_row_can_be_read_but_not_written() -> None:
    assert type_of("claim:seal") is None
    with pytest.raises(ValueError, match="“claim:seal”; give it a row"):
        registered("claim:seal")


@pytest.mark.parametrize("row", JournalType)
def test_every_row_has_a_subject_a_label_of_its_own_and_a_whole_sentence(row: JournalType) -> None:
    assert row.subject in SUBJECTS
    assert row.name == row.value.upper().replace(":", "_")
    assert len(row.value) <= 60  # what the column holds
    assert row.action == row.action.strip() != ""
    assert row.sentence[0].isupper()
    assert row.sentence.endswith(".")
    assert [journal_type for journal_type in JournalType if journal_type.label == row.label] == [row]


def test_every_subject_has_rows() -> None:
    assert {row.subject for row in JournalType} == set(SUBJECTS)


def test_every_row_is_written_by_a_service_or_marked_as_historical() -> None:
    writers = [tree for path, tree in trees().items() if "services" in path.parts or path.name == "sign_in.py"]
    written = set().union(*map(used_in, writers))

    assert {row.name for row in JournalType if not row.historical} == written


def test_no_type_is_written_as_a_loose_string() -> None:
    codes = {row.value for row in JournalType}

    loose = [
        f"{path.relative_to(TRACKER)}:{node.lineno} {node.value}"
        for path, tree in trees().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and node.value in codes
    ]

    assert loose == []
