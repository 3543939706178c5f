"""The JSON report keeps its contract."""

import json
import os
from collections.abc import Iterator
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from conftest import CORPUS, ROOT, TODAY, as_json, corpus_text
from soplint.config import Config
from soplint.policy import RuleSet
from soplint.report.json import write
from soplint.repository import Report, check_paths
from soplint.results.contract import data_json

SCHEMA = json.loads((ROOT / "soplint" / "report" / "schema.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module", params=["id", "en"])
def report(ruleset: RuleSet, request: pytest.FixtureRequest) -> dict[str, Any]:
    paths = [str(CORPUS), "tidak-ada.txt"]
    config = Config(lang=request.param, select=("ALL",))
    return as_json(check_paths(paths, config, TODAY))


def findings(report: dict[str, Any]) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    for file in report["files"]:
        for finding in file["findings"]:
            yield file, finding


def test_the_report_follows_its_schema(report: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.validate(report, SCHEMA)


def test_the_schema_refuses_what_it_does_not_know(report: dict[str, Any]) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**report, "extra": 1}, SCHEMA)


def test_offsets_lines_and_columns_lead_to_the_quote(report: dict[str, Any]) -> None:
    checked = 0
    for file, finding in findings(report):
        text = corpus_text(file["path"].split("/")[-1].removesuffix(".txt"))
        assert text[finding["start"] : finding["end"]] == finding["quote"]
        lines = text.split("\n")[finding["line"] - 1 : finding["end_line"]]
        lines[-1] = lines[-1][: finding["end_column"] - 1]
        lines[0] = lines[0][finding["column"] - 1 :]
        assert "\n".join(lines) == finding["quote"]
        checked += 1
    assert checked > 50


def test_the_summary_counts_the_findings(report: dict[str, Any]) -> None:
    severities = [finding["severity"] for _, finding in findings(report)]
    for severity in ("error", "warning", "info"):
        assert report["summary"][severity] == severities.count(severity)
    assert report["summary"]["sops"] == sum(len(file["sops"]) for file in report["files"])


def test_a_rule_that_fails_has_findings_and_one_that_passes_has_none(report: dict[str, Any]) -> None:
    for file in report["files"]:
        failed = {(finding["sop"], finding["code"]) for finding in file["findings"]}
        outcomes = {
            (number, code)
            for number, sop in enumerate(file["sops"])
            for code, outcome in sop["outcomes"].items()
            if outcome == "fail"
        }
        assert failed == outcomes


def test_what_is_undetermined_has_a_reason(report: dict[str, Any]) -> None:
    for file in report["files"]:
        for sop in file["sops"]:
            open_rules = {code for code, outcome in sop["outcomes"].items() if outcome == "undetermined"}
            assert set(sop["reasons"]) == open_rules


def test_what_could_not_be_read_is_a_problem(report: dict[str, Any]) -> None:
    assert [(problem["code"], problem["path"]) for problem in report["problems"]] == [("SYS002", "tidak-ada.txt")]


def test_names_in_the_data_of_a_finding_are_escaped() -> None:
    """A check of one's own may call them anything."""
    assert json.loads(data_json({'a"b': 'c"d', "n": 1})) == {'a"b': 'c"d', "n": 1}


def into_stream(report: Report, encoding: str) -> str:
    """What is written into a stream of this encoding, read again."""
    buffer = BytesIO()
    stream = TextIOWrapper(buffer, encoding=encoding, newline="\n")
    stream.write("before\n")
    write(report, stream)
    stream.flush()
    return buffer.getvalue().decode(encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "UTF8", "utf-16"])
def test_the_report_is_the_same_in_every_stream(encoding: str) -> None:
    report = check_paths(
        [str(CORPUS / "contoh-surat-masuk.txt"), str(CORPUS / "bkpsdm-balangan-2023.txt")], Config(), TODAY
    )
    plain = StringIO()
    write(report, plain)
    assert into_stream(report, encoding) == f"before\n{plain.getvalue()}"


def test_a_file_name_that_utf_8_cannot_hold_is_an_escape(tmp_path: Path) -> None:
    place = tmp_path / os.fsdecode(b"sop-\xe9.txt")
    try:
        place.write_text(corpus_text("bkpsdm-balangan-2023"), encoding="utf-8")
    except OSError:
        pytest.skip("the file system takes no such names")
    written = into_stream(check_paths([str(place)], Config(), TODAY), "utf-8").removeprefix("before\n")
    assert "sop-\\udce9.txt" in written
    (file,) = json.loads(written)["files"]
    assert file["path"].endswith("sop-\udce9.txt")
