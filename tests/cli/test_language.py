"""One language for a whole run: that of the command line, else that of the configuration, in help and errors too."""

from pathlib import Path

import pytest

from conftest import CORPUS, Run

SOP = str(CORPUS / "contoh-surat-masuk.txt")


@pytest.fixture
def english(tmp_path: Path) -> None:
    (tmp_path / "soplint.toml").write_text('lang = "en"\n', encoding="utf-8")


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("check", SOP, "--selct", "X"), "there is no option '--selct'"),
        (("perikas",), "there is no command"),
        (("parse", "nope"), "no such file"),
        (("parse",), "FILE is missing"),
        (("check", SOP, "-f", "xml"), "unknown format"),
        (("config", "schema", "x"), "has no place here"),
    ],
)
def test_errors_speak_the_language_of_the_configuration(soplint: Run, arguments: tuple[str, ...], said: str) -> None:
    assert said in soplint(*arguments).stderr
    assert said not in soplint("--lang", "id", *arguments).stderr


@pytest.mark.usefixtures("english")
def test_help_speaks_the_language_of_the_configuration(soplint: Run) -> None:
    assert soplint("check", "--help").stdout.startswith("Usage: ")
    assert soplint("--lang", "id", "check", "--help").stdout.startswith("Pemakaian: ")


def test_a_configuration_that_cannot_be_read_does_not_keep_help_away(soplint: Run, tmp_path: Path) -> None:
    (tmp_path / "soplint.toml").write_text("lang = [", encoding="utf-8")
    assert soplint("check", "--help").stdout.startswith("Pemakaian: ")
    assert "TOML" in soplint("parse", SOP).stderr


@pytest.mark.parametrize("arguments", [("parse", SOP), ("config", "schema"), ("config", "show"), ("rules",)])
def test_every_command_takes_the_language(soplint: Run, arguments: tuple[str, ...]) -> None:
    done = soplint(*arguments, "--lang", "en")
    assert (done.returncode, done.stderr) == (0, "")


def test_the_list_of_rules_for_the_repository_can_be_english(soplint: Run) -> None:
    indonesian, english = soplint("rules", "--markdown").stdout, soplint("rules", "--markdown", "--lang", "en").stdout
    assert english.startswith("# Rules\n")
    assert "| Code | Name | Severity | Profile | Finding | Basis |" in english
    assert indonesian.startswith("# Aturan\n")
    shared = [
        [line.split(" | ")[0] for line in text.splitlines() if line.startswith("| ")] for text in (indonesian, english)
    ]
    assert shared[0][1:2] == shared[1][1:2]
    assert len(shared[0]) == len(shared[1])


@pytest.mark.parametrize(
    ("arguments", "english"),
    [
        (("rules", "--lang", "en", "test", "none.toml"), "the rule file cannot be read"),
        (("baseline", "--lang", "en", "check", "x.txt"), "there is no baseline"),
        (("config", "--lang", "en", "show"), "there is no soplint.toml"),
        (("cache", "--lang", "en", "clear", "--cache-dir", "none"), "There are no earlier results"),
    ],
)
def test_a_language_behind_a_group_counts_for_its_commands(
    soplint: Run, arguments: tuple[str, ...], english: str
) -> None:
    done = soplint(*arguments)
    assert english in done.stdout + done.stderr
