"""Checks of the family bahasa."""
