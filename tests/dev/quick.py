"""`make quick`: the tests that need neither a browser nor PostgreSQL and are over in a minute on two quiet cores."""

import resource
import subprocess
import sys

JOBS = 2
MOST = 60 * JOBS  # seconds of processor time, of all processes together
LEFT_OUT = {
    "tests/api": "the API; run the file you work on",
    "tests/as_of": "every table read back as it stood",
    "tests/browser": "a browser",
    "tests/charts/test_origin_graph.py": "graphs of up to 500 carriers, and random ones",
    "tests/cli": "the command; run the file you work on",
    "tests/dev": "what make run and make shell show",
    "tests/language/calendar/test_checking.py": "700 sentences against the calendar",
    "tests/language/reading": "whole articles, read",
    "tests/language/test_comparing.py": "190 sentences compared with evidence",
    "tests/language/text_reuse/test_shingles.py": "long texts compared with one another",
    "tests/outside": "mail servers, PDFs and web pages",
    "tests/queries/test_ledger.py": "every filter and order of the ledger",
    "tests/rules/origins/test_independence.py": "random graphs, counted in a second way",
    "tests/rules/test_journal_types.py": "the whole program searched for entries of the journal",
    "tests/rules/test_schedules.py": "the clocks of the world",
    "tests/services": "the services; run the file you work on",
    "tests/test_doc_commands.py": "three whole demos",
    "tests/test_docs.py": "the examples of the API",
    "tests/test_histories.py": "random histories",
    "tests/jobs": "editions, made and sent",
    "tests/test_killing.py": "workers that are killed",
    "tests/test_schema.py": "every revision forward and back",
    "tests/test_wheel.py": "a wheel, made and installed",
    "tests/web": "the pages; run the file you work on",
}
"""What is left out besides what needs PostgreSQL or is marked as slow, and what it is."""


def command(*options: str) -> list[str]:
    """pytest with what is left out."""
    ignored = [f"--ignore={path}" for path in LEFT_OUT]
    selected = ["-m", "not browser and not slow", "-k", "not postgres"]
    spread = ["-n", str(JOBS), "--dist", "loadgroup"]
    return [sys.executable, "-m", "pytest", "-q", *spread, *selected, *ignored, *options]


def main(*options: str) -> int:
    """Run them, say what was left out, and how much processor time it took; the status is that of pytest."""
    status = subprocess.run(command(*options)).returncode
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    taken = used.ru_utime + used.ru_stime
    print("Left out: PostgreSQL, what is marked slow, and")
    for path, contents in LEFT_OUT.items():
        print(f"  {path:<42} {contents}")
    print(f"Processor time of all processes: {taken:.0f} s; on a quiet machine it may be {MOST} s. make test runs all.")
    return status


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
