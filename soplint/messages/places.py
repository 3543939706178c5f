"""Places in a document that no label of the form names."""

__all__ = ["TEXTS"]

TEXTS: dict[str, tuple[str, str]] = {
    "place.sop": ("Naskah", "Document"),
    "place.kop": ("Kop naskah", "Letterhead"),
    "place.judul": ("Judul", "Title"),
    "place.identitas": ("Identitas", "Identity block"),
    "place.butir": ("butir {number}", "item {number}"),
    "place.tabel": ("Tabel langkah", "Step table"),
    "place.tajuk": ("Tabel langkah, tajuk", "Step table, heading"),
    "place.langkah": ("Langkah {number}", "Step {number}"),
    "place.uraian": ("Uraian", "Uraian"),
    "place.pengesahan": ("Tanda tangan", "Signature"),
}
