"""What the worker runs: look at the schedules, make what is due, hand over the mail. Rows are the truth.

Every job may be repeated: whoever takes a run or a mail writes down first that it has it and until when, and what it
did counts only as long as it still has it. A worker that is killed leaves nothing but a lease that passes.
"""

from tracker.jobs.context import Clock, WorkerContext
from tracker.jobs.editions import drafted, files_of, send_draft, send_now
from tracker.jobs.loop import Jobs, register, tick, work
from tracker.jobs.sending import letter_of

__all__ = [
    "Clock",
    "Jobs",
    "WorkerContext",
    "drafted",
    "files_of",
    "letter_of",
    "register",
    "send_draft",
    "send_now",
    "tick",
    "work",
]
