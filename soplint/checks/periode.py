"""Checks of the family periode."""
