"""Checks of the family struktur."""
