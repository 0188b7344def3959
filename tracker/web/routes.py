"""Every blueprint of the pages, in one list."""

from flask import Blueprint

BLUEPRINTS: list[Blueprint] = []
