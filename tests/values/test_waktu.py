"""Durations as they stand in the Waktu column."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lark import Lark

from soplint.resources import read_text
from soplint.values.satuan_waktu import MENIT_PER_SATUAN
from soplint.values.waktu import Waktu, parse_waktu, satuan_dalam

JAM = 60
HARI = 24 * JAM
MINGGU = 7 * HARI
BULAN = 30 * HARI

PIECES = ["1", "30", "1/2", "½", "lima", "(lima)", "(", ")", "-", "–", "s.d.", "/", "x", "±", "maks.", "paling", "lama"]
PIECES += ["menit", "hari", "kerja", "menlt", "setiap", "berkas", "per", "O5", "l", ",", ".", "\n", "sekali", "'"]
TEXT = st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join) | st.text(max_size=40)


def read(text: str) -> Waktu:
    waktu = parse_waktu(text)
    assert waktu is not None, f"{text!r} was not read"
    assert waktu.tertulis == text
    return waktu


@pytest.mark.parametrize("lexer", ["basic", "contextual"])
def test_the_grammar_is_free_of_conflicts(lexer: str) -> None:
    Lark(read_text("grammar", "waktu.lark"), parser="lalr", lexer=lexer, strict=True)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("10 menit", 10),
        ("15 Menit", 15),
        ("30 detik", 0.5),
        ("1 jam", JAM),
        ("1 hari", HARI),
        ("1 Hari Kerja", HARI),
        ("1 minggu", MINGGU),
        ("1 bulan", BULAN),
        ("1 tahun", 365 * HARI),
        ("1000 tahun", 365_000 * HARI),
        ("1 triwulan", 90 * HARI),
        ("1 tribulan", 90 * HARI),
        ("180 mnt", 180),
        ("15 min", 15),
        ("15 min.", 15),
        ("2 x 45 min", 90),
        ("1 mggu", MINGGU),
        ("30'", 30),
        ("30’", 30),
        ("1.440 menit", 1440),
        ("1,440 menit", 1440),
        ("0.125 jam", 7.5),
        ("0,125 jam", 7.5),
        ("1,5 jam", 90),
        ("1:30 jam", 90),
        ("00:45 Jam", 45),
        ("1.5 jam", 90),
        ("1/2 jam", 30),
        ("½ jam", 30),
        ("1 ½ jam", 90),
        ("1½ jam", 90),
        ("setengah jam", 30),
        ("seperempat jam", 15),
        ("satu setengah jam", 90),
        ("5 [lima] menit", 5),
        ("1 jam 30 menit", 90),
        ("1 jam, 30 menit", 90),
        ("sehari", HARI),
        ("5 (lima) menit", 5),
        ("lima belas (15) menit", 15),
        ("5 (lirna) Menit", 5),
        ("60 (enam puluh) hari", 60 * HARI),
        ("1 (satu) hari kerja", HARI),
        ("14 (empat belas) hari kerja", 14 * HARI),
        ("6 (enam) bulan", 6 * BULAN),
        ("lima belas menit", 15),
        ("1 x 24 jam", HARI),
        ("1x24 jam", HARI),
        ("1x24jam", HARI),
        ("3 × 24 jam", 3 * HARI),
        ("2 (dua) x 24 jam", 2 * HARI),
        ("30 harikerja", 30 * HARI),
        ("5 \nMenit", 5),
        ("30\nhari\nkerja", 30 * HARI),
        ("10\xa0menit", 10),
        ("(30 menit)", 30),
        ("10 menit.", 10),
        ("Selama 3 hari", 3 * HARI),
        ("dalam waktu 3 hari", 3 * HARI),
    ],
)
def test_a_single_duration_is_minutes(text: str, minutes: float) -> None:
    waktu = read(text)
    assert (waktu.paling_singkat, waktu.paling_lama) == (minutes, minutes)
    assert (waktu.batas, waktu.tetap, waktu.terbalik) == ("", True, False)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("10 menlt", 10),
        ("10 rnenit", 10),
        ("10 nenit", 10),
        ("5 Menil", 5),
        ("2 harl", 2 * HARI),
        ("3 minqgu", 3 * MINGGU),
        ("O5 menit", 5),
        ("1O menit", 10),
        ("I0 menit", 10),
        ("l hari", HARI),
        ("| hari", HARI),
        ("Ljam", JAM),
        ("lhari", HARI),
        ("! jam", JAM),
        ("IO menit", 10),
        (". Ljam", JAM),
        ("— 1 hari", HARI),
        ("| 1 hari", HARI),
        ("10  menit |", 10),
    ],
)
def test_a_misread_duration_is_read_all_the_same(text: str, minutes: float) -> None:
    assert read(text).paling_lama == minutes


@pytest.mark.parametrize(
    ("text", "shortest", "longest"),
    [
        ("1-2 Hari", HARI, 2 * HARI),
        ("1-10 Hari", HARI, 10 * HARI),
        ("1 – 20 Hari", HARI, 20 * HARI),
        ("1 – 20 Hari Kerja", HARI, 20 * HARI),
        ("6 – 11 bulan", 6 * BULAN, 11 * BULAN),
        ("0-59 bulan", 0, 59 * BULAN),
        ("30 s.d. 60 menit", 30, 60),
        ("30 s.d 60 menit", 30, 60),
        ("30 s/d 60 menit", 30, 60),
        ("30 sd 60 menit", 30, 60),
        ("30 sampai dengan 60 menit", 30, 60),
        ("30 hingga 60 menit", 30, 60),
        ("1 atau 2 hari", HARI, 2 * HARI),
        ("30/60 menit", 30, 60),
        ("30 menit - 3 Jam", 30, 180),
        ("1 (satu) s.d. 3 (tiga) hari", HARI, 3 * HARI),
        ("minimal 1 hari, maksimal 3 hari", HARI, 3 * HARI),
        ("maksimal 3 hari, minimal 1 hari", HARI, 3 * HARI),
        ("120 Menit / 3 Hari", 120, 3 * HARI),
        ("2 hari (480 mnt)", 480, 2 * HARI),
        ("60 Menit (1 Jam)", 60, 60),
        ("Ringan : 10 menit, Berat : 1 hari", 10, HARI),
        ("Umum: 5 menit / Peserta jaminan: 15 menit", 5, 15),
    ],
)
def test_a_range_and_two_alternatives_have_two_ends(text: str, shortest: float, longest: float) -> None:
    waktu = read(text)
    assert (waktu.paling_singkat, waktu.paling_lama, waktu.terbalik) == (shortest, longest, False)


def test_of_the_words_of_a_misread_duration_only_its_unit_is_misspelt() -> None:
    assert read("10 rnenit bila pernah dinilai").salah_eja == (("rnenit", "menit"),)


@pytest.mark.parametrize("text", ["5-2 hari", "5 s.d. 2 hari", "3 jam - 30 menit"])
def test_a_range_from_long_to_short_is_reversed_and_still_in_order(text: str) -> None:
    waktu = read(text)
    assert waktu.terbalik
    assert waktu.paling_singkat is not None
    assert waktu.paling_lama is not None
    assert waktu.paling_singkat < waktu.paling_lama


@pytest.mark.parametrize(
    ("text", "bound", "shortest", "longest"),
    [
        ("maks. 3 hari", "maksimal", None, 3 * HARI),
        ("maksimal 3 hari", "maksimal", None, 3 * HARI),
        ("maksimal 10 hari kerja", "maksimal", None, 10 * HARI),
        ("Max. 2 jam", "maksimal", None, 2 * JAM),
        ("paling lambat 14 hari", "maksimal", None, 14 * HARI),
        ("Paling lama 3 (tiga) hari kerja", "maksimal", None, 3 * HARI),
        ("selambat-lambatnya 3 hari", "maksimal", None, 3 * HARI),
        ("tidak lebih dari 3 hari", "maksimal", None, 3 * HARI),
        ("< 1 jam", "maksimal", None, JAM),
        ("3 hari maksimal", "maksimal", None, 3 * HARI),
        ("minimal 1 jam", "minimal", JAM, None),
        ("2 jam s.d. selesai", "minimal", 2 * JAM, None),
        ("minimal 4 hari kerja", "minimal", 4 * HARI, None),
        ("min. 30 menit", "minimal", 30, None),
        ("min. 30 min.", "minimal", 30, None),
        ("30 menit atau lebih", "minimal", 30, None),
        ("30 menit atau kurang", "maksimal", None, 30),
        ("s.d. 3 hari", "maksimal", None, 3 * HARI),
        ("sampai dengan 3 hari", "maksimal", None, 3 * HARI),
        ("hingga 1-3 hari", "maksimal", None, 3 * HARI),
        ("setidaknya 1 jam", "minimal", JAM, None),
        ("sekurang-kurangnya 1 jam", "minimal", JAM, None),
        ("+-2 hari kerja", "kira-kira", 2 * HARI, 2 * HARI),
        ("± 2 hari", "kira-kira", 2 * HARI, 2 * HARI),
        ("+/- 2 hari", "kira-kira", 2 * HARI, 2 * HARI),
        ("+ 1 jam", "kira-kira", JAM, JAM),
        ("± 1 - 2 hari", "kira-kira", HARI, 2 * HARI),
        ("kurang lebih 2 jam", "kira-kira", 2 * JAM, 2 * JAM),
        ("lk. 2 jam", "kira-kira", 2 * JAM, 2 * JAM),
    ],
)
def test_a_bound_leaves_the_other_end_open(
    text: str, bound: str, shortest: float | None, longest: float | None
) -> None:
    waktu = read(text)
    assert (waktu.batas, waktu.paling_singkat, waktu.paling_lama) == (bound, shortest, longest)


@pytest.mark.parametrize(
    ("text", "units", "working"),
    [
        ("10 Menit", ("menit",), False),
        ("180 mnt", ("menit",), False),
        ("30 harikerja", ("hari",), True),
        ("1 – 20 Hari Kerja", ("hari",), True),
        ("1 hari kalender", ("hari",), False),
        ("30 menit - 3 Jam", ("menit", "jam"), False),
        ("1 jam 30 menit", ("jam", "menit"), False),
        ("2 jam - 3 jam", ("jam",), False),
        ("3 hk", ("hari",), True),
        ("2 jam kerja", ("jam",), False),
    ],
)
def test_units_are_kept_in_written_order(text: str, units: tuple[str, ...], working: bool) -> None:
    waktu = read(text)
    assert (waktu.satuan, waktu.hari_kerja) == (units, working)


@pytest.mark.parametrize(
    ("text", "each"),
    [
        ("2 menit/berkas", "berkas"),
        ("2 menit / berkas", "berkas"),
        ("2 menit per berkas", "berkas"),
        ("2 menit/1 berkas", "berkas"),
        ("2 menit tiap Pemohon", "pemohon"),
        ("2 jam/hari", "hari"),
        ("2 menit", None),
    ],
)
def test_a_time_may_be_for_each_of_something(text: str, each: str | None) -> None:
    assert read(text).per == each


@pytest.mark.parametrize(
    "text",
    [
        "30 hari kerja setelah diterima",
        "30 hari kerja setelah 2 hari",
        "30 hari kerja (sejak berkas lengkap)",
        "30 hari kerja terhitung sejak 5 Januari 2022",
        "30 hari kerja, 2 kali setahun",
        "20 hari kerja - 30 bila lengkap",
    ],
)
def test_a_remark_behind_the_time_is_left_out(text: str) -> None:
    assert read(text).paling_lama == 30 * HARI


@pytest.mark.parametrize(
    "text",
    [
        "Setiap Saat",
        "Pada hari dan jam kerja",
        "Hari kerja",
        "Selama jam kerja",
        "Tentatif",
        "Tentative",
        "Disesuaikan",
        "Bervariasi",
        "Permanen",
        "Hari H",
        "Hari H pelaksanaan",
        "1 shift",
        "Secara berkala",
        "Sesuai kebutuhan",
        "Sesuai masa kontrak",
        "Triwulan",
        "Triwulan I",
        "Semesteran",
        "Harian",
        "Per triwulan",
        "Setiap 3 bulan",
        "3 bulan sekali",
        "2 x sehari",
        "Hari itu juga",
        "Kapan saja",
        "Paling lambat 10 Januari",
        "s.d. api padam",
        "Pada hari yang sama",
        "Hari yang sama",
        "2 OH",
        "min. H-3",
        "T+3",
        "Tahun berjalan",
        "Bulan berikutnya",
        "Jan-Mar",
        "Ad hoc",
        "s.d. tanggal 5",
        "sampai selesai",
        "s.d.a.",
        "Idem",
        "Sama dengan di atas",
        "Selama masa tanggap darurat",
        "selama kegiatan berlangsung",
        "Selama operasi berlangsung",
        "selama perjalanan dinas",
        "Sepanjang acara",
        "Seperti di atas",
        '"',
        "〃",
    ],
)
def test_no_fixed_time_is_readable_too(text: str) -> None:
    assert read(text) == Waktu(text, None, None, tetap=False)


@pytest.mark.parametrize(
    "text",
    [
        "1001 tahun",
        "",
        " ",
        "-",
        "...",
        "15",
        "menit",
        "selama",
        "selama diperlukan waktunya",
        "lima belas",
        "15 mangkok",
        "500 mg",
        "15 berkas menit",
        "Disposisi",
        "10 menit 5",
        "1 - 2 - 3 hari",
        "1 hari - 2 hari - 3 hari",
        "dua tiga puluh hari",
        "umum: 5 menit, bpjs: segera",
        "umum: 5 menit, bpjs: 10 lembar",
        "umum: 5 menit",
        # An end whose unit is not known makes no range from long to short.
        "15 menit s.d. 2 jan",
        # The clock may be meant.
        "08:00 jam",
        "/",
    ],
)
def test_what_is_no_time_is_none(text: str) -> None:
    assert parse_waktu(text) is None


@pytest.mark.parametrize(
    ("heading", "unit"),
    [
        ("WAKTU ( Menit )", "menit"),
        ("WAKTU (Menit)", "menit"),
        ("Waktu (Dalam Hari)", "hari"),
        ("Waktu (hari kerja)", "hari"),
        ("Lama waktu (mnt)", "menit"),
        ("Waktu", None),
        ("Waktu(Dalam", None),
        ("", None),
    ],
)
def test_a_heading_may_name_the_unit(heading: str, unit: str | None) -> None:
    assert satuan_dalam(heading) == unit


@pytest.mark.parametrize(
    ("text", "unit", "shortest", "longest", "units"),
    [
        ("15", "menit", 15, 15, ("menit",)),
        ("1-2", "hari", HARI, 2 * HARI, ("hari",)),
        ("lima belas", "menit", 15, 15, ("menit",)),
        ("5 (lima)", "jam", 5 * JAM, 5 * JAM, ("jam",)),
        ("1 hari", "menit", HARI, HARI, ("hari",)),
    ],
)
def test_the_unit_of_the_heading_is_for_bare_numbers(
    text: str, unit: str, shortest: float, longest: float, units: tuple[str, ...]
) -> None:
    waktu = parse_waktu(text, unit)
    assert waktu is not None
    assert (waktu.paling_singkat, waktu.paling_lama, waktu.satuan) == (shortest, longest, units)


@pytest.mark.parametrize("text", ["15 mangkok", "-", "Disposisi"])
def test_the_unit_of_the_heading_makes_no_time_of_other_things(text: str) -> None:
    assert parse_waktu(text, "menit") is None


@given(TEXT, st.none() | st.sampled_from(["menit", "hari", "abad"]))
def test_any_text_can_be_read(text: str, unit: str | None) -> None:
    waktu = parse_waktu(text, unit)
    if waktu is not None:
        assert waktu.tertulis == text
        assert bool(waktu.satuan) is waktu.tetap
        assert waktu.batas in ("", "minimal", "maksimal", "kira-kira")
        if waktu.paling_singkat is not None and waktu.paling_lama is not None:
            assert 0 <= waktu.paling_singkat <= waktu.paling_lama
    satuan_dalam(text)


@pytest.mark.parametrize("satuan", MENIT_PER_SATUAN)
@pytest.mark.parametrize("angka", ["1", "05", "120", "0"])
def test_the_short_way_for_a_figure_and_a_unit_agrees_with_the_grammar(angka: str, satuan: str) -> None:
    # In brackets the same duration goes through the grammar.
    short, long = parse_waktu(f"{angka} {satuan.title()}"), parse_waktu(f"({angka} {satuan})")
    assert short is not None
    assert long is not None
    assert short[1:] == long[1:]
