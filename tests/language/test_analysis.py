"""What a machine that reads and checks texts takes and answers."""

from tracker.language.analysis import Analyzer
from tracker.language.analyzer import ANALYZER
from tracker.language.proposed import Proposed


def test_nothing_stands_against_reading_unless_a_machine_says_so() -> None:
    silent = Analyzer(read=ANALYZER.read, check=ANALYZER.check)

    assert silent.note("A deal was reached.") == ""


def test_the_machine_that_ships_reads_and_checks() -> None:
    text = "Prices rose 20 percent, from 100 euros to 150 euros, the ministry said."

    assert ANALYZER.read(text, "Prices rise")
    findings = ANALYZER.check(text, title="Prices rise", published_on=None, captured_on=None, entries={})
    assert "percent" in {finding.check for finding in findings}


def test_a_machine_lets_go_of_something_before_it_works() -> None:
    deeds: list[str] = []

    def read(text: str, _title: str) -> list[Proposed]:
        deeds.append(text)
        return []

    machine = Analyzer(read, ANALYZER.check).after(lambda: deeds.append("released"))

    machine.read("A deal.", "")
    machine.check("A deal.", title="", published_on=None, captured_on=None, entries={})

    assert deeds == ["released", "A deal.", "released"]
