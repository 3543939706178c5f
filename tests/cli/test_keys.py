"""A table of TOML is refused in one line that names the file, the place and what would do; never by an inner error."""

import pickle
from pathlib import Path
from typing import Any

import pytest

from conftest import CORPUS, Run
from soplint.config import load_config
from soplint.config.profiles import ladder_of
from soplint.keys import TABLES, WORDS, check_keys
from soplint.messages import FileError, RuleError

SOP = str(CORPUS / "contoh-surat-masuk.txt")
WAIVER = "[[waiver]]\nrule = 'IDN002'\nreason = 'x'\nby = 'y'\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("today = 2026-11-20T10:00:00", "soplint.toml: today: nilainya harus berupa tanggal tanpa jam"),
        ("today = '2026-11-20'", "soplint.toml: today: nilainya harus berupa tanggal tanpa jam dan tanpa tanda petik"),
        ("max-warnings = true", "soplint.toml: max-warnings: nilainya harus berupa bilangan bulat mulai 0"),
        ("max-warnings = -3", "soplint.toml: max-warnings: nilainya harus berupa bilangan bulat mulai 0"),
        ("waiver = ['x']", "soplint.toml: waiver: nilainya harus berupa daftar tabel"),
        ("select = ['IDN', 1]", "soplint.toml: select: nilainya harus berupa daftar teks"),
        ("severity = 1", "soplint.toml: severity: nilainya harus berupa tabel"),
        (WAIVER + "until = 2026-11-20T10:00:00", "soplint.toml: waiver 1: until: nilainya harus berupa tanggal"),
        (WAIVER + "files = [1]", "soplint.toml: waiver 1: files: nilainya harus berupa daftar teks"),
        (WAIVER.replace("'x'", "''"), "soplint.toml: waiver 1: kunci 'reason' belum diisi"),
        ("rules = ['']", "soplint.toml: kunci 'rules' belum diisi"),
        ("acuan = ['a.toml', '']", "soplint.toml: kunci 'acuan' belum diisi"),
        ("profile = ''", "soplint.toml: kunci 'profile' belum diisi"),
        ("baseline = ''", "soplint.toml: kunci 'baseline' belum diisi"),
        ("lang = 'EN'", "soplint.toml: lang: nilai 'EN' tidak dikenal; yang ada: id, en; mungkin maksudnya 'en'"),
    ],
)
def test_a_value_of_another_kind_is_refused(soplint: Run, tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "soplint.toml").write_text(text, encoding="utf-8")
    done = soplint("check", SOP)
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)
    assert done.stderr.startswith(f"soplint: {said}")


@pytest.mark.parametrize("text", ["[[tool.soplint]]\n", "[tool]\nsoplint = 1\n# [tool.soplint]\n"])
def test_the_settings_in_pyproject_are_a_table(soplint: Run, tmp_path: Path, text: str) -> None:
    (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")
    done = soplint("check", SOP)
    assert (done.returncode, done.stderr) == (
        2,
        "soplint: pyproject.toml: tool.soplint: nilainya harus berupa tabel\n",
    )


@pytest.mark.parametrize(
    "text",
    [
        "[tool]\nsoplint = { lang = 'en' }\n",
        "tool.soplint.lang = 'en'\n",
        "[ tool . soplint ]\nlang = 'en'\n",
        '[tool."soplint"]\nlang = "en"\n',
    ],
)
def test_the_settings_in_pyproject_count_in_whichever_form_of_toml(soplint: Run, tmp_path: Path, text: str) -> None:
    (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")
    assert 'lang = "en"' in soplint("config", "show").stdout


@pytest.mark.parametrize(
    "text", ["# as in [tool.soplint]\n", "[tool.soplint-extra]\nlang = 'en'\n", "tool = 'soplint'\n"]
)
def test_a_pyproject_that_only_names_soplint_is_no_configuration(soplint: Run, tmp_path: Path, text: str) -> None:
    (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")
    done = soplint("config", "show")
    assert (done.returncode, 'lang = "id"' in done.stdout) == (0, True)


def test_a_pyproject_that_names_soplint_and_is_no_toml_is_refused(soplint: Run, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool]\nsoplint = { lang = 'en' \n", encoding="utf-8")
    done = soplint("check", SOP)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("soplint: pyproject.toml: bukan TOML yang sah, baris 2")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("select = ['XYZ']", "soplint.toml: select: aturan 'XYZ' tidak ada"),
        ("ignore = ['XYZ']", "soplint.toml: ignore: aturan 'XYZ' tidak ada"),
        ("[severity]\nXYZ = 'info'", "soplint.toml: severity: aturan 'XYZ' tidak ada"),
        ("profile = 'foo'", "soplint.toml: profile: profil 'foo' tidak ada; yang ada: dasar, lengkap, ketat"),
        (WAIVER.replace("IDN002", "XYZ"), "soplint.toml: waiver 1: aturan 'XYZ' tidak ada"),
        (WAIVER.replace("IDN002", "SYS001"), "soplint.toml: waiver 1: SYS001 bukan aturan"),
    ],
)
def test_a_word_that_stands_for_nothing_is_refused_where_it_was_said(
    soplint: Run, tmp_path: Path, text: str, said: str
) -> None:
    (tmp_path / "soplint.toml").write_text(text, encoding="utf-8")
    (tmp_path / "a").mkdir()
    assert soplint("check", SOP).stderr.startswith(f"soplint: {said}")
    assert soplint("check", SOP, cwd=tmp_path / "a").stderr.startswith(f"soplint: ../{said}")


@pytest.mark.parametrize("option", ["--select", "--ignore", "--profile"])
def test_a_word_of_the_command_line_is_refused_with_its_option(soplint: Run, option: str) -> None:
    assert f"soplint: {option}: " in soplint("check", SOP, option, "XYZ").stderr


def test_a_blank_profile_is_refused(soplint: Run) -> None:
    """As a job asks for it whose variable is not set: the mandatory rules would bind no more, and nobody be told."""
    assert soplint("check", SOP).returncode == 0
    done = soplint("check", SOP, "--profile", "")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("soplint: opsi --profile tanpa nilai")


def test_every_file_that_the_configuration_names_is_called_as_from_the_working_folder(
    soplint: Run, tmp_path: Path
) -> None:
    for key, name in (("rules", "r.toml"), ("acuan", "a.toml")):
        (tmp_path / "soplint.toml").write_text(f"{key} = ['data/{name}']", encoding="utf-8")
        assert soplint("check", SOP).stderr.startswith(f"soplint: data/{name}: ")
    (tmp_path / "soplint.toml").write_text("baseline = 'data/b.json'", encoding="utf-8")
    assert soplint("check", SOP).stderr.startswith("soplint: data/b.json: ")


KINDS = {"teks": str, "angka": int, "ya": bool, "kata": WORDS, "tabel": TABLES}


@pytest.mark.parametrize(
    ("table", "what", "key"),
    [
        ({"teks": "x", "tekss": 1}, "key.unknown", "tekss"),
        ({"teks": "x", "lain": 1}, "key.unknown_among", "lain"),
        ({"angka": 1}, "key.missing", "teks"),
        ({"teks": ""}, "key.missing", "teks"),
        ({"teks": 1}, "key.type", "teks"),
        ({"teks": "x", "angka": False}, "key.type", "angka"),
        ({"teks": "x", "angka": 1.0}, "key.type", "angka"),
        ({"teks": "x", "ya": 1}, "key.type", "ya"),
        ({"teks": "x", "kata": ["a", 1]}, "key.type", "kata"),
        ({"teks": "x", "tabel": [{}, "a"]}, "key.type", "tabel"),
    ],
)
def test_keys_are_refused_that_are_unknown_missing_or_of_another_kind(table: Any, what: str, key: str) -> None:
    with pytest.raises(FileError) as caught:
        check_keys(table, KINDS, ("teks",), lambda *given, **values: FileError("f", "", *given, **values))
    assert (caught.value.what, caught.value.values["key"]) == (what, key)


def test_what_is_known_and_of_its_kind_is_taken() -> None:
    table = {"teks": "x", "angka": 0, "ya": False, "kata": [], "tabel": [{"a": 1}]}
    check_keys(table, KINDS, ("teks",), lambda *given, **values: FileError("f", "", *given, **values))


def test_profiles_are_held_to_the_same(ruleset: Any) -> None:
    table = {"id": "x", "en": "x", "rules": ["IDN", 1]}
    with pytest.raises(RuleError, match=r"rules/profil/p\.toml: rules: nilainya harus berupa daftar teks"):
        ladder_of({"p": table}, ruleset)


@pytest.mark.parametrize("text", ["rule = 1", "rule = ['x']"])
def test_rule_files_are_held_to_the_same(soplint: Run, tmp_path: Path, text: str) -> None:
    (tmp_path / "r.toml").write_text(text, encoding="utf-8")
    assert soplint("rules", "test", "r.toml").stderr == "soplint: r.toml: rule: nilainya harus berupa daftar tabel\n"


def test_a_configuration_reaches_other_processes_with_its_places(tmp_path: Path) -> None:
    (tmp_path / "soplint.toml").write_text("select = ['IDN']", encoding="utf-8")
    config = pickle.loads(pickle.dumps(load_config(tmp_path / "soplint.toml")))
    assert (config.select, config.select[0].key) == (("IDN",), "select")
