"""A pattern of paths means the same wherever it stands: what glob would find."""

from glob import glob
from pathlib import Path

import pytest

from conftest import CORPUS, ON_A_DAY, Run
from soplint.globs import Excluded, Exclusion, matches

FILES = ("a.txt", "B.txt", "sop/a.txt", "sop/b.md", "sop/2020/a/x.txt", "sop/2020/.b/y.txt", ".c/a.txt", "sop/.d.txt")
PATTERNS = (
    "*.txt",
    "sop/*.txt",
    "sop/**",
    "sop/**/*.txt",
    "sop/**/2020/a/x.txt",
    "**/*.txt",
    "**/a.txt",
    "**/a/**/*.txt",
    "**.txt",
    "./sop/*.txt",
    "sop/./a.txt",
    "sop/[ab].*",
    "sop/2020/.b/*.txt",
    "sop/.*",
    "b.txt",
    "?.txt",
    "*/*/*/*.txt",
    "sop",
    "",
)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_it_matches_what_glob_finds(tmp_path: Path, pattern: str) -> None:
    for name in FILES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    found = {Path(path).as_posix() for path in glob(pattern, root_dir=tmp_path, recursive=True)}  # noqa: PTH207
    assert {name for name in FILES if matches(name, pattern)} == found & set(FILES)


def test_capitals_count_on_every_platform() -> None:
    assert not matches("SOP/a.txt", "sop/*.txt")


def excluded(path: str, *patterns: str) -> bool:
    folder = Path("/repo")
    return Excluded(Exclusion(pattern, folder) for pattern in patterns).covers(f"/repo/{path}")


def test_a_name_is_left_out_wherever_it_is_and_a_path_where_it_says() -> None:
    assert all(excluded(path, "panduan", "draf-*.txt") for path in ("panduan", "a/b/panduan", "a/draf-1.txt"))
    assert excluded("a/panduan", "panduan/")
    assert excluded("panduan", "./panduan")
    assert not any(excluded("a/panduan", pattern) for pattern in ("./panduan", "b/panduan", "panduan/*", "pandu"))
    assert excluded("a/panduan", "*/panduan")
    assert excluded("a/b/x.md", "a/**/*.md")


def test_a_folder_with_signs_of_patterns_in_its_name_is_taken_by_its_letters(tmp_path: Path) -> None:
    folder = tmp_path / "sop [2020]"
    folder.mkdir()
    names = Excluded([Exclusion("a/*.txt", folder)])
    assert names.covers(str(folder / "a" / "x.txt"))
    assert not names.covers(str(tmp_path / "a" / "x.txt"))


def test_a_waiver_covers_what_the_same_pattern_names_on_the_command_line(soplint: Run, tmp_path: Path) -> None:
    faulty = (CORPUS / "setda-tapin-2020.txt").read_bytes()
    for name in ("sop/a.txt", "sop/2020/a/x.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(faulty)
    for pattern, waived in (("sop/*.txt", "sop/a.txt"), ("sop/**/2020/a/x.txt", "sop/2020/a/x.txt")):
        waiver = f'[[waiver]]\nrule = "IDN002"\nreason = "x"\nby = "y"\nfiles = ["{pattern}"]\n'
        (tmp_path / "soplint.toml").write_text(waiver, encoding="utf-8")
        shown = soplint("check", "sop", "-q", "--select", "IDN002", *ON_A_DAY).stdout
        left = {"sop/a.txt", "sop/2020/a/x.txt"} - {waived}
        assert {line.split(":")[0] for line in shown.splitlines() if " IDN002 " in line} == left
        named = soplint("check", pattern, "-q", "--select", "IDN002", *ON_A_DAY).stdout
        assert "1 berkas, 1 SOP: 0 galat" in named
