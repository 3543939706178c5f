"""What is remembered on disk is derived again whenever it cannot be trusted."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from soplint.cache import cache_folder, digest, remembered


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("SOPLINT_CACHE_DIR", str(tmp_path / "cache"))
    yield tmp_path / "cache"


def derive(calls: list[int]) -> list[int]:
    calls.append(1)
    return [len(calls)]


def test_an_entry_is_derived_once() -> None:
    calls: list[int] = []
    assert [remembered("x", digest("a"), lambda: derive(calls)) for _ in range(3)] == [[1], [1], [1]]


@pytest.mark.parametrize("damage", ["", "{", "0\n[9]", "\x00"])
def test_a_damaged_entry_is_derived_again_and_mended(folder: Path, damage: str) -> None:
    calls: list[int] = []
    remembered("x", digest("a"), lambda: derive(calls))
    next(folder.iterdir()).write_text(damage, encoding="utf-8")
    assert remembered("x", digest("a"), lambda: derive(calls)) == [2]
    assert remembered("x", digest("a"), lambda: derive(calls)) == [2]


def entries_for(keys: str, folder: Path) -> dict[str, Path]:
    """Have something remembered for each of these keys, one after the other."""
    entries: dict[str, Path] = {}
    for at, key in enumerate(keys):
        before = {*folder.glob("x-*.json")}
        remembered("x", digest(key), list)
        (entries[key],) = {*folder.glob("x-*.json")} - before
        os.utime(entries[key], (at, at))
    return entries


def test_two_installations_that_share_the_folder_do_not_take_each_others_entries(folder: Path) -> None:
    calls: list[int] = []
    for key in "abab":
        remembered("x", digest(key), lambda: derive(calls))
    assert len(calls) == 2


def test_of_many_entries_of_a_name_the_newest_stay(folder: Path) -> None:
    remembered("x-y", digest("a"), list)
    entries = entries_for("abcdef", folder)
    assert "".join(key for key, entry in entries.items() if entry.exists()) == "cdef"
    assert len(list(folder.glob("x-y-*.json"))) == 1


def test_a_folder_that_cannot_be_written_changes_nothing(folder: Path) -> None:
    folder.parent.joinpath("cache").write_text("a file stands here", encoding="utf-8")
    assert remembered("x", digest("a"), lambda: [1]) == [1]


def test_the_borders_of_the_parts_of_a_key_count() -> None:
    assert digest("ab", "c") != digest("a", "bc")


@pytest.mark.parametrize(
    ("variable", "value", "inside"),
    [("SOPLINT_CACHE_DIR", "/a", "/a"), ("XDG_CACHE_HOME", "/b", "/b/soplint")],
)
def test_the_folder_can_be_chosen(monkeypatch: pytest.MonkeyPatch, variable: str, value: str, inside: str) -> None:
    monkeypatch.delenv("SOPLINT_CACHE_DIR")
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv(variable, value)
    assert cache_folder() == Path(inside)


@pytest.mark.parametrize(
    ("platform", "inside"),
    [("win32", "/local/soplint"), ("darwin", "/home/Library/Caches/soplint"), ("linux", "/home/.cache/soplint")],
)
def test_without_a_choice_it_is_the_platforms(monkeypatch: pytest.MonkeyPatch, platform: str, inside: str) -> None:
    for variable in ("SOPLINT_CACHE_DIR", "XDG_CACHE_HOME"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("LOCALAPPDATA", "/local")
    monkeypatch.setattr("soplint.cache.Path.home", lambda: Path("/home"))
    monkeypatch.setattr("sys.platform", platform)
    assert cache_folder() == Path(inside)


def function_in(module: Path, text: str) -> Any:
    """A function of a module that says this and no more."""
    module.write_text(f"from functools import cache\n\n{text}", encoding="utf-8")
    names: dict[str, Any] = {}
    exec(compile(module.read_text(encoding="utf-8"), str(module), "exec"), names)
    return names["derive"]


def test_what_a_module_gave_before_it_was_changed_is_derived_again(tmp_path: Path) -> None:
    def derived(result: str) -> object:
        derive = function_in(tmp_path / "deriving.py", f"def derive():\n    return {result}\n")
        return remembered("x", digest("a"), derive)

    assert derived("[1]") == [1]
    assert derived("[1, 2]") == [1, 2]


@pytest.mark.parametrize("decorator", ["", "@cache\n"])
def test_what_rests_on_a_function_of_another_module_too(tmp_path: Path, decorator: str) -> None:
    def derived(result: str) -> object:
        further = function_in(tmp_path / "further.py", f"{decorator}def derive():\n    return {result}\n")
        return remembered("x", digest("a"), lambda: further(), further)

    assert derived("[1]") == [1]
    assert derived("[1, 2]") == [1, 2]
