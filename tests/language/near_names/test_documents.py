"""Documents are one whatever the order of their words and numbers, and two with two numbers."""

import pytest

from tracker.language.kinds import SourceKind
from tracker.language.near_names import Named, marks, nearness
from tracker.language.near_names.documents import document

ONE = """Resolution 242|UN Resolution 242
Resolution 242|UNSC Resolution 242
Resolution 242|Security Council Resolution 242
Census 2021|2021 Census
Annual Report 2023|2023 Annual Report
Annual Report 2023|Annual Report for 2023
Minsk II|Minsk 2
Minsk II|Second Minsk Agreement
Dayton Agreement|Dayton Accords
Dayton Agreement|Dayton Peace Agreement
UNSCR 1701|UN Security Council Resolution 1701
Geneva Convention|Geneva Conventions
White Paper 2016|2016 White Paper"""
# written after the rule
ONE_LATER = """Resolution 1325|Security Council resolution no. 1325
Household Survey 2019|2019 Household Survey
Oslo I|Oslo 1
Oslo I|First Oslo Accord
Camp David Accords|Camp David Agreement
Paris Agreement|Paris Climate Accord
5th Assessment Report|Fifth Assessment Report
Third Energy Package|Energy Package III
Budget 2025|2025 budget
Article 7|Art. 7 of the Treaty
Tarn Protocol|Protocol of Tarn
Directive 95/46|EU Directive 95/46
Joint Statement of Orla|Orla statement
UNGA Resolution 377|General Assembly Resolution 377
Regulation (EU) 2016/679|Regulation 2016/679"""
TWO = """Resolution 242|Resolution 338
Census 2011|Census 2021
2021 Census|2011 Census
Minsk I|Minsk II
Annual Report 2023|Annual Report 2022
Dayton Agreement|Paris Agreement
First Oslo Accord|Second Oslo Accord
Dayton Agreement|Dayton Report
Directive 95/46|Directive 96/46
Report 2023|Survey 2023
Energy Report 2023|Climate Report 2023
Tarn Treaty|Orla Treaty
Third Energy Package|Second Energy Package
Article 7|Article 9 of the Treaty
Protocol IV|Protocol VI"""


def pair(row: str, kind: SourceKind) -> tuple[Named, Named]:
    first, second = row.split("|")
    return Named(first, kind), Named(second, kind)


@pytest.mark.parametrize("row", f"{ONE}\n{ONE_LATER}".splitlines())
def test_a_document_is_one_by_number_year_and_order(row: str) -> None:
    first, second = pair(row, SourceKind.DOCUMENT)

    assert nearness(first, second)
    assert nearness(second, first) is nearness(first, second)
    assert marks(first) & marks(second)


@pytest.mark.parametrize("row", TWO.splitlines())
def test_documents_of_two_numbers_or_matters_are_two(row: str) -> None:
    assert nearness(*pair(row, SourceKind.DOCUMENT)) is None


@pytest.mark.parametrize("row", ["Census 2021|2021 Census", "Orla Survey 2019|2019 survey of Orla"])
def test_datasets_go_by_their_year_too(row: str) -> None:
    assert nearness(*pair(row, SourceKind.DATASET))


def test_a_name_has_numbers_sorts_and_words() -> None:
    assert document("Second Minsk Accord").numbers == ("2",)
    assert document("Second Minsk Accord").sorts == {"agreement"}
    assert document("Second Minsk Accord").words == document("Minsk II").words


@pytest.mark.parametrize(
    ("undated", "dated"),
    [
        ("Joint statement on Orla", "Joint Statement on Orla, 15 December 2025"),
        ("Budapest Memorandum", "Budapest Memorandum on Security Assurances"),
        ("Resolution 2202", "UN Security Council Resolution 2202 (2015)"),
        ("Harbour report", "Harbour report of 3 May 2024"),
        # the half below was written after the rules and changed nothing
        ("Tarn Agreement", "Tarn Agreement (12 June 2023)"),
        ("Resolution 1701", "Security Council Resolution 1701 (2006)"),
        ("Letter to the mayor", "Letter to the mayor, 4 April 2025"),
        ("Charter of Orla", "Charter of Orla, 1999"),
    ],
)
def test_a_document_that_carries_no_day_may_be_one_that_does(undated: str, dated: str) -> None:
    assert nearness(Named(undated, SourceKind.DOCUMENT), Named(dated, SourceKind.DOCUMENT)) is not None


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Joint Statement on Orla, 14 December 2025", "Joint Statement on Orla, 15 December 2025"),
        ("Report of 3 May 2024", "Report of 3 June 2024"),
        ("Resolution 2202", "Resolution 2203 (2015)"),
        ("Charter of Orla, 1999", "Charter of Orla, 2004"),
    ],
)
def test_two_days_or_numbers_are_two_documents(first: str, second: str) -> None:
    assert nearness(Named(first, SourceKind.DOCUMENT), Named(second, SourceKind.DOCUMENT)) is None
