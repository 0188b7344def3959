"""What stands in a row and how wide it is; and which arrows run together."""

from tracker.charts.origin_graph.boxes import ARTICLE, Arrow, Plan, State
from tracker.charts.origin_graph.cells import APART, NEAR, PASSAGE, WIDE, WIDEST, ends, net_of, width_of_row


def test_a_row_is_as_wide_as_its_cells_and_what_is_between_them() -> None:
    passage = ("1 to b", ("to", "b"))

    assert width_of_row([("a", None), ("b", None)]) == 2 * WIDE + APART
    assert width_of_row([("a", None), passage]) == WIDE + NEAR + PASSAGE
    assert width_of_row([(ARTICLE, None)]) == WIDEST


def test_arrows_to_one_box_run_together_and_those_from_the_article_as_well() -> None:
    planned = Plan({}, ())

    assert net_of(Arrow("a", "paper"), planned) == net_of(Arrow("b", "paper"), planned)
    assert net_of(Arrow(ARTICLE, "a", state=State.FOUND), planned) == ("from", ARTICLE)


def test_an_arrow_that_does_not_count_or_leads_back_runs_alone() -> None:
    back = Arrow("b", "a")
    planned = Plan({}, [back], backward={back})

    assert net_of(Arrow("a", "later", state=State.DROPPED), planned) == ("own", "a", "later")
    assert net_of(back, planned) == ("own", "b", "a")
    assert ends(back, planned) == ("a", "b")
