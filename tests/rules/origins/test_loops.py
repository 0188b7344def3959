"""Publications that only cite one another."""

from tracker.rules.origins.loops import unfounded


def test_a_circle_without_an_exit_is_unfounded() -> None:
    assert unfounded("abc", {"a": ["b"], "b": ["a"], "c": ["a"]}) == (("a", "b"),)


def test_a_circle_that_leads_on_to_an_origin_is_not() -> None:
    assert unfounded("ab", {"a": ["b"], "b": ["a", "origin"]}) == ()


def test_who_names_nobody_is_no_loop() -> None:
    assert unfounded("a", {"a": []}) == ()


def test_a_circle_longer_than_python_recurses_is_found() -> None:
    outward = {str(number): [str((number + 1) % 3000)] for number in range(3000)}

    [loop] = unfounded(outward, outward)

    assert len(loop) == 3000
