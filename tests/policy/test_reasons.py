"""Why a rule could not judge stands in JSON as a sentence, and comes back from it as what the rule said."""

import json

import pytest

from soplint.findings import Outcome
from soplint.messages import LANGUAGES, beginning, message
from soplint.results import DocumentResult, SopResult
from soplint.results.contract import file_json, file_result
from soplint.source import Source, Span

REASONS = [key.removeprefix("reason.") for key in beginning("reason")]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_two_reasons_read_alike(lang: str) -> None:
    assert len({message(f"reason.{reason}", lang) for reason in REASONS}) == len(REASONS) > 10


@pytest.mark.parametrize("lang", LANGUAGES)
def test_json_gives_back_every_reason(lang: str) -> None:
    source = Source("teks.txt", "teks")
    reasons = {f"ABC{number:03}": reason for number, reason in enumerate(REASONS)}
    sop = SopResult(None, None, None, Span(0, 4), 0, None, dict.fromkeys(reasons, Outcome.UNDETERMINED), reasons)
    result = DocumentResult(source, 1.0, 1.0, (sop,), (), ())
    assert file_result(json.loads(file_json(result, lang)), source, lang) == result
