"""The number of a civil servant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soplint.values.nip import Nip, parse_nip

TEXT = st.lists(st.sampled_from(["NIP.", "19681012", "198903", "1", "009", " ", "O", "l", "-", "S"]), max_size=9).map(
    "".join
)


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("NIP. 19681012 198903 1 009", "196810121989031009"),
        ("NIP. 19731114 200604 1 006", "197311142006041006"),
        ("NIP. 19701208 199203 1 007", "197012081992031007"),
        ("NIP. 196504221988031008", "196504221988031008"),
        ("NIP:19660408 199303 1 009", "196604081993031009"),
        ("19681012.198903.1.009", "196810121989031009"),
        ("19681012-198903-1-009", "196810121989031009"),
        ("19681012\xa0198903\xa01\xa0009", "196810121989031009"),
        ("Drs. H. Budi, S.Sos NIP 19681012 198903 2 009", "196810121989032009"),
        ("| 19681012 198903 1 009 |", "196810121989031009"),
        ("NIP.   19681012      198903    1 009", "196810121989031009"),
    ],
)
def test_a_valid_number_has_no_fault_spaced_or_not(text: str, digits: str) -> None:
    assert parse_nip(text) == Nip(digits, "pns")


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("19681312 198903 1 009", ("tanggal_lahir",)),
        ("19680231 198903 1 009", ("tanggal_lahir",)),
        ("02681012 198903 1 009", ("tanggal_lahir",)),
        ("19681012 198913 1 009", ("bulan_angkat",)),
        ("19681012 198900 1 009", ("bulan_angkat",)),
        ("19681012 298903 1 009", ("tahun_angkat",)),
        ("19681012 196003 1 009", ("tahun_angkat",)),
        ("19681012 198903 3 009", ("jenis_kelamin",)),
        ("19681012 198903 1 000", ("nomor_urut",)),
        ("19801012 198903 1 009", ("usia",)),
        ("19731012 198909 1 009", ("usia",)),
        ("19681312 198903 0 000", ("tanggal_lahir", "jenis_kelamin", "nomor_urut")),
    ],
)
def test_every_part_is_checked(text: str, faults: tuple[str, ...]) -> None:
    nip = parse_nip(text)
    assert nip is not None
    assert (nip.jenis, nip.cacat) == ("pns", faults)


def test_sixteen_is_old_enough() -> None:
    nip = parse_nip("19731012 198910 1 009")
    assert nip is not None
    assert nip.cacat == ()


@pytest.mark.parametrize("text", ["19900101 202121 1 001", "19900101 202222 2 001", "NI PPPK 199001012023211001"])
def test_a_number_on_contract_has_no_month_and_no_fault(text: str) -> None:
    nip = parse_nip(text)
    assert nip is not None
    assert (nip.jenis, nip.cacat) == ("pppk", ())


@pytest.mark.parametrize("text", ["131263190", "NIP. 131 263 190"])
def test_the_number_of_nine_digits_is_out_of_use(text: str) -> None:
    assert parse_nip(text) == Nip("131263190", "lama", ("lama",))


@pytest.mark.parametrize("text", ["NIP. 19681012 198903 1", "719660408 199303 1 009", "196810"])
def test_any_other_length_is_a_fault(text: str) -> None:
    nip = parse_nip(text)
    assert nip is not None
    assert (nip.jenis, nip.cacat) == ("lain", ("panjang",))


@pytest.mark.parametrize(
    "text", ["19681012 198903 1 O09", "l9681012 198903 1 009", "19681012 I98903 1 009", "19681012 198903 l 009"]
)
def test_letters_that_look_like_digits_are_mended(text: str) -> None:
    assert parse_nip(text) == Nip("196810121989031009", "pns", pindaian=True)


@pytest.mark.parametrize(
    "text", ["", "NIP.", "NIP. -", "NIP. ....", "Pembina Tk. I, IV/b", "IOSO OSIO", "NRP. 75020123"]
)
def test_without_a_run_of_digits_there_is_no_number(text: str) -> None:
    assert parse_nip(text) is None


@given(TEXT | st.text(max_size=40))
def test_any_text_can_be_read(text: str) -> None:
    nip = parse_nip(text)
    if nip is not None:
        assert nip.angka.isdigit()
        assert (nip.jenis in ("lama", "lain")) <= bool(nip.cacat)
