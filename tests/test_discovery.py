"""Which files a run is about."""

from collections.abc import Callable
from pathlib import Path

import pytest

from soplint.discovery import find_texts


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
