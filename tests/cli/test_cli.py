"""The command line: exit codes, one clear line for each error, results apart from everything else."""

import json
import re
from pathlib import Path

import pytest

from conftest import CORPUS, ON_A_DAY, ROOT, Run

MODEL_SOP = str(CORPUS / "contoh-surat-masuk.txt")
FAULTY_SOP = str(CORPUS / "setda-tapin-2020.txt")


def test_a_sop_without_faults_exits_0(soplint: Run) -> None:
    done = soplint("check", MODEL_SOP, *ON_A_DAY)
    assert (done.returncode, done.stderr) == (0, "")
    assert "0 galat, 0 peringatan, 0 saran" in done.stdout


def test_a_sop_with_faults_exits_1_and_shows_the_line_with_a_caret(soplint: Run) -> None:
    done = soplint("check", FAULTY_SOP, *ON_A_DAY, "--select", "IDN002")
    assert (done.returncode, done.stderr) == (1, "")
    lines = done.stdout.splitlines()
    excerpt = next(number for number, line in enumerate(lines) if "000/ /Bagumkeu/2020" in line and "│" in line)
    caret = lines[excerpt + 1]
    marked = lines[excerpt][caret.index("^") : caret.rindex("^") + 1]
    assert marked == "/ /"


def test_an_sop_is_announced_by_name_and_number_as_far_as_it_has_them(soplint: Run) -> None:
    table = "No\tKegiatan\tPelaksana\tKelengkapan\tWaktu\tOutput\n1\tSurat masuk\t\tSurat\t2 Hari\tSurat\n"
    found = soplint("check", "-", stdin=table).stdout
    assert found.startswith("── SOP tanpa nama, -:1")
    assert soplint("check", "-", stdin=f"Nama SOP : Surat\nNomor SOP : 1/SOP/2024\n\n{table}").stdout.startswith(
        "── Surat (1/SOP/2024), -:1"
    )


@pytest.mark.parametrize("given", [["IDN002,IDN019"], ["IDN002, IDN019"], ["IDN002", "--select", "IDN019"]])
def test_rules_are_named_one_by_one_or_with_commas(soplint: Run, given: list[str]) -> None:
    told = json.loads(soplint("check", FAULTY_SOP, *ON_A_DAY, "-f", "json", "--select", *given).stdout)
    assert list(told["files"][0]["sops"][0]["outcomes"]) == ["IDN002", "IDN019"]


def test_what_fails_the_run_can_be_chosen(soplint: Run) -> None:
    assert soplint("check", FAULTY_SOP, *ON_A_DAY, "--fail-on", "never").returncode == 0
    assert soplint("check", FAULTY_SOP, *ON_A_DAY, "--select", "IDN019", "--fail-on", "info").returncode == 1
    assert soplint("check", FAULTY_SOP, *ON_A_DAY, "--select", "IDN019").returncode == 0
    assert soplint("check", FAULTY_SOP, *ON_A_DAY, "--fail-on", "never", "--max-warnings", "0").returncode == 1


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (("check",), "SYS003"),
        (("check", "tidak-ada.txt"), "SYS002"),
        (("check", "*.zzz"), "SYS003"),
        (("check", "."), "SYS003"),
        (("check", MODEL_SOP, "--selct", "IDN"), "--selct"),
        (("check", MODEL_SOP, "--select", "IDN999"), "'IDN999'"),
        (("check", MODEL_SOP, "--select", "IDN002,IDN999"), "'IDN999'"),
        (("check", MODEL_SOP, "--ignore", "nomor-kosongg"), "'nomor-kosong'"),
        (("check", MODEL_SOP, "-f", "jsn"), "'json'"),
        (("check", MODEL_SOP, "--today", "kemarin"), "--today"),
        (("check", MODEL_SOP, "-f", "json=/tidak/ada/x.json"), "/tidak/ada"),
        (("explain", "IDN01"), "'IDN001'"),
        (("explain",), "KODE|NAMA"),
        (("parse", "tidak-ada.txt"), "tidak ditemukan"),
        (("rules", "test", "tidak-ada.toml"), "tidak-ada.toml"),
        (("periksa",), "periksa"),
    ],
)
def test_what_cannot_be_done_exits_2_with_one_line(soplint: Run, arguments: tuple[str, ...], part: str) -> None:
    done = soplint(*arguments)
    assert done.returncode == 2
    assert part in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert "Traceback" not in done.stderr


def test_a_binary_file_is_not_judged(soplint: Run, tmp_path: Path) -> None:
    (tmp_path / "x.pdf").write_bytes(b"%PDF-1.7\x00\x01")
    done = soplint("check", "x.pdf")
    assert (done.returncode, "SYS002" in done.stderr) == (2, True)


def test_a_text_that_is_no_sop_is_not_a_pass(soplint: Run, tmp_path: Path) -> None:
    (tmp_path / "catatan.txt").write_text("Daftar belanja\nberas\ngula\n", encoding="utf-8")
    done = soplint("check", "catatan.txt")
    assert (done.returncode, "SYS004" in done.stderr) == (2, True)


def test_an_unreadable_file_does_not_hide_the_findings_of_another(soplint: Run) -> None:
    done = soplint("check", "tidak-ada.txt", FAULTY_SOP, *ON_A_DAY)
    assert (done.returncode, "IDN002" in done.stdout) == (2, True)


def test_a_broken_rule_file_exits_2_and_names_place_and_nearest_word(soplint: Run, tmp_path: Path) -> None:
    (tmp_path / "aturan.toml").write_text("[[rul]]\n", encoding="utf-8")
    (tmp_path / "soplint.toml").write_text('rules = ["aturan.toml"]\n', encoding="utf-8")
    done = soplint("check", MODEL_SOP)
    assert done.returncode == 2
    assert re.search(r"aturan\.toml: .*'rul'.*'rule'", done.stderr)


def test_standard_input_is_read(soplint: Run) -> None:
    done = soplint("check", "-", *ON_A_DAY, stdin=Path(MODEL_SOP).read_text(encoding="utf-8"))
    assert (done.returncode, "1 berkas, 1 SOP" in done.stdout) == (0, True)


def test_a_folder_is_read_with_all_below_it(soplint: Run, tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / ".git").mkdir()
    text = Path(MODEL_SOP).read_text(encoding="utf-8")
    for name in ("a/satu.txt", "a/b/dua.tsv", "a/tiga.toml", ".git/empat.txt"):
        (tmp_path / name).write_text(text, encoding="utf-8")
    done = soplint("check", ".", "a/satu.txt", *ON_A_DAY, "-f", "json")
    assert [file["path"] for file in json.loads(done.stdout)["files"]] == ["a/b/dua.tsv", "a/satu.txt"]


def test_several_formats_at_once(soplint: Run, tmp_path: Path) -> None:
    done = soplint("check", MODEL_SOP, *ON_A_DAY, "-f", "text", "-f", "json=hasil.json")
    assert "1 berkas, 1 SOP" in done.stdout
    assert json.loads((tmp_path / "hasil.json").read_text(encoding="utf-8"))["summary"]["files"] == 1


def test_english_is_spoken_when_asked(soplint: Run) -> None:
    done = soplint("check", FAULTY_SOP, *ON_A_DAY, "--lang", "en", "--select", "IDN002")
    assert "error IDN002" in done.stdout
    assert "Advice:" in done.stdout
    assert "there is no rule" in soplint("check", FAULTY_SOP, "--select", "X", "--lang", "en").stderr


def test_windows_1252_is_noted(soplint: Run, tmp_path: Path) -> None:
    text = Path(MODEL_SOP).read_text(encoding="utf-8").replace("beserta", "–")
    (tmp_path / "x.txt").write_bytes(text.encode("cp1252"))
    done = soplint("check", "x.txt", *ON_A_DAY)
    assert (done.returncode, "Windows-1252" in done.stdout) == (0, True)


def test_a_waiver_keeps_a_finding_and_lifts_the_failure(soplint: Run, tmp_path: Path) -> None:
    (tmp_path / "sop").mkdir()
    (tmp_path / "sop" / "x.txt").write_text(Path(FAULTY_SOP).read_text(encoding="utf-8"), encoding="utf-8")
    waiver = (
        'rule = "IDN002"\nfiles = ["sop/*.txt"]\nreason = "Nomor menyusul."\nby = "Inspektorat"\nuntil = 2026-12-31\n'
    )
    (tmp_path / "soplint.toml").write_text("[[waiver]]\n" + waiver, encoding="utf-8")
    done = soplint("check", "sop", *ON_A_DAY, "--select", "IDN002", "-f", "json")
    report = json.loads(done.stdout)
    assert (done.returncode, report["summary"]["waived"]) == (0, 1)
    assert [finding["status"] for finding in report["files"][0]["findings"]] == ["waived"]
    assert soplint("check", "sop", "--today", "2027-01-01", "--select", "IDN002").returncode == 1


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("selct = []", ["'selct'", "'select'"]),
        ('fail-on = "eror"', ["fail-on", "'eror'", "'error'"]),
        ("select = 1", ["select"]),
        ('[severity]\nIDN002 = "galat"', ["severity.IDN002", "'galat'"]),
        ("[[waiver]]\nrule = 'IDN002'", ["waiver 1", "reason"]),
        ("[[waiver]]\nrule = 'X'\nreson = 'x'", ["waiver 1", "reson", "'reason'"]),
        ("select = [", ["TOML"]),
    ],
)
def test_a_faulty_configuration_is_refused(soplint: Run, tmp_path: Path, text: str, parts: list[str]) -> None:
    (tmp_path / "soplint.toml").write_text(text, encoding="utf-8")
    done = soplint("check", MODEL_SOP)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    for part in ["soplint.toml", *parts]:
        assert part in done.stderr


def test_severity_can_be_set_and_a_code_wins_over_its_family(soplint: Run, tmp_path: Path) -> None:
    (tmp_path / "soplint.toml").write_text('[severity]\nIDN002 = "warning"\nIDN = "info"\n', encoding="utf-8")
    report = json.loads(soplint("check", FAULTY_SOP, *ON_A_DAY, "--select", "IDN002", "-f", "json").stdout)
    assert [finding["severity"] for finding in report["files"][0]["findings"]] == ["warning"]


def test_the_configuration_in_force_is_shown_as_toml(soplint: Run, tmp_path: Path) -> None:
    (tmp_path / "soplint.toml").write_text('ignore = ["STR"]\ntoday = 2026-01-02\n', encoding="utf-8")
    done = soplint("config", "show")
    assert 'ignore = ["STR"]' in done.stdout
    assert "today = 2026-01-02" in done.stdout


def test_pyproject_holds_the_configuration_too(soplint: Run, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.soplint]\nselect = ["IDN001"]\n', encoding="utf-8")
    assert soplint("check", FAULTY_SOP, *ON_A_DAY).returncode == 0


def test_a_rule_is_explained_by_code_and_by_name(soplint: Run) -> None:
    by_code, by_name = soplint("explain", "IDN012"), soplint("explain", "disahkan-oleh-kosong")
    assert by_code.stdout == by_name.stdout
    for part in ("galat", "Dasar:", "Anjuran:", "⟦"):
        assert part in by_code.stdout


def test_the_rules_are_listed_with_severity_profile_and_basis(soplint: Run) -> None:
    head, *rules = soplint("rules").stdout.splitlines()
    assert head.split() == ["Kode", "Tingkat", "Profil", "Nama", "Dasar"]
    rows = {line.split()[0]: line.split() for line in rules}
    assert rows["IDN001"] == ["IDN001", "galat", "dasar", "nomor-kosong", "permenpanrb-35-2012"]
    assert [rows[code][2] for code in ("IDN019", "HKM015", "LKH006")] == ["lengkap", "ketat", "-"]


def test_the_list_of_rules_in_the_repository_is_up_to_date(soplint: Run) -> None:
    written = (ROOT / "rules" / "README.md").read_text(encoding="utf-8")
    made = soplint("rules", "--markdown").stdout
    assert made == written, "renew it: python -m soplint rules --markdown > rules/README.md"


def test_the_examples_of_the_rules_are_run(soplint: Run) -> None:
    done = soplint("rules", "test")
    assert (done.returncode, "0 tidak sesuai" in done.stdout) == (0, True)


@pytest.mark.parametrize(("option", "part"), [("--tokens", "MEDAN"), ("--tree", "medan"), ("--model", '"identitas"')])
def test_what_was_read_is_shown(soplint: Run, option: str, part: str) -> None:
    done = soplint("parse", MODEL_SOP, option)
    assert (done.returncode, part in done.stdout) == (0, True)


def test_what_was_not_recognised_is_shown_with_its_place(soplint: Run, tmp_path: Path) -> None:
    assert soplint("parse", MODEL_SOP, "--residue").stdout == ""
    (tmp_path / "halo.txt").write_text("\n  Halo, dunia: apa\nkabar?\n", encoding="utf-8")
    assert soplint("parse", "halo.txt", "--residue").stdout == "2:3\tHalo, dunia: apa\n3:1\tkabar?\n"


def test_the_version_is_printed(soplint: Run) -> None:
    assert re.fullmatch(r"soplint \d+\.\d+\.\d+\n", soplint("--version").stdout)


def test_the_same_run_prints_the_same_bytes(soplint: Run) -> None:
    first, second = (soplint("check", str(CORPUS), *ON_A_DAY, "-f", "json").stdout for _ in range(2))
    assert first == second
