"""Every zone of the world by name, around every change of its clock in two years: `python -m tests.soak.clocks`."""

import sys

from tests.clocks import TIMES, groups, wrong_around


def main() -> None:
    """Print every period that does not come exactly once and when it should; exit status 1 where there is any."""
    wrong = zones = moments = 0
    for (_, history), names in groups().items():
        for name in names:
            zones += 1
            moments += len(history)
            for fault in wrong_around(name, history):
                wrong += 1
                print(fault, flush=True)
    print(f"clocks: {zones} zones, {moments} transitions, {len(TIMES)} times of day, {wrong} wrong")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
