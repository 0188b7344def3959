"""Passwords, hashed as the sign-in page checks them."""

import pytest
from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

from tracker.outside.passwords import hash_password


def test_a_password_is_checked_in_its_normal_form() -> None:
    stored_hash = hash_password("Zoe\u0301-long-enough")

    assert stored_hash.startswith("$argon2id$")
    assert PasswordHasher().verify(stored_hash, "Zoe\u0301-long-enough")
    with pytest.raises(VerifyMismatchError):
        PasswordHasher().verify(stored_hash, "another-password")


def test_composed_and_decomposed_letters_make_one_password() -> None:
    assert PasswordHasher().verify(hash_password("Zo\u00e9"), "Zoe\u0301")
