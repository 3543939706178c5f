"""Checks of the family dasar_hukum."""
