"""What a process may take, and how the system holds it to that."""

from contextlib import suppress
from dataclasses import dataclass

from tracker import limits

_LIFE = 120  # seconds of processor time after which a process is replaced, for whatever it has piled up by then
_WORN = 300 * 2**20  # bytes of memory after which it is replaced, for they are not given back


@dataclass(frozen=True)
class Bounds:
    """What one task may take. A thousand pages of text need a tenth of it on a slow machine."""

    wall_seconds: float = limits.READING_TIME.most
    cpu_seconds: int = limits.READING_WORK.most
    memory: int = limits.READING_MEMORY.most


def hold_to(bounds: Bounds) -> None:
    """Let the system end this process when it overruns; nothing it does may reach a file."""
    import resource  # not on every system

    life = _LIFE + bounds.cpu_seconds
    held = {
        resource.RLIMIT_CPU: (bounds.cpu_seconds, life),
        resource.RLIMIT_AS: (bounds.memory, bounds.memory),
        resource.RLIMIT_FSIZE: (0, 0),
        resource.RLIMIT_CORE: (0, 0),
    }
    for bound, values in held.items():
        with suppress(ValueError):  # macOS has no bound on memory; that on time still holds
            resource.setrlimit(bound, values)


def begin_task(bounds: Bounds) -> None:
    """Give the next task its time: by the processor, and by the clock where nobody is left who would kill this one."""
    import resource  # not on every system
    import signal  # beside it

    _, life = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (min(int(_used()) + bounds.cpu_seconds + 1, life), life))
    signal.setitimer(signal.ITIMER_REAL, bounds.wall_seconds + 1)


def end_task() -> bool:
    """Stop the clock; whether this process is fit for another task."""
    import signal  # its clock is not on every system

    import psutil  # what a process holds now; the system tells the most it ever held with what its parent did

    signal.setitimer(signal.ITIMER_REAL, 0)
    return _used() < _LIFE and psutil.Process().memory_info().rss < _WORN


def _used() -> float:
    """Seconds of the processor that this process has taken."""
    import resource  # not on every system

    return sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
