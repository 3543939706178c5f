"""Which files a run is about."""

from collections.abc import Callable
from glob import glob
from pathlib import Path

import pytest

from conftest import CORPUS, ON_A_DAY, Run
from soplint.discovery import find_texts
from soplint.globs import Exclusion


def shown(*paths: str) -> list[str]:
    return [Path(text.path).as_posix() for text in find_texts(paths).texts]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (
        "b.txt",
        "b/c.txt",
        "b/a.md",
        "a.TXT",
        "z.pdf",
        ".git/d.txt",
        ".e.txt",
        "README.md",
        "b/readme.en.txt",
    ):
        path = tmp_path / "repo" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("SOP", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "repo"


@pytest.mark.usefixtures("folder")
def test_a_folder_gives_its_texts_in_the_order_of_their_paths() -> None:
    assert shown("repo") == shown("repo/") == ["repo/a.TXT", "repo/b/a.md", "repo/b/c.txt", "repo/b.txt"]


def test_the_working_folder_is_not_part_of_the_paths_in_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert shown(".") == ["a.TXT", "b/a.md", "b/c.txt", "b.txt"]


@pytest.mark.usefixtures("folder")
def test_a_file_that_is_named_is_read_whatever_it_is_called() -> None:
    assert shown("repo/README.md", "repo/z.pdf", "repo/README.md") == ["repo/README.md", "repo/z.pdf"]


def test_a_folder_that_may_not_be_read_is_told_of(folder: Path, deny: Callable[[str], None]) -> None:
    deny("b")
    found = find_texts([str(folder)])
    assert [Path(text.path).name for text in found.texts] == ["a.TXT", "b.txt"]
    assert [(problem.code, problem.path, problem.key) for problem in found.problems] == [
        ("SYS002", str(folder / "b"), "sys.denied_folder")
    ]


def test_a_link_to_a_folder_is_not_followed(folder: Path) -> None:
    try:
        (folder / "b" / "back").symlink_to(folder, target_is_directory=True)
    except OSError:
        pytest.skip("links cannot be made here")
    found = find_texts([str(folder)])
    assert (len(found.texts), found.linked) == (4, [])


@pytest.mark.parametrize("pattern", ["repo/**/*.txt", "**/c.txt", "repo/**"])
def test_two_links_that_lead_round_in_circles_end_in_a_pattern(folder: Path, pattern: str) -> None:
    try:
        for name in ("back", "forth"):
            (folder / name).symlink_to(folder, target_is_directory=True)
    except OSError:
        pytest.skip("links cannot be made here")
    assert "repo/b/c.txt" in shown(pattern)
    assert not [path for path in shown(pattern) if "back" in path or "forth" in path]


def test_a_linked_folder_is_told_of_when_a_pattern_passes_it_over(folder: Path) -> None:
    (folder.parent / "lain").mkdir()
    (folder.parent / "lain" / "x.txt").write_text("SOP", encoding="utf-8")
    try:
        (folder / "b" / "lain").symlink_to(folder.parent / "lain", target_is_directory=True)
    except OSError:
        pytest.skip("links cannot be made here")
    assert [Path(path).as_posix() for path in find_texts(["repo/**/*.txt"]).linked] == ["repo/b/lain"]
    assert shown("repo/b/lain/*.txt") == ["repo/b/lain/x.txt"]


def test_a_folder_that_a_pattern_may_not_read_is_told_of(folder: Path, deny: Callable[[str], None]) -> None:
    deny("b")
    found = find_texts(["repo/**/*.txt", "repo/**/*.md"])
    assert [(problem.code, Path(problem.path).as_posix(), problem.key) for problem in found.problems] == [
        ("SYS002", "repo/b", "sys.denied_folder")
    ]
    assert len(found.texts) == 2


@pytest.mark.parametrize(
    "pattern", ["**/*.txt", "**/**/*.txt", "repo/**/*.md", "r*/**/?.txt", "repo/**", "**/b/**/*.md", "./**/c.txt"]
)
def test_a_pattern_finds_what_glob_finds(folder: Path, pattern: str) -> None:
    found = sorted({Path(path).as_posix() for path in glob(pattern, recursive=True) if Path(path).is_file()})  # noqa: PTH207
    assert shown(pattern) == found
    assert shown(str(folder.parent / pattern)) == [(folder.parent / path).as_posix() for path in found]


def test_documents_of_a_folder_that_have_no_text_are_told_of(tmp_path: Path) -> None:
    for name in ("surat.pdf", "lama/arsip.DOCX", "lama/cuti.pdf", "teks/cuti.txt", "kas.xlsx", "kas.xlsx.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("SOP", encoding="utf-8")
    (tmp_path / "gambar.png").write_bytes(b"")
    found = find_texts([str(tmp_path)])
    assert [Path(path).name for path in found.documents] == ["arsip.DOCX", "surat.pdf"]


def test_a_document_that_is_named_or_left_out_is_not_said_to_be_unread(tmp_path: Path) -> None:
    for name in ("a.txt", "b.pdf", "arsip/c.pdf"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("SOP", encoding="utf-8")
    found = find_texts([str(tmp_path), str(tmp_path / "b.pdf")], exclude=[Exclusion("arsip", tmp_path)])
    assert found.documents == []


def test_what_is_not_read_is_said_beside_what_was_found(soplint: Run, tmp_path: Path) -> None:
    (tmp_path / "sop").mkdir()
    (tmp_path / "sop" / "a.txt").write_bytes((CORPUS / "contoh-surat-masuk.txt").read_bytes())
    (tmp_path / "sop" / "b.pdf").write_bytes(b"%PDF")
    done = soplint("check", "sop", *ON_A_DAY)
    note = f"1 dokumen tidak dibaca, misalnya {Path('sop', 'b.pdf')}; ubah menjadi teks lebih dahulu\n"
    assert (done.returncode, done.stderr) == (0, note)
