"""Many documents: each judged once, spread over processes, remembered between runs, compared with the others."""

from .run import Report, check_paths, check_texts

__all__ = ["Report", "check_paths", "check_texts"]
