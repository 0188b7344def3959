"""What starting costs: commands that only read text, against loading the libraries of the pages and the tables."""

import os
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

FLOOR = "flask, sqlalchemy.orm"
TEXT = "The mayor said on Monday that 20 percent of residents back the plan. Police say crime fell in 2024.\n"
GRAPH = '{"carriers": [{"id": "a", "stance": "supports"}], "origins": [], "edges": []}\n'
MOST = 0.9
"""What each ratio should stay under: a command that needs neither library costs less than loading the two."""


def measurements(folder: Path) -> Iterator[tuple[str, str, Callable[[], float], Callable[[], float]]]:
    """Every command with its floor; each task answers the processor time of one child in seconds."""
    text, graph = folder / "startup.txt", folder / "startup.json"
    text.write_text(TEXT)
    graph.write_text(GRAPH)
    environment = os.environ | {"PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    # Both sides run compiled, also where the machine is told to write no bytecode; the folder keeps a checkout clean.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)

    def child(*words: str) -> Callable[[], float]:
        return lambda: processor_time([sys.executable, *words], environment)

    floor = child("-c", f"import {FLOOR}")
    for words in (["--help"], ["read", str(text)], ["check", str(text)], ["origins", str(graph)]):
        yield (
            f"start tracker {words[0]} (aim: at most {MOST})",
            f"importing {FLOOR}",
            child("-m", "tracker.cli", *words),
            floor,
        )


def processor_time(words: list[str], environment: dict[str, str]) -> float:
    """User and system seconds of one child, which must end well."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(words, env=environment, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
