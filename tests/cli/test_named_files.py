"""Each file is read once, whatever leads to it; a report of soplint's own is passed over wherever it is met."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from conftest import CORPUS, ON_A_DAY, Run
from soplint import discovery
from soplint.discovery import REPORT_MARK, Text, find_texts, without

SOP = (CORPUS / "contoh-surat-masuk.txt").read_bytes()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("a.txt", "b/c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(SOP)
    (tmp_path / "laporan.html").write_text(f'<meta content="{REPORT_MARK} 1">', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def shown(*paths: str) -> list[str]:
    return [Path(text.path).as_posix() for text in find_texts(paths).texts]


def test_a_file_comes_once_by_its_first_spelling(folder: Path) -> None:
    assert shown("./a.txt", "a.txt", "b/../a.txt", str(folder / "a.txt"), "*.txt", ".") == ["a.txt", "b/c.txt"]
    assert shown("b", "./b/", str(folder), "b/c.txt") == ["b/c.txt", (folder / "a.txt").as_posix()]


@pytest.mark.skipif(os.name == "nt", reason="needs links of POSIX")
def test_a_link_is_the_file_that_it_leads_to(folder: Path) -> None:
    (folder / "z.txt").symlink_to("a.txt")
    (folder / "lain").symlink_to("b", target_is_directory=True)
    assert shown(".") == ["a.txt", "b/c.txt"]
    assert shown("lain", "b") == ["lain/c.txt"]


def test_one_file_under_two_spellings_is_judged_once(soplint: Run, folder: Path) -> None:
    done = soplint("check", "a.txt", "./a.txt", str(folder / "a.txt"), *ON_A_DAY, "-f", "json")
    assert json.loads(done.stdout)["summary"]["files"] == 1


@pytest.mark.usefixtures("folder")
def test_a_report_that_is_named_is_passed_over_with_a_word(soplint: Run) -> None:
    done = soplint("check", "laporan.html", "a.txt", *ON_A_DAY)
    assert (done.returncode, done.stdout.startswith("1 berkas")) == (0, True)
    assert done.stderr == "laporan.html: laporan yang ditulis soplint, bukan naskah SOP; tidak diperiksa\n"


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("path", ["laporan.html", "*.html"])
def test_a_commit_of_a_report_alone_passes(soplint: Run, path: str) -> None:
    done = soplint("check", path, *ON_A_DAY)
    assert (done.returncode, done.stdout.startswith("0 berkas")) == (0, True)
    assert done.stderr.startswith("laporan.html: ")


@pytest.mark.usefixtures("folder")
def test_a_report_is_no_problem_and_no_text() -> None:
    found = find_texts(["laporan.html"])
    assert (found.texts, found.problems, found.reports) == ([], [], ["laporan.html"])


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    "arguments",
    [
        ("check", ".", "-f", "json=x.json", "-f", "sarif=y.json"),
        ("report", ".", "-o", "lama.html"),
        ("fix", ".", "--output", ".hasil"),
    ],
)
def test_the_tree_is_walked_once(arguments: tuple[str, ...], folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from soplint.cli import cli

    for name in ("x.json", "y.json", "lama.html"):
        (folder / name).write_text(f"<!-- {REPORT_MARK} -->", encoding="utf-8")
    walked: list[Any] = []
    scan = os.scandir

    def counted(path: Any) -> Any:
        walked.append(path)
        return scan(path)

    monkeypatch.setattr(discovery.os, "scandir", counted)
    with pytest.raises(SystemExit):
        cli.main([*arguments, *ON_A_DAY], standalone_mode=False)
    assert [Path(path).name for path in walked].count("b") == 1


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        (("check", "sop.txt", "--cache-dir", ""), "nilai '' untuk --cache-dir keliru; isinya nama folder"),
        (("check", "sop.txt", "--config", ""), "nilai '' untuk --config keliru; isinya nama berkas"),
        (("check", "sop.txt", "--baseline="), "nilai '' untuk --baseline keliru; isinya nama berkas"),
        (("fix", "sop.txt", "--output", ""), "nilai '' untuk --output keliru; isinya nama folder"),
        (("cache", "clear", "--cache-dir", ""), "nilai '' untuk --cache-dir keliru; isinya nama folder"),
    ],
)
def test_an_empty_name_is_refused_and_is_not_the_working_folder(
    soplint: Run, tmp_path: Path, arguments: tuple[str, ...], wanted: str
) -> None:
    refused = soplint(*arguments)
    assert (refused.returncode, refused.stdout, refused.stderr) == (2, "", f"soplint: {wanted}\n")
    assert list(tmp_path.iterdir()) == []


def test_a_text_is_known_however_its_path_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "sop").mkdir()
    monkeypatch.chdir(tmp_path)

    def texts(*paths: str) -> list[Text]:
        return [Text(path, bytes) for path in paths]

    given = texts("sop/a.txt", "./sop/b.txt", "sop/../sop/c.txt", str(tmp_path / "sop" / "d.txt"))
    others = texts("sop/b.txt", str(tmp_path / "sop" / "a.txt"), "sop/d.txt")
    assert [text.path for text in without(given, others)] == ["sop/../sop/c.txt"]
