"""Rules that hold for every test: each is a sentence, found broken in a bad example and not in a good one."""

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parent
CLOCKS = {"perf_counter", "monotonic", "process_time", "clock_gettime"}
NOW = {"datetime.now", "datetime.utcnow", "date.today", "datetime.today", "time.time", "time.time_ns", "os.times"}
MAY_READ_THE_CLOCK = {
    "dev/ledger.py": "a tool, no test: a ledger of today to try the pages on",
    "dev/shell.py": "a tool, no test: a shell of today",
    "how_to/newsroom.py": "what a changed copy of the program shows of today, in a process of its own",
    "instants.py": "the one helper for what has to lie before or after the application's own instant",
    "soak/crowding.py": "no test: what an upload costs other people, in seconds, run by hand",
    "soak/killing.py": "real workers in processes of their own, on a clock sixty times as fast",
}

Breaches = Callable[[ast.AST], bool]


def reads_a_clock(node: ast.AST) -> bool:
    """Whether a clock or the processor's time is called for."""
    if not isinstance(node, ast.Call):
        return False
    name = ast.unparse(node.func)
    last = name.rpartition(".")[2].removesuffix("_ns")
    return last in CLOCKS or ".".join(name.split(".")[-2:]) in NOW


def sets_a_deadline(node: ast.AST) -> bool:
    """Whether Hypothesis is given a deadline, even none: the profile in `tests/conftest.py` says it for all."""
    return (
        isinstance(node, ast.Call)
        and ast.unparse(node.func).rpartition(".")[2] == "settings"
        and any(keyword.arg == "deadline" for keyword in node.keywords)
    )


def cannot_fail(node: ast.AST) -> bool:
    """Whether an assertion holds whatever happens."""
    return isinstance(node, ast.Assert) and _holds_anyway(node.test)


def _holds_anyway(test: ast.expr) -> bool:
    if isinstance(test, ast.BoolOp) and isinstance(test.op, ast.Or):
        return any(_holds_anyway(value) or _is_a_deed(value) for value in test.values)
    if isinstance(test, ast.IfExp):
        return _holds_anyway(test.body) or _holds_anyway(test.orelse)
    if isinstance(test, ast.Tuple | ast.List):
        return bool(test.elts)
    return isinstance(test, ast.GeneratorExp | ast.Lambda | ast.JoinedStr) or (
        isinstance(test, ast.Constant) and bool(test.value)
    )


def _is_a_deed(value: ast.expr) -> bool:
    """Whether a value is what a form that is sent answers, which is always something."""
    return isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute) and value.func.attr in {"send", "fill"}


@dataclass(frozen=True)
class Rule:
    """A sentence, what breaks it, and examples: lines that do and lines that do not."""

    sentence: str
    breach: Breaches
    bad: tuple[str, ...]
    good: tuple[str, ...]
    but: frozenset[str] = frozenset()


RULES = (
    Rule(
        "No test looks at the clock or at the time of the processor; it counts work (tests/counting.py) instead.",
        reads_a_clock,
        bad=(
            "begun = time.perf_counter()",
            "today = date.today()",
            "at = datetime.now(UTC)",
            "spent = os.times().user",
        ),
        good=("assert calls_of(work) < 100", "at = instants.now()", "due = TODAY", "moved.time()"),
        but=frozenset(MAY_READ_THE_CLOCK),
    ),
    Rule(
        "Hypothesis has one profile, without a deadline, in tests/conftest.py; no test sets one.",
        sets_a_deadline,
        bad=("settings(deadline=None)", "hypothesis.settings(max_examples=5, deadline=200)"),
        good=("settings(max_examples=5)", "MailServer(host, deadline=6)"),
        but=frozenset({"conftest.py"}),
    ),
    Rule(
        "Every assertion can fail.",
        cannot_fail,
        bad=(
            "assert 'x' in page.text or form.send(303)",
            "assert gap == 3 if 'gap' in case else True",
            "assert (gap == 3, 'the gap')",
            "assert (word in text for word in words)",
        ),
        good=(
            "assert 'x' in page.text or 'y' in page.text",
            "assert first is None or first.gap == 3",
            "assert not []",
            "assert all(word in text for word in words)",
        ),
    ),
)


def breaks(rule: Rule) -> Iterator[str]:
    """Where the tests break a rule."""
    for path in sorted(TESTS.rglob("*.py")):
        name = path.relative_to(TESTS).as_posix()
        if name not in rule.but:
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if rule.breach(node):
                    yield f"tests/{name}:{node.lineno}: {rule.sentence}"  # type: ignore[attr-defined]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.breach.__name__)
def test_the_tests_keep_the_rule(rule: Rule) -> None:
    assert list(breaks(rule)) == []


@pytest.mark.parametrize(("rule", "line"), [(rule, line) for rule in RULES for line in rule.bad])
def test_a_bad_example_is_found(rule: Rule, line: str) -> None:
    assert any(rule.breach(node) for node in ast.walk(ast.parse(line)))


@pytest.mark.parametrize(("rule", "line"), [(rule, line) for rule in RULES for line in rule.good])
def test_a_good_example_is_let_pass(rule: Rule, line: str) -> None:
    assert not any(rule.breach(node) for node in ast.walk(ast.parse(line)))


def test_what_may_read_the_clock_is_there_and_does() -> None:
    for name in MAY_READ_THE_CLOCK:
        assert any(reads_a_clock(node) for node in ast.walk(ast.parse((TESTS / name).read_text(encoding="utf-8"))))
