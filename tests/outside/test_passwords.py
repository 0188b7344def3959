"""Passwords are hashed slowly: what tests make cheap in their own process is strong in every other."""

import subprocess
import sys

from argon2 import extract_parameters
from argon2.profiles import RFC_9106_LOW_MEMORY

PROGRAM = """
from tracker.outside.passwords import hash_password
from tracker.web.sign_in import settings

print(hash_password("a-long-enough-password"))
print(sorted(settings()["SECURITY_PASSWORD_HASH_PASSLIB_OPTIONS"].items()))
"""


def test_production_hashes_as_the_standard_recommends() -> None:
    run = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    hashed, checked = run.stdout.splitlines()

    cost, strong = extract_parameters(hashed), RFC_9106_LOW_MEMORY
    assert (cost.type, cost.time_cost, cost.memory_cost, cost.parallelism) == (
        strong.type,
        strong.time_cost,
        strong.memory_cost,
        strong.parallelism,
    )
    assert checked == str([("argon2__memory_cost", 65536), ("argon2__parallelism", 4), ("argon2__rounds", 3)])
