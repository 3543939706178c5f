"""A baseline marks what is known, lets what is new through, and says what is resolved."""

import json
from pathlib import Path
from typing import Any

import pytest

from conftest import CORPUS, ON_A_DAY, Run
from soplint.config.baseline import Baseline, read_baseline, write_baseline

FAULTY = (CORPUS / "setda-tapin-2020.txt").read_text(encoding="utf-8")
OTHER = (CORPUS / "bkpsdm-balangan-2023.txt").read_text(encoding="utf-8")
NUMBER = "000/ /Bagumkeu/2020"


def write(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")


def statuses(soplint: Run, *arguments: str) -> dict[str, list[str]]:
    report = json.loads(soplint("check", "sop", *ON_A_DAY, "-f", "json", *arguments).stdout)
    return {file["path"]: [finding["status"] for finding in file["findings"]] for file in report["files"]}


def entries(folder: Path) -> list[dict[str, Any]]:
    table = json.loads((folder / "soplint-baseline.json").read_text(encoding="utf-8"))
    return table["findings"]  # type: ignore[no-any-return]


@pytest.fixture
def known(soplint: Run, tmp_path: Path) -> Path:
    """A folder with one faulty SOP whose findings are all in the baseline."""
    write(tmp_path / "sop" / "a.txt", FAULTY)
    done = soplint("baseline", "write", "sop", *ON_A_DAY)
    assert (done.returncode, "soplint-baseline.json" in done.stdout) == (0, True)
    return tmp_path


BASELINE = ("--baseline", "soplint-baseline.json")


def test_known_findings_are_marked_and_do_not_fail_the_run(soplint: Run, known: Path) -> None:
    assert soplint("check", "sop", *ON_A_DAY).returncode == 1
    assert soplint("check", "sop", *ON_A_DAY, *BASELINE).returncode == 0
    found = statuses(soplint, *BASELINE)["sop/a.txt"]
    assert (set(found), len(found)) == ({"baseline"}, len(entries(known)))


def test_the_text_shows_only_what_is_open_and_counts_the_rest(soplint: Run, known: Path) -> None:
    done = soplint("check", "sop", *ON_A_DAY, *BASELINE)
    assert "IDN002" not in done.stdout
    assert f"{len(entries(known))} temuan lama" in done.stdout


def test_the_configuration_can_name_it_from_its_own_folder(soplint: Run, known: Path) -> None:
    (known / "soplint.toml").write_text('baseline = "soplint-baseline.json"\n', encoding="utf-8")
    assert soplint("check", "sop", *ON_A_DAY).returncode == 0
    assert soplint("check", ".", *ON_A_DAY, cwd=known / "sop").returncode == 0


@pytest.mark.parametrize("arguments", [BASELINE, ()])
def test_a_report_lists_them_apart(soplint: Run, known: Path, arguments: tuple[str, ...]) -> None:
    if not arguments:
        (known / "soplint.toml").write_text('baseline = "soplint-baseline.json"\n', encoding="utf-8")
    assert soplint("report", "sop", "-o", "laporan.md", *ON_A_DAY, *arguments).returncode == 0
    opened, apart = (known / "laporan.md").read_text(encoding="utf-8").split("### Temuan yang dikesampingkan")
    assert NUMBER not in opened.partition("### Temuan")[2]
    assert f'Nomor SOP "{NUMBER}" belum lengkap.' in apart


def test_moved_lines_stay_known(soplint: Run, known: Path) -> None:
    write(known / "sop" / "a.txt", "\n\n\n" + FAULTY)
    assert set(statuses(soplint, *BASELINE)["sop/a.txt"]) == {"baseline"}


def test_a_new_fault_is_open_and_the_known_ones_stay_marked(soplint: Run, known: Path) -> None:
    write(known / "sop" / "b.txt", OTHER)
    found = statuses(soplint, *BASELINE)
    assert (set(found["sop/a.txt"]), set(found["sop/b.txt"])) == ({"baseline"}, {"open"})
    done = soplint("baseline", "check", "sop", *ON_A_DAY)
    assert done.returncode == 1
    assert "sop/b.txt:" in done.stdout
    assert "sop/a.txt:" not in done.stdout
    assert soplint("baseline", "check", "sop", *ON_A_DAY, "--fail-on", "never").returncode == 0


def test_a_renamed_file_stays_known_and_a_copy_does_not(soplint: Run, known: Path) -> None:
    write(known / "sop" / "salinan.txt", FAULTY)
    assert set(statuses(soplint, *BASELINE)["sop/salinan.txt"]) == {"open"}
    (known / "sop" / "salinan.txt").unlink()
    (known / "sop" / "a.txt").rename(known / "sop" / "baru.txt")
    assert set(statuses(soplint, *BASELINE)["sop/baru.txt"]) == {"baseline"}


def test_each_entry_of_a_file_that_is_gone_covers_one_finding(soplint: Run, known: Path) -> None:
    (known / "sop" / "a.txt").rename(known / "sop" / "b.txt")
    write(known / "sop" / "c.txt", FAULTY)
    found = statuses(soplint, *BASELINE)
    assert (set(found["sop/b.txt"]), set(found["sop/c.txt"])) == ({"baseline"}, {"open"})


def test_a_sop_without_number_and_name_is_not_followed_to_another_file(soplint: Run, known: Path) -> None:
    listed = json.loads((known / "soplint-baseline.json").read_text(encoding="utf-8"))
    for entry in listed["findings"]:
        entry["sop"] = None
    (known / "soplint-baseline.json").write_text(json.dumps(listed), encoding="utf-8")
    assert set(statuses(soplint, *BASELINE)["sop/a.txt"]) == {"baseline"}
    (known / "sop" / "a.txt").rename(known / "sop" / "b.txt")
    assert set(statuses(soplint, *BASELINE)["sop/b.txt"]) == {"open"}


def test_one_more_of_the_same_fault_is_new(soplint: Run, tmp_path: Path) -> None:
    write(tmp_path / "sop" / "a.txt", FAULTY)
    soplint("baseline", "write", "sop", *ON_A_DAY, "--select", "BHS001")
    before = len(entries(tmp_path))
    write(tmp_path / "sop" / "a.txt", FAULTY.replace("Seketariat", "Seketariat Seketariat", 1))
    found = statuses(soplint, *BASELINE, "--select", "BHS001")["sop/a.txt"]
    assert (found.count("baseline"), found.count("open")) == (before, 1)


def test_what_is_resolved_is_said_with_the_advice_to_renew(soplint: Run, known: Path) -> None:
    write(known / "sop" / "a.txt", FAULTY.replace(NUMBER, "000/12/Bagumkeu/2020"))
    done = soplint("baseline", "check", "sop", *ON_A_DAY)
    assert "sop/a.txt: IDN002 sudah selesai" in done.stdout
    assert "baseline write" in done.stderr
    soplint("baseline", "write", "sop", *ON_A_DAY)
    assert "IDN002" not in {entry["code"] for entry in entries(known)}
    assert "sudah selesai: " not in soplint("baseline", "check", "sop", *ON_A_DAY).stdout


def test_entries_of_a_deleted_file_are_resolved(soplint: Run, known: Path) -> None:
    (known / "sop" / "a.txt").unlink()
    write(known / "sop" / "b.txt", (CORPUS / "contoh-surat-masuk.txt").read_text(encoding="utf-8"))
    done = soplint("baseline", "check", "sop", *ON_A_DAY)
    assert (done.returncode, "sop/a.txt: IDN002 sudah selesai" in done.stdout) == (0, True)


def test_what_the_run_does_not_judge_is_neither_resolved_nor_lost(soplint: Run, known: Path) -> None:
    write(known / "sop" / "b.txt", OTHER)
    before = entries(known)
    for arguments in (("sop/b.txt",), ("sop/a.txt", "--select", "HKM")):
        done = soplint("baseline", "check", *arguments, *ON_A_DAY)
        assert "sudah selesai: " not in done.stdout
        soplint("baseline", "write", *arguments, *ON_A_DAY)
        assert [entry for entry in entries(known) if entry["path"] == "sop/a.txt"] == before


def test_an_unreadable_scan_is_not_taken_for_resolved(soplint: Run, known: Path) -> None:
    before = entries(known)
    write(known / "sop" / "a.txt", "Daftar belanja\nberas\n")
    done = soplint("baseline", "check", "sop", *ON_A_DAY)
    assert (done.returncode, "SYS004" in done.stderr, "sudah selesai: " in done.stdout) == (2, True, False)
    renewed = soplint("baseline", "write", "sop", *ON_A_DAY)
    assert (renewed.returncode, len(renewed.stdout.splitlines())) == (2, 1)
    assert f"{len(before)} di antaranya tidak dapat dinilai kali ini dan tetap disimpan" in renewed.stderr
    assert entries(known) == before


def test_the_run_itself_never_enters_it(soplint: Run, tmp_path: Path) -> None:
    write(tmp_path / "sop" / "a.txt", FAULTY)
    write(tmp_path / "sop" / "x.txt", "Daftar belanja\nberas\n")
    soplint("baseline", "write", "sop", *ON_A_DAY)
    assert not [entry for entry in entries(tmp_path) if entry["code"].startswith("SYS")]
    assert soplint("check", "sop", *ON_A_DAY, *BASELINE).returncode == 2


def test_mandatory_rules_of_a_profile_are_not_covered(soplint: Run, tmp_path: Path) -> None:
    write(tmp_path / "sop" / "a.txt", (CORPUS / "kecamatan-awayan-2023.txt").read_text(encoding="utf-8"))
    soplint("baseline", "write", "sop", *ON_A_DAY)
    report = json.loads(soplint("check", "sop", *ON_A_DAY, *BASELINE, "--profile", "dasar", "-f", "json").stdout)
    found = {finding["code"]: finding["status"] for finding in report["files"][0]["findings"]}
    assert found["IDN012"] == "open"
    assert "baseline" in found.values()
    soplint("baseline", "write", "sop", *ON_A_DAY, "--file", "dasar.json", "--profile", "dasar")
    listed = json.loads((tmp_path / "dasar.json").read_text(encoding="utf-8"))["findings"]
    assert listed
    assert "IDN012" not in {entry["code"] for entry in listed}


def test_a_waived_finding_is_waived_and_not_put_down(soplint: Run, tmp_path: Path) -> None:
    write(tmp_path / "sop" / "a.txt", FAULTY)
    waiver = '[[waiver]]\nrule = "IDN002"\nreason = "Menyusul."\nby = "Inspektorat"\n'
    (tmp_path / "soplint.toml").write_text(waiver, encoding="utf-8")
    soplint("baseline", "write", "sop", *ON_A_DAY)
    assert "IDN002" not in {entry["code"] for entry in entries(tmp_path)}


def test_the_file_is_sorted_the_same_each_time_and_a_line_for_each_entry(soplint: Run, known: Path) -> None:
    write(known / "sop" / "b.txt", OTHER)
    file = known / "soplint-baseline.json"
    soplint("baseline", "write", "sop/b.txt", "sop/a.txt", *ON_A_DAY)
    first = file.read_bytes()
    soplint("baseline", "write", "sop", *ON_A_DAY, "--lang", "en")
    assert file.read_bytes() == first
    keys = [(entry["path"], entry["code"]) for entry in entries(known)]
    assert keys == sorted(keys)
    assert sum(b'"fingerprint"' in line for line in first.splitlines()) == len(keys)
    assert [path.name for path in known.iterdir() if path.name.startswith(".")] == []


def test_a_long_quote_is_put_down_by_its_beginning(soplint: Run, tmp_path: Path) -> None:
    write(tmp_path / "sop" / "a.txt", (CORPUS / "kecamatan-awayan-2023.txt").read_text(encoding="utf-8"))
    soplint("baseline", "write", "sop", *ON_A_DAY)
    longest = max((entry["quote"] for entry in entries(tmp_path)), key=len)
    assert (len(longest), longest[-1]) == (80, "…")
    assert set(statuses(soplint, *BASELINE)["sop/a.txt"]) == {"baseline"}


@pytest.mark.parametrize(
    ("content", "part"),
    [
        ("", "bukan daftar"),
        ("{", "bukan daftar"),
        ("[]", "bukan daftar"),
        ('{"version": 1, "findings": []}', "bukan daftar"),
        ('{"format": "soplint-baseline", "version": 2, "findings": []}', "versi 2"),
        ('{"format": "soplint-baseline", "version": 1}', "bukan daftar"),
        ('{"format": "soplint-baseline", "version": 0, "findings": []}', "bukan daftar"),
        ('{"format": "soplint-baseline", "version": "1", "findings": []}', "bukan daftar"),
        ('{"format": "soplint-baseline", "version": 1, "findings": [{"path": "x"}]}', "isian 1"),
        ('{"format": "soplint-baseline", "version": 1, "findings": [7]}', "isian 1"),
        (
            '{"format": "soplint-baseline", "version": 1, "findings": '
            '[{"path": "x", "code": 1, "sop": null, "quote": "", "fingerprint": ""}]}',
            "isian 1",
        ),
        ("[" * 100_000, "bukan daftar"),
        (None, "baseline write"),
    ],
)
def test_a_file_that_is_no_baseline_is_refused_in_one_line(
    soplint: Run, tmp_path: Path, content: str | None, part: str
) -> None:
    write(tmp_path / "sop" / "a.txt", FAULTY)
    if content is not None:
        (tmp_path / "soplint-baseline.json").write_text(content, encoding="utf-8")
    for command in (("check", "sop", *BASELINE), ("baseline", "check", "sop")):
        done = soplint(*command, *ON_A_DAY)
        assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)
        assert "soplint-baseline.json" in done.stderr
        assert part in done.stderr


def test_a_file_that_is_no_baseline_is_not_written_over(soplint: Run, tmp_path: Path) -> None:
    write(tmp_path / "sop" / "a.txt", FAULTY)
    done = soplint("baseline", "write", "sop", "--file", "sop/a.txt", *ON_A_DAY)
    assert (done.returncode, (tmp_path / "sop" / "a.txt").read_text(encoding="utf-8")) == (2, FAULTY)


def test_nothing_is_written_when_nothing_was_read(soplint: Run, tmp_path: Path) -> None:
    assert soplint("baseline", "write", "tidak-ada.txt").returncode == 2
    assert not (tmp_path / "soplint-baseline.json").exists()


def test_the_option_of_check_names_the_file_here_too(soplint: Run, tmp_path: Path) -> None:
    write(tmp_path / "sop" / "a.txt", FAULTY)
    assert soplint("baseline", "write", "sop", *ON_A_DAY, "--baseline", "lama.json").returncode == 0
    assert soplint("baseline", "check", "sop", *ON_A_DAY, "--baseline", "lama.json").returncode == 0
    assert not (tmp_path / "soplint-baseline.json").exists()


def test_an_empty_baseline_is_written_and_read(tmp_path: Path) -> None:
    path = tmp_path / "soplint-baseline.json"
    write_baseline(path, [])
    read: Baseline = read_baseline(path)
    assert (read.entries, read.folder) == ((), tmp_path)
