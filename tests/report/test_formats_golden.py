"""Each format prints what stands in its golden file, to the byte: a finding one line or one column off is seen.

``python -m pytest tests/report/test_formats_golden.py --renew-golden`` writes the golden files anew.
"""

import json
from io import StringIO
from pathlib import Path

import pytest

from conftest import ROOT, TODAY
from soplint.config import Config
from soplint.config.waivers import Waiver
from soplint.report import FORMATS, renderings, write
from soplint.repository import Report, check_paths

GOLDEN = ROOT / "tests" / "golden"
NAME = "sop, 50% baru.txt"
MISSING = "tidak ada.txt"


@pytest.fixture
def report(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Report:
    """One finding waived, one rule undetermined, one that passes, one file that is missing."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / NAME).write_bytes((GOLDEN / "sop.txt").read_bytes())
    config = Config(
        lang=request.param,
        select=("UJI",),
        rules=(GOLDEN / "aturan.toml",),
        waivers=(Waiver("UJI005", 'Sedang disusun ulang & diganti "v2".', "Inspektorat"),),
    )
    report = check_paths([NAME, MISSING], config, TODAY, renderings=renderings(FORMATS, quiet=False))
    report.version, report.ruleset = "0.0.0", "0" * 64
    return report


@pytest.mark.parametrize("report", ["id", "en"], indirect=True)
@pytest.mark.parametrize("name", FORMATS)
def test_a_format_prints_its_golden_file(name: str, report: Report, pytestconfig: pytest.Config) -> None:
    stream = StringIO()
    write(report, name, stream)
    golden = GOLDEN / f"{report.lang}.{name}"
    if pytestconfig.getoption("--renew-golden"):
        golden.write_bytes(stream.getvalue().encode())
    assert stream.getvalue() == golden.read_bytes().decode(), (
        "look at the difference; renew: see tests/golden/README.md"
    )


def golden(name: str, lang: str = "id") -> str:
    return (GOLDEN / f"{lang}.{name}").read_bytes().decode()


def test_the_known_finding_stands_where_an_editor_shows_it() -> None:
    """Line 25, from the 21st code point on: after a tab, which counts one, and a character of two UTF-16 units."""
    line = (GOLDEN / "sop.txt").read_bytes().decode().split("\r\n")[24]
    assert line[20:30] == "secepatnya"
    finding = next(row for row in map(json.loads, golden("jsonl").splitlines()) if row.get("quote") == "secepatnya")
    assert (finding["line"], finding["column"], finding["end_line"], finding["end_column"]) == (25, 21, 25, 31)
    region = json.loads(golden("sarif"))["runs"][0]["results"][1]["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endLine"], region["endColumn"]) == (25, 21, 25, 31)
    assert region["charOffset"] == (GOLDEN / "sop.txt").read_bytes().decode().index("secepatnya")
    assert "line=25,endLine=25,col=21,endColumn=31," in golden("github")
    assert json.loads(golden("gitlab"))[2]["location"]["lines"]["begin"] == 25
    assert 'name="UJI002 uji-kata-tidak-terukur" file="sop, 50% baru.txt" line="25"' in golden("junit")
    assert f"{NAME}:25:21: " in golden("text")


@pytest.mark.parametrize("name", FORMATS)
def test_the_languages_differ(name: str) -> None:
    """Every text of a rule or of soplint itself is in the language asked for; what the SOP says stays as it is."""
    indonesian, english = golden(name), golden(name, "en")
    assert "tidak terukur" in indonesian
    assert "cannot be measured" not in indonesian
    assert "cannot be measured" in english
    for word in (
        "tidak terukur",
        "Anjuran",
        "Dasar:",
        "galat",
        "Perbaikan",
        "berkas tidak",
        "uraian yang sama",
        "Langkah",
    ):
        assert word not in english.replace("UJI002 uji-kata-tidak-terukur", "")
