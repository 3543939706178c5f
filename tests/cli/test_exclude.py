"""What ``exclude`` leaves out of a folder is told of, and never makes a run that checked nothing pass."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import CORPUS, ON_A_DAY, ROOT, Run
from soplint.discovery import find_texts
from soplint.globs import Exclusion
from soplint.source import MAX_BYTES

CLEAN = (CORPUS / "contoh-surat-masuk.txt").read_bytes()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An SOP, and two texts beside it that are none."""
    for name, data in (("sop/a.txt", CLEAN), ("sop/panduan/b.md", b"# Panduan"), ("sop/catatan.txt", b"Catatan rapat")):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(data)
    (tmp_path / "sop" / "gambar.png").write_bytes(b"x")
    return tmp_path


def configure(folder: Path, *patterns: str) -> None:
    (folder / "soplint.toml").write_text(f"exclude = {json.dumps(patterns)}\n", encoding="utf-8")


@pytest.mark.usefixtures("folder")
def test_without_it_every_text_is_checked(soplint: Run) -> None:
    assert soplint("check", "sop", *ON_A_DAY).returncode == 2


@pytest.mark.parametrize(
    "patterns",
    [("panduan", "catatan.txt"), ("sop/panduan", "sop/catatan.*"), ("**/*.md", "catatan*"), ("panduan", "**/cat*.txt")],
)
def test_what_the_configuration_leaves_out_is_counted(soplint: Run, folder: Path, patterns: tuple[str, ...]) -> None:
    configure(folder, *patterns)
    for where in ((".",), ("sop",), (str(folder),)):
        done = soplint("check", *where, *ON_A_DAY)
        assert (done.returncode, done.stdout.split(",")[0]) == (0, "1 berkas")
        assert done.stderr == "2 berkas atau folder dilewati (exclude) dan tidak diperiksa\n"
    assert (
        soplint("check", ".", *ON_A_DAY, "--lang", "en").stderr == "2 files or folders were excluded and not checked\n"
    )


def test_patterns_count_from_the_folder_that_they_were_written_for(soplint: Run, folder: Path) -> None:
    configure(folder, "sop/catatan.txt")
    done = soplint("check", ".", *ON_A_DAY, "--exclude", "panduan/*.md", cwd=folder / "sop")
    assert (done.returncode, done.stderr.split()[0]) == (0, "2")


def test_the_command_line_adds_to_the_configuration(soplint: Run, folder: Path) -> None:
    configure(folder, "panduan")
    assert soplint("check", "sop", *ON_A_DAY, "--exclude", "catatan.txt").returncode == 0


@pytest.mark.usefixtures("folder")
def test_what_would_not_be_read_anyway_is_not_counted(soplint: Run) -> None:
    done = soplint(
        "check", "sop", *ON_A_DAY, "--exclude", "gambar.png", "--exclude", "panduan", "--exclude", "catatan.txt"
    )
    assert done.stderr.split()[0] == "2"


def test_a_file_or_folder_that_is_named_is_checked_all_the_same(soplint: Run, folder: Path) -> None:
    configure(folder, "panduan", "catatan.txt")
    for named in ("sop/catatan.txt", "sop/cat*.txt", "sop/panduan"):
        done = soplint("check", named, *ON_A_DAY)
        assert (done.returncode, "SYS004" in done.stderr, "exclude" in done.stderr) == (2, True, False)


@pytest.mark.parametrize("command", [("check",), ("fix",), ("report", "-o", "x.html"), ("baseline", "write")])
def test_when_all_is_left_out_nothing_passes(soplint: Run, folder: Path, command: tuple[str, ...]) -> None:
    configure(folder, "*.txt", "*.md")
    done = soplint(*command, ".")
    assert done.returncode == 2
    assert ".: SYS003 semua berkas di dalam folder ini dilewati" in done.stderr
    assert not (folder / "soplint-baseline.json").exists()


def test_what_is_named_beside_its_folder_is_not_said_to_be_left_out(folder: Path) -> None:
    given = [str(folder), str(folder / "sop" / "catatan.txt"), str(folder / "sop" / "panduan")]
    exclude = [Exclusion(pattern, folder) for pattern in ("panduan", "*.txt")]
    found = find_texts(given, exclude=exclude)
    assert ([Path(text.path).name for text in found.texts], found.excluded) == (["catatan.txt", "b.md"], 1)


def test_json_keeps_its_form(soplint: Run, folder: Path) -> None:
    configure(folder, "panduan", "catatan.txt")
    told = json.loads(soplint("check", ".", *ON_A_DAY, "-f", "json").stdout)
    assert ([file["path"] for file in told["files"]], told["summary"]["files"]) == (["sop/a.txt"], 1)


def test_it_leaves_texts_out_of_what_is_compared_with_too(soplint: Run, folder: Path) -> None:
    (folder / "sop" / "besar.txt").write_bytes(b"x" * (MAX_BYTES + 1))
    arguments = ("check", "sop/a.txt", "--context", "sop", *ON_A_DAY)
    assert soplint(*arguments).returncode == 2
    assert soplint(*arguments, "--exclude", "besar.txt").returncode == 0


def test_a_waiver_is_judged_without_the_files_left_out(soplint: Run, folder: Path) -> None:
    waiver = '[[waiver]]\nrule = "IDN001"\nreason = "x"\nby = "y"\n'
    (folder / "soplint.toml").write_text(f'exclude = ["panduan", "catatan.txt"]\n{waiver}', encoding="utf-8")
    assert "WVR001" in soplint("check", "sop", *ON_A_DAY).stdout


def test_each_is_counted_once_though_folders_overlap(folder: Path) -> None:
    found = find_texts([str(folder), str(folder / "sop")], exclude=[Exclusion("panduan", folder)])
    assert (len(found.texts), found.excluded) == (2, 1)


def test_the_folder_that_may_not_be_read_is_no_problem_once_left_out(folder: Path, deny: Callable[[str], None]) -> None:
    deny("panduan")
    assert find_texts([str(folder)]).problems
    assert not find_texts([str(folder)], exclude=[Exclusion("panduan", folder)]).problems


def test_what_is_named_is_checked_unless_exclusion_is_forced(soplint: Run, folder: Path) -> None:
    configure(folder, "catatan.txt", "sop/panduan")
    named = ("sop/a.txt", "sop/catatan.txt", "sop/panduan/b.md")
    assert soplint("check", *named, *ON_A_DAY).stdout.startswith("3 berkas")
    done = soplint("check", *named, "--force-exclude", *ON_A_DAY)
    assert (done.returncode, done.stdout.split(",")[0]) == (0, "1 berkas")
    assert done.stderr == "2 berkas atau folder dilewati (exclude) dan tidak diperiksa\n"


@pytest.mark.parametrize(
    "path", ["sop/catatan.txt", "sop/cat*.txt", "sop/panduan", "sop/panduan/b.md", "sop/panduan/../panduan/b.md"]
)
def test_a_commit_of_nothing_but_what_is_excluded_passes(soplint: Run, folder: Path, path: str) -> None:
    """As a hook runs it: the files of the commit are named, and none may be left."""
    configure(folder, "catatan.txt", "panduan")
    done = soplint("check", "--force-exclude", path, *ON_A_DAY)
    assert (done.returncode, done.stdout.split(",")[0]) == (0, "0 berkas")
    assert done.stderr.startswith("1 berkas atau folder")


def test_standard_input_is_excluded_by_the_name_it_has(soplint: Run, folder: Path) -> None:
    configure(folder, "catatan.txt")
    arguments = ("check", "-", "--stdin-filename", "sop/catatan.txt", *ON_A_DAY)
    assert soplint(*arguments, stdin="Catatan rapat").returncode == 2
    assert soplint(*arguments, "--force-exclude", stdin="Catatan rapat").returncode == 0


def test_a_folder_above_the_configuration_is_not_asked(soplint: Run, folder: Path) -> None:
    """The name of a folder that the repository lies in leaves nothing out."""
    configure(folder / "sop", "sop", folder.name)
    done = soplint("check", "--force-exclude", "a.txt", *ON_A_DAY, cwd=folder / "sop")
    assert (done.returncode, done.stderr) == (0, "")


def test_the_hook_leaves_out_what_is_excluded() -> None:
    assert "entry: soplint check --force-exclude\n" in (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")


def test_standard_input_without_a_name_is_never_excluded(soplint: Run, folder: Path) -> None:
    configure(folder, "*")
    done = soplint("check", "-", "--force-exclude", *ON_A_DAY, stdin=CLEAN.decode())
    assert (done.returncode, done.stdout.split(",")[0]) == (0, "1 berkas")
    assert soplint("check", "", "--force-exclude", *ON_A_DAY).returncode == 2


@pytest.mark.parametrize("pattern", ["sop\\panduan", ""])
def test_a_pattern_of_the_command_line_that_names_nothing_is_refused(soplint: Run, folder: Path, pattern: str) -> None:
    refused = soplint("check", "sop", "--exclude", pattern)
    assert refused.returncode == 2
    assert refused.stderr.startswith("soplint: --exclude: pola")
    configure(folder, pattern)
    assert soplint("check", "sop").stderr.startswith("soplint: soplint.toml: exclude: pola")
