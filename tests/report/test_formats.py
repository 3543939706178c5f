"""The formats are read by what was not written here: the SARIF schema, a JUnit reader; and say what they have to."""

import json
from collections import Counter
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest
from junitparser import Error, Failure, JUnitXml, Skipped

from conftest import CORPUS, ON_A_DAY, ROOT, TODAY, Run
from published import published_schema
from soplint.config import Config
from soplint.config.waivers import Waiver
from soplint.engine import Settings, check_document
from soplint.findings import Outcome
from soplint.policy import RuleSet
from soplint.report import FORMATS, github, write
from soplint.repository import Report, check_paths
from soplint.source import Source, Span

SOP = CORPUS / "setda-tapin-2020.txt"
GITLAB = {
    # What GitLab documents of its Code Quality report.
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^[^/.]"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


@cache
def sarif_schema() -> dict[str, Any]:
    """The schema of OASIS."""
    title = "(SARIF) Version 2.1.0 JSON Schema"
    schema = published_schema(title)
    assert schema["title"].endswith(title)
    return schema


@pytest.fixture(scope="module", params=["id", "en"])
def report(request: pytest.FixtureRequest) -> Report:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        codes = (Waiver(f"HKM00{number}", "Menunggu katalog.", "Bagian Hukum") for number in (1, 3, 6))
        config = Config(lang=request.param, select=("ALL",), waivers=tuple(codes))
        return check_paths(["corpus", "tidak-ada.txt"], config, TODAY)


def printed(report: Report, name: str) -> str:
    stream = StringIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        write(report, name, stream)
    return stream.getvalue()


# -------------------------------------------------------------------- SARIF


def test_sarif_follows_the_schema_of_oasis(report: Report) -> None:
    validator = jsonschema.Draft7Validator(sarif_schema(), format_checker=jsonschema.FormatChecker())
    log = json.loads(printed(report, "sarif"))
    validator.validate(log)
    with pytest.raises(jsonschema.ValidationError):
        validator.validate({**log, "version": "2.0.0"})


def test_sarif_points_at_the_text_that_it_quotes(report: Report) -> None:
    run = json.loads(printed(report, "sarif"))["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]
        region = place["region"]
        text = (ROOT / unquote(place["artifactLocation"]["uri"])).read_bytes().decode("utf-8-sig")
        start = region["charOffset"]
        assert text[start : start + region["charLength"]] == region["snippet"]["text"]
        lines = text.splitlines(keepends=True)[region["startLine"] - 1 : region["endLine"]]
        lines[-1] = lines[-1][: region["endColumn"] - 1]
        lines[0] = lines[0][region["startColumn"] - 1 :]
        assert "".join(lines) == region["snippet"]["text"]


def test_sarif_holds_each_rule_once_and_every_result_points_at_its_own(report: Report) -> None:
    run = json.loads(printed(report, "sarif"))["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    for rule in rules:
        assert "{" not in rule["shortDescription"]["text"] + rule["help"]["text"] + rule["help"]["markdown"]
        assert rule["help"]["text"].count("\n\n") == 2


def test_sarif_tells_what_a_waiver_says_and_what_could_not_be_judged(report: Report) -> None:
    run = json.loads(printed(report, "sarif"))["runs"][0]
    suppressed = [result for result in run["results"] if result["suppressions"]]
    assert len(suppressed) == report.summary.waived > 0
    for result in suppressed:
        (suppression,) = result["suppressions"]
        assert (suppression["kind"], suppression["justification"]) == ("external", "Menunggu katalog.")
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    (notification,) = invocation["toolExecutionNotifications"]
    assert notification["descriptor"]["id"] == "SYS002"
    assert notification["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "tidak-ada.txt"


@pytest.mark.parametrize(
    ("name", "uri"), [("a b.txt", "a%20b.txt"), ("50%.txt", "50%25.txt"), ("a:b,é.txt", "a%3Ab%2C%C3%A9.txt")]
)
def test_sarif_encodes_the_names_of_files(soplint: Run, tmp_path: Path, name: str, uri: str) -> None:
    (tmp_path / name).write_bytes(SOP.read_bytes())
    (run,) = json.loads(soplint("check", name, "-f", "sarif", *ON_A_DAY).stdout)["runs"]
    assert run["artifacts"][0]["location"] == {"uri": uri, "uriBaseId": "%SRCROOT%"}
    assert "uri" not in run["originalUriBaseIds"]["%SRCROOT%"]


def test_sarif_names_files_below_the_working_folder_from_there_and_others_in_full(soplint: Run, tmp_path: Path) -> None:
    inside, outside, here = tmp_path / "di sini" / "x.txt", tmp_path / "di luar" / "x.txt", tmp_path / "di sini"
    for file in (inside, outside):
        file.parent.mkdir()
        file.write_bytes(SOP.read_bytes())
    paths = (str(inside), "../di luar/x.txt")
    (run,) = json.loads(soplint("check", *paths, "-f", "sarif", cwd=here).stdout)["runs"]
    assert [artifact["location"] for artifact in run["artifacts"]] == [
        {"uri": "x.txt", "uriBaseId": "%SRCROOT%"},
        {"uri": outside.as_uri()},
    ]


# -------------------------------------------------------------------- JUnit


def test_a_junit_reader_finds_what_the_report_says(report: Report, tmp_path: Path) -> None:
    (tmp_path / "x.xml").write_bytes(printed(report, "junit").encode())
    suites = list(JUnitXml.fromfile(str(tmp_path / "x.xml")))
    *of_sops, last = suites
    assert len(of_sops) == report.summary.sops
    results = Counter(type(result) for suite in suites for case in suite for result in case.result)
    outcomes = Counter(outcome for file in report.files for sop in file.sops for outcome in sop.outcomes.values())
    waived = {
        (file.source.path, finding.sop, finding.code)
        for file in report.files
        for finding in file.findings
        if finding.status == "waived"
    }
    assert results[Failure] == outcomes[Outcome.FAIL] - len(waived)
    assert results[Skipped] == outcomes[Outcome.UNDETERMINED] + len(waived)
    assert results[Error] == len(list(last)) == 1
    passed = sum(not case.result for suite in suites for case in suite)
    assert passed == outcomes[Outcome.PASS]
    for suite in suites:
        assert suite.tests == len(list(suite))
        for kind, count in ((Failure, suite.failures), (Skipped, suite.skipped), (Error, suite.errors)):
            assert count == sum(isinstance(result, kind) for case in suite for result in case.result)


def test_a_skipped_test_says_why(report: Report) -> None:
    suites = JUnitXml.fromstring(printed(report, "junit").encode())
    skipped = [result for suite in suites for case in suite for result in case.result if isinstance(result, Skipped)]
    assert skipped
    assert all(result.message for result in skipped)


def test_what_xml_cannot_hold_does_not_break_it(soplint: Run, tmp_path: Path) -> None:
    text = SOP.read_text(encoding="utf-8").replace("000/ /Bagumkeu/2020", "000/ /Bag\x07umkeu\x0b<&\"'>/2020")
    (tmp_path / "x.txt").write_text(text, encoding="utf-8")
    xml = soplint("check", "x.txt", "-f", "junit", "--select", "IDN002").stdout
    (case,) = (case for suite in JUnitXml.fromstring(xml.encode()) for case in suite)
    assert "Bag\ufffdumkeu\ufffd<&\"'>/2020" in case.result[0].message
    assert "Bag␇umkeu␋<&\"'>/2020" in case.result[0].text


# -------------------------------------------------------------------- GitLab


def test_gitlab_gets_what_it_documents_and_each_fingerprint_once(report: Report) -> None:
    issues = json.loads(printed(report, "gitlab"))
    jsonschema.validate(issues, GITLAB)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    summary = report.summary
    assert len(issues) == summary.error + summary.warning + summary.info + len(report.problems)
    assert Counter(issue["severity"] for issue in issues)["critical"] == summary.error
    assert [issue["check_name"] for issue in issues if issue["severity"] == "blocker"] == ["SYS002"]


def test_gitlab_knows_a_finding_again_when_lines_move_and_apart_in_a_copy(soplint: Run, tmp_path: Path) -> None:
    text = SOP.read_text(encoding="utf-8")

    def fingerprints() -> list[str]:
        done = soplint("check", ".", "-f", "gitlab", *ON_A_DAY)
        return [issue["fingerprint"] for issue in json.loads(done.stdout)]

    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    before = fingerprints()
    (tmp_path / "a.txt").write_text(f"\n\n{text}", encoding="utf-8")
    assert fingerprints() == before
    (tmp_path / "b.txt").write_text(text, encoding="utf-8")
    assert len(set(fingerprints())) == 2 * len(before)


def test_gitlab_knows_what_could_not_be_judged_again_in_another_language(soplint: Run, tmp_path: Path) -> None:
    (tmp_path / "sop.txt").write_text("Daftar hadir rapat\n" * 9, encoding="utf-8")
    told = [json.loads(soplint("check", ".", "-f", "gitlab", "--lang", lang).stdout) for lang in ("id", "en")]
    (here,), (there,) = told
    assert here["description"] != there["description"]
    assert here["fingerprint"] == there["fingerprint"]


# -------------------------------------------------------------------- GitHub


def test_github_is_told_the_open_findings_only(report: Report) -> None:
    lines = printed(report, "github").splitlines()
    counts = Counter(line.split()[0] for line in lines)
    summary = report.summary
    assert counts == {"::error": summary.error + 1, "::warning": summary.warning, "::notice": summary.info}
    assert "HKM003" not in "".join(line.split("::")[1] for line in lines)


@pytest.mark.parametrize(("end", "columns"), [(7, {"col": 2, "endColumn": 8}), (9, {})])
def test_github_gets_columns_only_where_a_finding_stands_on_one_line(
    ruleset: RuleSet, end: int, columns: dict[str, int]
) -> None:
    (finding, *_) = check_document(
        Source("x", SOP.read_text()), ruleset, Settings(TODAY, frozenset({"IDN002"}))
    ).findings
    told = github._properties(Source("x", "Nomor 7\nTanggal"), finding._replace(span=Span(1, end)))
    assert {name: told[name] for name in ("col", "endColumn") if name in told} == columns
    assert (told["line"], told["endLine"]) == (1, 1 if columns else 2)


def test_nothing_in_an_sop_becomes_a_command(soplint: Run, tmp_path: Path) -> None:
    """Line ends, colons, commas and percent signs are escaped as GitHub's toolkit does."""
    name = "a, b:50%.txt"
    number = "Nomor SOP : 000/ /::error::x%0A, y"
    text = SOP.read_text(encoding="utf-8").replace("Nomor SOP : 000/ /Bagumkeu/2020", number)
    (tmp_path / name).write_text(text, encoding="utf-8")
    (line,) = soplint("check", name, "-f", "github", "--select", "IDN002").stdout.splitlines()
    assert line.startswith("::error file=a%2C b%3A50%25.txt,line=")
    head, message = line.split("::", 2)[1:]
    assert ":" not in head
    assert "%0A" in message


# -------------------------------------------------------------------- JSON lines


def test_each_line_of_json_says_what_it_is(report: Report) -> None:
    lines = [json.loads(line) for line in printed(report, "jsonl").splitlines()]
    whole = json.loads(printed(report, "json"))
    assert Counter(line["type"] for line in lines) == {
        "problem": len(whole["problems"]),
        "sop": whole["summary"]["sops"],
        "finding": sum(len(file["findings"]) for file in whole["files"]),
        "summary": 1,
    }
    last = lines[-1]
    assert {name: last[name] for name in whole["summary"]} == whole["summary"]
    assert {name: last[name] for name in ("version", "tool", "today")} == {
        name: whole[name] for name in ("version", "tool", "today")
    }


def test_a_line_of_json_is_the_entry_of_the_contract(report: Report) -> None:
    lines = [json.loads(line) for line in printed(report, "jsonl").splitlines()]
    whole = json.loads(printed(report, "json"))
    seen: set[tuple[str, int]] = set()
    for line in lines:
        file = next((file for file in whole["files"] if file["path"] == line.get("path")), None)
        if line["type"] == "sop":
            assert file is not None
            own = {name: value for name, value in line.items() if name not in ("type", "path", "sop")}
            assert own == file["sops"][line["sop"]]
            seen.add((line["path"], line["sop"]))
        elif line["type"] == "finding":
            assert file is not None
            assert (line["path"], line["sop"]) in seen
            assert {name: value for name, value in line.items() if name not in ("type", "path")} in file["findings"]


# -------------------------------------------------------------------- Notes


@pytest.fixture
def noted(tmp_path: Path) -> str:
    """The name of a file with a note on how it was read."""
    (tmp_path / "sop.txt").write_bytes(SOP.read_text(encoding="utf-8").encode() + "\nCaf\xe9\n".encode("latin-1"))
    return "sop.txt"


def test_a_note_on_a_file_stands_in_what_programs_read(soplint: Run, noted: str) -> None:
    def told(name: str) -> str:
        return soplint("check", noted, "-f", name, "--select", "IDN002").stdout

    (note,) = json.loads(told("json"))["files"][0]["notes"]
    assert "Windows-1252" in note
    assert told("github").splitlines()[0] == f"::notice file=sop.txt::{note}"
    lines = [json.loads(line) for line in told("jsonl").splitlines()]
    assert lines[0] == {"type": "note", "path": "sop.txt", "message": note}
    log = json.loads(told("sarif"))
    jsonschema.validate(log, sarif_schema())
    (invocation,) = log["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is True
    (notification,) = invocation["toolExecutionNotifications"]
    assert (notification["level"], notification["message"]["text"]) == ("note", note)
    assert notification["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "sop.txt"


# -------------------------------------------------------------------- Findings set aside


@pytest.fixture
def set_aside(soplint: Run, tmp_path: Path) -> Run:
    """A repository whose findings are all in the baseline but one, that is waived; and one waiver that does nothing."""
    (tmp_path / "x.txt").write_bytes(SOP.read_bytes())
    waiver = '[[waiver]]\nrule = "{}"\nreason = "Menunggu katalog."\nby = "Bagian Hukum"\nfiles = ["{}"]\n'
    (tmp_path / "soplint.toml").write_text(
        "today = 2026-11-20\n" + waiver.format("IDN002", "x.txt") + waiver.format("IDN002", "y.txt"), encoding="utf-8"
    )
    assert soplint("baseline", "write", ".").returncode == 0

    def run(*arguments: str) -> Any:
        return soplint("check", ".", "--baseline", "soplint-baseline.json", *arguments)

    return run


def test_sarif_suppresses_what_is_in_the_baseline_and_tells_old_from_new(set_aside: Run) -> None:
    log = json.loads(set_aside("-f", "sarif").stdout)
    jsonschema.Draft7Validator(sarif_schema()).validate(log)
    (run,) = log["runs"]
    told = {
        result["ruleId"]: (result["baselineState"], [entry["justification"] for entry in result["suppressions"]])
        for result in run["results"]
    }
    assert told.pop("WVR001") == ("new", [])
    assert told.pop("IDN002") == ("new", ["Menunggu katalog."])
    assert len(told) > 5
    assert set(map(str, told.values())) == {str(("unchanged", ["sudah tercatat sebelumnya"]))}
    assert run["invocations"][0]["executionSuccessful"] is True
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])


def test_a_run_without_a_baseline_tells_no_state(report: Report) -> None:
    assert '"baselineState"' not in printed(report, "sarif")


def test_build_servers_are_told_of_what_is_open_only(set_aside: Run) -> None:
    assert [line.split()[0] for line in set_aside("-f", "github").stdout.splitlines()] == ["::warning"]
    assert [issue["check_name"] for issue in json.loads(set_aside("-f", "gitlab").stdout)] == ["WVR001"]
    of_sop, of_file = JUnitXml.fromstring(set_aside("-f", "junit").stdout.encode())
    assert (of_sop.failures, of_file.failures) == (0, 1)
    skipped = [result.message for case in of_sop for result in case.result]
    assert "dikecualikan: Menunggu katalog." in skipped
    assert skipped.count("sudah tercatat sebelumnya") > 5


# -------------------------------------------------------------------- Where they go


def test_formats_go_to_files_and_one_to_standard_output(soplint: Run, tmp_path: Path) -> None:
    files = {name: f"hasil.{name}" for name in FORMATS if name != "github"}
    arguments = [part for name, file in files.items() for part in ("-f", f"{name}={file}")]
    done = soplint("check", str(SOP), "-f", "github", *arguments, *ON_A_DAY)
    assert done.stdout.startswith("::")
    for name, file in files.items():
        alone = soplint("check", str(SOP), "-f", name, *ON_A_DAY).stdout
        assert (tmp_path / file).read_bytes().decode() == alone


@pytest.mark.parametrize(
    ("formats", "part"),
    [
        (("text", "json"), "-f json=BERKAS"),
        (("json", "sarif=x", "junit=./x"), "sarif"),
        (("sarif=",), "sarif"),
        (("json=tidak/ada.json",), "tidak"),
        (("json=.",), "folder"),
        (("json=sop.txt",), "sop.txt"),
    ],
)
def test_where_a_format_cannot_go_is_said_before_anything_is_judged(
    soplint: Run, tmp_path: Path, formats: tuple[str, ...], part: str
) -> None:
    (tmp_path / "sop.txt").write_bytes(SOP.read_bytes())
    done = soplint("check", "sop.txt", *(word for one in formats for word in ("-f", one)))
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)
    assert part in done.stderr
    assert (tmp_path / "sop.txt").read_bytes() == SOP.read_bytes()
    assert [file.name for file in tmp_path.iterdir()] == ["sop.txt"]


def test_the_help_lists_every_format(soplint: Run) -> None:
    shown = soplint("check", "--help").stdout
    assert all(name in shown for name in FORMATS)


def test_a_report_on_nothing_is_whole(soplint: Run) -> None:
    for name in FORMATS:
        done = soplint("check", "tidak-ada.txt", "-f", name)
        assert done.returncode == 2
        if name in ("json", "sarif", "gitlab"):
            json.loads(done.stdout)
    assert json.loads(soplint("check", "tidak-ada.txt", "-f", "sarif").stdout)["runs"][0]["results"] == []
