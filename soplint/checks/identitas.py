"""Checks of the family identitas."""
