"""Passwords, hashed as the sign-in page checks them."""

import unicodedata

from argon2 import PasswordHasher

ROUNDS, MEMORY_KIB, LANES = 3, 64 * 1024, 4


def hash_password(password: str) -> str:
    """The Argon2 hash of a password, in the normal form (NFKD) that signing in compares."""
    hasher = PasswordHasher(time_cost=ROUNDS, memory_cost=MEMORY_KIB, parallelism=LANES)
    return hasher.hash(unicodedata.normalize("NFKD", password))
