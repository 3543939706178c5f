"""Where traces of a scan stand in an SOP, what seems to be missing or cut off may have been lost in it."""

from collections.abc import Callable

import pytest

from conftest import corpus_text
from soplint.findings import Outcome
from soplint.results import DocumentResult

SOUND = corpus_text("contoh-surat-masuk")
BLANK = SOUND.replace("\t5 Menit\t", "\t\t", 1)
Check = Callable[..., DocumentResult]


def outcome(check_text: Check, text: str, code: str = "WKT001") -> Outcome:
    (sop,) = check_text(text).sops
    return sop.outcomes[code]


@pytest.mark.parametrize("traces", ["Pe ae “ oo", "£ Tg , en"])
def test_a_blank_cell_beside_traces_of_a_scan_may_have_been_filled(check_text: Check, traces: str) -> None:
    assert BLANK != SOUND
    assert outcome(check_text, BLANK) is Outcome.FAIL
    assert outcome(check_text, BLANK.replace("Surat masuk", f"Surat masuk {traces}", 1)) is Outcome.UNDETERMINED


def test_traces_are_told_again_in_the_next_sop(check_text: Check) -> None:
    scanned = BLANK.replace("Surat masuk", "Surat masuk Pe ae “ oo", 1)
    assert [outcome(check_text, text) for text in (scanned, BLANK, scanned)] == [
        Outcome.UNDETERMINED,
        Outcome.FAIL,
        Outcome.UNDETERMINED,
    ]


@pytest.mark.parametrize("words", ["di ke Tk RT", ". . . . .", "Pe", "V O X", "( satu ) , dua ; tiga ."])
def test_words_of_sops_and_signs_of_a_markup_are_no_traces(check_text: Check, words: str) -> None:
    assert outcome(check_text, BLANK.replace("Surat masuk", f"Surat masuk {words}", 1)) is Outcome.FAIL


def test_labels_whose_words_a_scan_pulled_apart_are_traces(check_text: Check) -> None:
    apart = BLANK
    for label in ("Nomor SOP", "Tanggal Pembuatan", "Tanggal Revisi", "Disahkan Oleh"):
        apart = apart.replace(label, label.replace(" ", "     "), 1)
    assert outcome(check_text, apart) is Outcome.UNDETERMINED


def test_labels_whose_letters_all_stand_apart_are_none(check_text: Check) -> None:
    apart = BLANK
    for label in ("Nomor SOP", "Tanggal Pembuatan", "Tanggal Revisi", "Disahkan Oleh"):
        apart = apart.replace(label, " ".join(label), 1)
    assert outcome(check_text, apart) is Outcome.FAIL


SPACED = """
Nomor SOP : 7/SOP/2022
Nama SOP : Pengujian Kendaraan

No   Kegiatan                Penguji   Kepala   Kelengkapan     Waktu       Output
1    Menerima pendaftaran       V               Formulir        5 menit     Tanda terima
2    Menguji rem                V               Tanda terima    5 menit     Hasil uji
3    Menguji lampu              V               Hasil uji       5 menit     Hasil uji sah
4    Mengesahkan hasil                   V      Hasil uji sah               Bukti lulus
"""


@pytest.mark.parametrize(("bars", "expected"), [(0, Outcome.FAIL), (1, Outcome.FAIL), (3, Outcome.UNDETERMINED)])
def test_bars_in_columns_of_blanks_are_traces(check_text: Check, bars: int, expected: Outcome) -> None:
    assert outcome(check_text, SPACED.replace("5 menit     ", "5 menit |   ", bars)) is expected


def test_what_no_scan_can_have_lost_is_found_beside_its_traces(check_text: Check) -> None:
    twice = SOUND.replace("Surat masuk", "Surat masuk Pe ae “ oo", 1).replace("5 Menit", "5 (tiga) Menit", 1)
    assert outcome(check_text, twice, "BHS004") is Outcome.FAIL


def test_the_name_that_is_missing_above_a_number_may_have_been_lost(check_text: Check) -> None:
    name = "Dra. Ratna Kusumawati, M.Si.\n"
    assert SOUND.count(name) == 1
    (finding,) = check_text(SOUND.replace(name, ""), "IDN013", "IDN012").findings
    assert (finding.origin, finding.confidence) == ("scan", "possible")
    number = SOUND[SOUND.index("NIP.") :].partition("\n")[0]
    unsigned = SOUND.replace(name, "").replace(number, "").replace("Pembina Utama Muda\n", "")
    (finding,) = check_text(unsigned, "IDN013", "IDN012").findings
    assert (finding.origin, finding.confidence) == ("document", "likely")
