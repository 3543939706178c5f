"""Many documents: each judged once, spread over processes, remembered between runs, compared with the others."""

from .run import Kept, Report, check_paths, check_texts

__all__ = ["Kept", "Report", "check_paths", "check_texts"]
