"""The agency above the identity block is read as letterhead, whatever kind of agency it is."""

import pytest

from soplint.parser import parse
from soplint.source import Source


@pytest.mark.parametrize(
    "lines",
    [
        "MAHKAMAH AGUNG REPUBLIK INDONESIA\nDIREKTORAT JENDERAL BADAN PERADILAN AGAMA\nPENGADILAN AGAMA BUKITTINGGI",
        "REPUBLIK INDONESIA\nKEMENTERIAN KEUANGAN",
        "SMP NEGERI 3 KEPANJEN",
        "DEWAN PERWAKILAN RAKYAT DAERAH\nKOTA AMBON",
        "POLRES KOLAKA",
        "Nagari Sungai Pua",
        "PERUMDA AIR MINUM TIRTA BETUAH",
    ],
)
def test_an_agency_is_letterhead(lines: str) -> None:
    sop = parse(Source("x", f"{lines}\n\nNomor SOP : 045/SOP/2022\nNama SOP : Pendaftaran Perkara\n")).sops[0]
    assert not sop.residu
    assert " ".join(piece.teks for piece in sop.kop) == lines.replace("\n", " ")
