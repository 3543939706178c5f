"""What the configuration makes of findings: some are waived, some are known from the baseline, and a waiver that does
nothing is a finding itself.
"""

from collections.abc import Iterator

from ..config import named_codes
from ..config.baseline import Baseline
from ..config.waiver_use import WaiverUse, waiver_result
from ..config.waivers import waived
from ..discovery import find_texts
from ..findings import Severity
from ..results import DocumentResult
from ..results.codes import WAIVER
from .records import Judge

__all__ = ["Marking"]


class Marking:
    """Marks the findings of one run, file by file; afterwards it says what became of the waivers.

    :raises soplint.config.ConfigError: for a waiver of a rule that does not exist.
    """

    def __init__(self, judge: Judge, baseline: Baseline | None = None) -> None:
        self._judge = judge
        self._baseline = baseline
        self._waivers = judge.config.waivers
        self._use: WaiverUse | None = None
        if self._waivers:
            self._use = WaiverUse(self._waivers, judge.ruleset, judge.settings.selected, judge.bound, judge.today)

    def mark(self, result: DocumentResult) -> DocumentResult:
        """The result with its findings marked."""
        bound = self._judge.bound
        result = waived(result, self._waivers, self._judge.today, bound)
        if self._use is not None:
            self._use.note(result)
        return self._baseline.mark(result, bound) if self._baseline is not None else result

    def closing(self) -> Iterator[DocumentResult]:
        """What is to be said of the waivers themselves, as findings on the configuration file."""
        judge, config = self._judge, self._judge.config
        if self._use is None or config.path is None:
            return
        if any(WAIVER.code in named_codes(judge.ruleset, word) for word in config.ignore):
            return
        folder = str(config.path.parent)
        faults = self._use.faults(lambda: (text.path for text in find_texts([folder], exclude=config.exclude).texts))
        severity = judge.settings.severities.get(WAIVER.code, Severity.WARNING)
        result = waiver_result(config.path, self._waivers, faults, severity, config.lang)
        if result is not None:
            yield result
