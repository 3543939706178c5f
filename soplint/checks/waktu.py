"""Checks of the family waktu."""
