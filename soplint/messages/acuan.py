"""Reference tables of the user: what is wrong with them."""

__all__ = ["TEXTS"]

TEXTS: dict[str, tuple[str, str]] = {
    "acuan.no_file": (
        "tidak ada tabel acuan di sini; sebutkan berkas .toml atau .csv, atau folder yang memuatnya",
        "there is no reference table here; name a .toml or .csv file, or a folder that holds some",
    ),
    "acuan.unreadable": (
        "tabel acuan tidak dapat dibaca ({error}); periksa nama, letak, dan kodenya (UTF-8)",
        "the reference table cannot be read ({error}); check its name, place and encoding (UTF-8)",
    ),
    "acuan.no_table": (
        "tabel acuan {name!r} tidak ada; namai berkas atau kuncinya seperti tabel dalam rules/acuan",
        "there is no reference table {name!r}; call the file or its key like a table of rules/acuan",
    ),
    "acuan.owed": (
        "entri baru {name!r} memerlukan kunci {key!r}; tambahkan, atau perbaiki nama entrinya",
        "the new entry {name!r} needs the key {key!r}; add it, or correct the name of the entry",
    ),
    "acuan.empty_file": (
        "berkas ini tidak berisi tabel; isi atau hapus berkasnya",
        "this file holds no table; fill it in or remove it",
    ),
    "acuan.empty": ("tidak ada isinya; isi atau hapus kunci ini", "nothing stands here; fill it in or remove it"),
    "acuan.twice": (
        "isi untuk {key!r} berbeda dari yang di {other}; pertahankan satu saja",
        "{key!r} is another in {other}; keep one of them",
    ),
    "acuan.twice_here": ("kunci ini disebut dua kali; pertahankan satu saja", "this key stands here twice; keep one"),
    "acuan.nothing": (
        "hapus: {key!r} tidak ada sehingga tidak dapat dihapus",
        "hapus: there is no {key!r} to delete",
    ),
    "acuan.delete_value": (
        "hapus: sebutkan kunci di atasnya; satu nilai diganti, bukan dihapus",
        "hapus: name the key above it; a single value is replaced, not deleted",
    ),
    "acuan.delete_owed": (
        "hapus: {key!r} wajib ada; ganti isinya atau hapus seluruh entrinya",
        "hapus: {key!r} has to be there; replace it or delete the whole entry",
    ),
    "acuan.columns": (
        "banyaknya sel tidak sama dengan tajuknya ({count} kolom); beri tanda petik pada isi yang memuat koma",
        "the row has not as many cells as the heading ({count:column|columns}); put quotes around what holds a comma",
    ),
    "acuan.choice": (
        "nilai {value!r} tidak dikenal; yang ada: {choices}",
        "unknown value {value!r}; there are {choices}",
    ),
    "acuan.daftar": (
        "isinya harus daftar dalam kurung siku; tertulis {value!r}",
        "it must be a list in square brackets, not {value!r}",
    ),
    "acuan.tabel": ("isinya harus tabel dengan kunci-kunci; tertulis {value!r}", "it must be a table, not {value!r}"),
    "acuan.teks": ("isinya harus teks; tertulis {value!r}", "it must be text, not {value!r}"),
    "acuan.kunci": ("kuncinya tidak boleh kosong", "the key must not be empty"),
    "acuan.isian": ("isinya harus teks; tertulis {value!r}", "it must be text, not {value!r}"),
    "acuan.kata": (
        "tulis dengan huruf kecil, tanpa spasi berlebih; tertulis {value!r}",
        "write it in lower case without spare blanks, not {value!r}",
    ),
    "acuan.sambung": (
        "tulis huruf kecil dan angka yang disambung tanda hubung; tertulis {value!r}",
        "write lower-case letters and digits joined by hyphens, not {value!r}",
    ),
    "acuan.ya": ("isinya true atau false; tertulis {value!r}", "it must be true or false, not {value!r}"),
    "acuan.bilangan": (
        "isinya bilangan bulat mulai 1; tertulis {value!r}",
        "it must be a whole number from 1, not {value!r}",
    ),
    "acuan.peringkat": (
        "isinya peringkat 1 sampai dengan 13; tertulis {value!r}",
        "it must be a rank from 1 to 13, not {value!r}",
    ),
    "acuan.tahun": ("isinya tahun, misalnya 2015; tertulis {value!r}", "it must be a year such as 2015, not {value!r}"),
    "acuan.tahun_tertulis": (
        "isinya tahun, misalnya 2015; tertulis {value!r}",
        "it must be a year such as 2015, not {value!r}",
    ),
    "acuan.tahun_bila_ada": (
        "isinya tahun, misalnya 2015, atau kosong; tertulis {value!r}",
        "it must be a year such as 2015, or blank, not {value!r}",
    ),
    "acuan.lama": (
        "isinya lama waktu, misalnya '15 menit' atau '3 hari'; tertulis {value!r}",
        "it must be a duration such as '15 menit' or '3 hari', not {value!r}",
    ),
    "acuan.objek": (
        "isinya daftar kata huruf kecil, atau daftar pilihan di dalamnya; tertulis {value!r}",
        "it must be a list of lower-case words, or of lists to choose from, not {value!r}",
    ),
    "acuan.pasangan": (
        "isinya daftar pasangan peringkat, misalnya [[7, 8]]; tertulis {value!r}",
        "it must be a list of pairs of ranks such as [[7, 8]], not {value!r}",
    ),
    "acuan.golongan": (
        "isinya golongan ruang, misalnya 'III/a'; tertulis {value!r}",
        "it must be a golongan such as 'III/a', not {value!r}",
    ),
    "acuan.verb_and_look_alike": (
        "{word!r} disebut sebagai kata kerja dan sebagai kata yang hanya mirip (lihat {other}); pilih salah satu",
        "{word!r} is listed as a verb and as a look-alike (see {other}); keep one",
    ),
    "acuan.two_acts": (
        "{word!r} sudah menjadi kata tindakan lain di {other}; pilih salah satu",
        "{word!r} is a word of another act in {other}; keep one",
    ),
    "acuan.right_and_wrong": (
        "{word!r} juga disebut di {other}; satu kata hanya boleh benar, salah ketik, atau tidak baku",
        "{word!r} also stands in {other}; a word is right, misspelt or non-standard, and only one of these",
    ),
    "acuan.two_kinds": (
        "{word!r} sudah menjadi sebutan jenis peraturan lain di {other}; pilih salah satu",
        "{word!r} names another kind of regulation in {other}; keep one",
    ),
    "acuan.two_spellings": (
        "{word!r} sudah menjadi ejaan jabatan lain di {other}; pilih salah satu",
        "{word!r} spells another office in {other}; keep one",
    ),
    "acuan.two_periods": (
        "{word!r} sudah menjadi sebutan periode lain di {other}; pilih salah satu",
        "{word!r} names another period in {other}; keep one",
    ),
    "acuan.same_row": (
        "tindakan dan objeknya sama dengan {other}; gabungkan atau hapus salah satu",
        "act and object are those of {other}; join the two or remove one",
    ),
    "acuan.no_act": (
        "tindakan {name!r} tidak ada dalam tindakan.toml",
        "there is no act {name!r} in tindakan.toml",
    ),
    "acuan.skipped_object": (
        "objek: {word!r} hanya pengantar objek (kata-kerja.toml) dan dilewati; mulai dengan inti objeknya",
        "objek: {word!r} only leads to the object (kata-kerja.toml) and is passed over; begin with the object itself",
    ),
    "acuan.bounds": (
        "paling_singkat ({least}) lebih lama daripada paling_lama ({most}); perbaiki salah satu",
        "paling_singkat ({least}) is longer than paling_lama ({most}); correct one of them",
    ),
    "acuan.no_kind": (
        "jenis peraturan {name!r} tidak ada dalam jenis-peraturan.toml",
        "there is no kind of regulation {name!r} in jenis-peraturan.toml",
    ),
    "acuan.revoked_when": (
        "peraturan yang dicabut memerlukan tahun_dicabut (kecuali bila keyakinannya rendah); isi tahunnya",
        "a revoked regulation needs tahun_dicabut (unless its 'keyakinan' is 'rendah'); fill in the year",
    ),
    "acuan.not_revoked": (
        "tahun_dicabut diisi, sedangkan statusnya {status!r}; ubah statusnya atau kosongkan tahunnya",
        "tahun_dicabut is filled in, but the status is {status!r}; change one of them",
    ),
    "acuan.revoked_before": (
        "dicabut pada {revoked}, sebelum ada pada {year}; perbaiki tahunnya",
        "revoked in {revoked}, before it was made in {year}; correct the year",
    ),
    "acuan.two_ranks": (
        "golongan {golongan} sudah milik pangkat {other!r}; perbaiki salah satu",
        "golongan {golongan} belongs to the rank {other!r}; correct one of them",
    ),
    "acuan.period_days": (
        "{days} hari tidak sesuai dengan {months} bulan; perbaiki salah satu",
        "{days:day|days} do not fit {months:month|months}; correct one of them",
    ),
    "acuan.right_is_wrong": (
        "penggantinya {word!r} sendiri disebut salah; pilih bentuk yang baku",
        "the replacement {word!r} is itself listed as wrong; choose the standard form",
    ),
}
