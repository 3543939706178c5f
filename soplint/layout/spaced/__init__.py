"""Columns kept apart with spaces, as the text layer of a PDF gives them: two sections, an identity block, a step table.

A block opens at a line whose labels stand apart. Where its columns are is told by the labels and by the stretches that
no line crosses.
"""

from .reader import Reader

__all__ = ["Reader"]
