"""Checks of the family langkah."""
