"""Passwords are hashed slowly: what tests make cheap in their own process is strong in every other."""

import subprocess
import sys

import pytest
from argon2 import PasswordHasher, extract_parameters
from argon2.exceptions import VerifyMismatchError
from argon2.profiles import RFC_9106_LOW_MEMORY

from tracker.outside.passwords import hash_password

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


def test_a_password_is_checked_in_its_normal_form() -> None:
    stored_hash = hash_password("Zoe\u0301-long-enough")

    assert stored_hash.startswith("$argon2id$")
    assert PasswordHasher().verify(stored_hash, "Zoe\u0301-long-enough")
    with pytest.raises(VerifyMismatchError):
        PasswordHasher().verify(stored_hash, "another-password")


def test_composed_and_decomposed_letters_make_one_password() -> None:
    assert PasswordHasher().verify(hash_password("Zo\u00e9"), "Zoe\u0301")
