"""What soplint itself says to its user, in Indonesian and in English. What rules say stands in ``rules/*.toml``."""

from collections.abc import Iterable, Mapping

__all__ = [
    "LANGUAGES",
    "MESSAGES",
    "NOTES",
    "PLACES_IN_LAW",
    "UNITS",
    "WORDS",
    "FileError",
    "RuleError",
    "UserError",
    "filled",
    "message",
    "nearest",
]

LANGUAGES = ("id", "en")

MESSAGES: dict[str, tuple[str, str]] = {
    # Rule files
    "nearest": ("; mungkin maksudnya {name!r}", "; did you mean {name!r}?"),
    "rule.unreadable": ("berkas aturan tidak dapat dibaca ({error})", "the rule file cannot be read ({error})"),
    "rule.toml": ("bukan TOML yang sah: {error}", "not valid TOML: {error}"),
    "rule.twice": ("{word!r} sudah dipakai di {other}", "{word!r} is already used in {other}"),
    "rule.requires": ("requires: aturan {code!r} tidak ada", "requires: there is no rule {code!r}"),
    "rule.missing_key": ("kunci {key!r} tidak ada", "key {key!r} is missing"),
    "rule.unknown_key": ("kunci {key!r} tidak dikenal", "unknown key {key!r}"),
    "rule.wrong_type": ("{key}: nilainya harus berjenis {type}", "{key}: the value must be of type {type}"),
    "rule.code": (
        "code: {code!r} bukan tiga huruf besar dan tiga angka",
        "code: {code!r} is not three capitals and three digits",
    ),
    "rule.name": (
        "name: {name!r} bukan kata-kata huruf kecil yang disambung tanda hubung",
        "name: {name!r} is not lower-case words joined by hyphens",
    ),
    "rule.choice": ("{key}: nilai {value!r} tidak dikenal", "{key}: unknown value {value!r}"),
    "rule.check": ("check: fungsi {name!r} tidak ada", "check: there is no function {name!r}"),
    "rule.given_root": ("given: {path!r} tidak berawal dengan 'sop'", "given: {path!r} does not start with 'sop'"),
    "rule.given": ("given: {node} tidak mempunyai {name!r}", "given: {node} has no {name!r}"),
    "rule.given_type": (
        "given: {path!r} menunjuk {node}, sedangkan {check} memeriksa {wanted}",
        "given: {path!r} leads to {node}, but {check} takes {wanted}",
    ),
    "rule.not_across": (
        "{key}: kunci ini tidak berlaku bagi aturan yang membandingkan naskah",
        "{key}: this key has no meaning in a rule that compares documents",
    ),
    "rule.option": ("{key}: {error}", "{key}: {error}"),
    "rule.pattern_bounds": (
        "pola lebih panjang dari {limit} huruf atau berisi ulangan di dalam ulangan",
        "the pattern is longer than {limit} characters or holds a repeat inside a repeat",
    ),
    "rule.pattern": ("pola tidak sah: {error}", "invalid pattern: {error}"),
    "rule.basis_table": (
        "basis: tiap dasar berupa tabel dengan kunci ref dan at",
        "basis: each entry is a table with ref and at",
    ),
    "rule.basis": (
        "basis: {ref!r} tidak ada di rules/acuan/dasar.toml",
        "basis: {ref!r} is not in rules/acuan/dasar.toml",
    ),
    "rule.error_basis": (
        "severity: 'error' memerlukan dasar yang mengikat",
        "severity: 'error' needs a binding basis",
    ),
    "rule.placeholder": ("{key}: isian {name!r} tidak dikenal", "{key}: unknown placeholder {name!r}"),
    "rule.braces": ("kurung kurawal tidak berpasangan ({error})", "unbalanced braces ({error})"),
    "rule.example_table": ("example: tiap contoh berupa tabel", "example: each example is a table"),
    "rule.example_kind": ("example: kind harus 'bad' atau 'good'", "example: kind must be 'bad' or 'good'"),
    "rule.example_mark": (
        "example: letak temuan tidak ditandai dengan ⟦ dan ⟧ (atau disebut dalam quote)",
        "example: the place of the finding is not marked with ⟦ and ⟧ (nor named by quote)",
    ),
    "rule.example_missing": ("example: contoh {kind!r} tidak ada", "example: there is no {kind!r} example"),
    "rule.edition": (
        "from dan until: {start} tidak mendahului {end}",
        "from and until: {start} is not before {end}",
    ),
    "rule.cycle": ("requires: aturan saling menunggu", "requires: rules wait for each other"),
    # Profiles
    "profile.unknown": ("profil {name!r} tidak ada", "there is no profile {name!r}"),
    "profile.ladder": (
        "profil harus membentuk satu jenjang; {other!r} sudah diperluas atau tidak dapat dicapai",
        "profiles must form one ladder; {other!r} is extended already or cannot be reached",
    ),
    "profile.mandatory": (
        "aturan wajib {code!r} tidak ada dalam rules",
        "the mandatory rule {code!r} is not among the rules",
    ),
    # Configuration
    "config.toml": ("{file}: bukan TOML yang sah: {error}", "{file}: not valid TOML: {error}"),
    "config.unreadable": ("{file}: tidak dapat dibaca ({error})", "{file}: cannot be read ({error})"),
    "config.unknown_key": ("{file}: kunci {key!r} tidak dikenal", "{file}: unknown key {key!r}"),
    "config.missing_key": ("{file}: kunci {key!r} tidak ada", "{file}: key {key!r} is missing"),
    "config.wrong_type": ("{file}: jenis nilai {key!r} keliru", "{file}: the value of {key!r} has the wrong type"),
    "config.choice": ("{file}: {key}: nilai {value!r} tidak dikenal", "{file}: {key}: unknown value {value!r}"),
    "config.no_profile": ("profil {name!r} tidak ada", "there is no profile {name!r}"),
    "config.no_rule": (
        "aturan {word!r} tidak ada; lihat 'soplint rules'",
        "there is no rule {word!r}; see 'soplint rules'",
    ),
    # Reference tables of the user
    "acuan.no_file": (
        "tidak ada tabel acuan di sini; sebut berkas .toml atau .csv, atau folder yang memuatnya",
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
    "acuan.unknown": ("kunci {key!r} tidak dikenal", "unknown key {key!r}"),
    "acuan.missing": ("kunci {key!r} tidak ada; tambahkan", "key {key!r} is missing; add it"),
    "acuan.empty": ("tidak ada isinya; isi atau hapus kunci ini", "nothing stands here; fill it in or remove it"),
    "acuan.twice": (
        "isi untuk {key!r} berbeda dari yang di {other}; pertahankan satu saja",
        "{key!r} is another in {other}; keep one of them",
    ),
    "acuan.twice_here": ("kunci ini disebut dua kali; pertahankan satu saja", "this key stands here twice; keep one"),
    "acuan.nothing": (
        "hapus: {key!r} tidak ada, jadi tidak dapat dihapus",
        "hapus: there is no {key!r} to delete",
    ),
    "acuan.delete_value": (
        "hapus: sebut kunci di atasnya; satu nilai diganti, bukan dihapus",
        "hapus: name the key above it; a single value is replaced, not deleted",
    ),
    "acuan.delete_owed": (
        "hapus: {key!r} wajib ada; ganti isinya atau hapus seluruh entrinya",
        "hapus: {key!r} has to be there; replace it or delete the whole entry",
    ),
    "acuan.columns": (
        "banyaknya sel tidak sama dengan tajuknya ({count} kolom); beri tanda petik pada isi yang memuat koma",
        "the cells are not as many as the headings ({count:column|columns}); put quotes around what holds a comma",
    ),
    "acuan.choice": ("nilai {value!r} tidak dikenal", "unknown value {value!r}"),
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
        "isinya peringkat 1 sampai dengan 12; tertulis {value!r}",
        "it must be a rank from 1 to 12, not {value!r}",
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
        "paling_singkat ({least}) is longer than paling_lama ({most}); mend one of them",
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
        "revoked in {revoked}, before it was made in {year}; mend the year",
    ),
    "acuan.two_ranks": (
        "golongan {golongan} sudah milik pangkat {other!r}; perbaiki salah satu",
        "golongan {golongan} belongs to the rank {other!r}; mend one of them",
    ),
    "acuan.period_days": (
        "{days} hari tidak sesuai dengan {months} bulan; perbaiki salah satu",
        "{days:day|days} do not fit {months:month|months}; mend one of them",
    ),
    "acuan.right_is_wrong": (
        "penggantinya {word!r} sendiri disebut salah; pilih bentuk yang baku",
        "the replacement {word!r} is itself listed as wrong; choose the standard form",
    ),
    "config.sys": (
        "{word} menyatakan apa yang tidak dapat dinilai; tidak dapat dipilih, diabaikan, atau diubah tingkatnya",
        "{word} says what could not be judged; it can be neither selected, ignored nor given a severity",
    ),
    # The run
    "sys.check": (
        "aturan {rule} gagal dijalankan ({error}); laporkan kepada pengelola soplint",
        "rule {rule} could not run ({error}); please report it to the maintainers of soplint",
    ),
    "sys.missing": ("berkas tidak ditemukan; periksa nama dan letaknya", "no such file; check its name and place"),
    "sys.folder": ("ini folder, bukan berkas", "this is a folder, not a file"),
    "sys.denied": ("berkas tidak boleh dibaca; periksa izinnya", "permission denied; check the file's permissions"),
    "sys.unreadable_file": ("berkas tidak dapat dibaca", "the file cannot be read"),
    "sys.empty": ("berkas kosong; pindai atau simpan ulang teksnya", "the file is empty; scan or save its text again"),
    "sys.large": ("berkas lebih besar dari 10 MB; pisahkan per SOP", "the file is larger than 10 MB; split it by SOP"),
    "sys.utf16": ("berkas berkode UTF-16; simpan ulang sebagai UTF-8", "the file is UTF-16; save it as UTF-8"),
    "sys.binary": (
        "bukan teks; ubah PDF, Word, atau gambar menjadi teks lebih dahulu",
        "not text; turn the PDF, Word file or picture into text first",
    ),
    "sys.empty_folder": (
        "tidak ada berkas {suffixes} di dalam folder ini",
        "there is no {suffixes} file in this folder",
    ),
    "sys.no_match": ("pola tidak cocok dengan satu berkas pun", "the pattern matches no file"),
    "sys.no_path": ("tidak ada berkas yang diperiksa", "no file was checked"),
    "sys.no_sop": (
        "tidak terbaca: label dan tabel SOP tidak ditemukan; periksa hasil pindaian atau pilih berkas lain",
        "not legible: no labels and no table of an SOP were found; check the scan or choose another file",
    ),
    "cluster.absent": (
        "--engine dask memerlukan dask.distributed; pasang dengan: pip install 'soplint[dask]'",
        "--engine dask needs dask.distributed; install it with: pip install 'soplint[dask]'",
    ),
    "cluster.unreachable": (
        "penjadwal dask {scheduler} tidak dapat dihubungi ({error}); periksa alamatnya",
        "the dask scheduler {scheduler} cannot be reached ({error}); check its address",
    ),
    "cluster.scheduler": (
        "--scheduler hanya berlaku bersama --engine dask",
        "--scheduler only goes with --engine dask",
    ),
    "cache.cleared": ("Hasil terdahulu di {folder} sudah dihapus.", "Earlier results in {folder} were removed."),
    "cache.empty": ("Tidak ada hasil terdahulu di {folder}.", "There are no earlier results in {folder}."),
    "sys.worker": (
        "pemeriksaan berkas ini terhenti mendadak; periksa berkas ini tersendiri",
        "checking this file ended abruptly; check the file by itself",
    ),
    "sys.unreadable": (
        "tidak terbaca: SOP pada baris {line} (dikenali {coverage}%, sesuai tempatnya {legibility}%); pindai ulang",
        "not legible: the SOP at line {line} (recognised {coverage}%, in its place {legibility}%); scan it again",
    ),
    "note.windows-1252": (
        "berkas bukan UTF-8 dan dibaca sebagai Windows-1252; simpan ulang sebagai UTF-8 bila ada huruf yang keliru",
        "the file is not UTF-8 and was read as Windows-1252; save it as UTF-8 if letters look wrong",
    ),
    # Why a rule is undetermined
    "reason.tidak_terbaca": ("susunan naskah tidak terbaca", "the document's structure is not legible"),
    "reason.di_luar_katalog": (
        "peraturan yang dirujuk tidak ada dalam katalog; cocokkan dengan naskah resminya",
        "the regulation cited is not in the catalogue; compare it with the official text",
    ),
    "reason.kurang_rujukan": ("tidak ada rujukan yang terbaca", "no citation is legible"),
    "reason.daerah_tidak_diketahui": (
        "daerah instansi tidak disebut dalam naskah",
        "the document does not name the agency's region",
    ),
    "reason.tidak_ada": (
        "bagian yang dinilai tidak ada atau tidak terbaca",
        "the part it judges is absent or not legible",
    ),
    "reason.tanggal_sop": (
        "tanggal SOP tidak terbaca, sehingga ketentuan yang berlaku tidak diketahui",
        "the SOP's date is not legible, so which provision applies is not known",
    ),
    "reason.prasyarat": ("prasyaratnya belum terpenuhi", "what it builds on did not pass"),
    "reason.galat_pemeriksa": ("aturan gagal dijalankan", "the rule could not run"),
    "reason.nilai_tidak_terbaca": ("nilainya kosong atau tidak terbaca", "the value is empty or not legible"),
    "reason.identitas_tidak_terbaca": ("bagian identitas tidak terbaca", "the identity block is not legible"),
    "reason.tajuk_bagian_tidak_terbaca": ("judul bagian tidak terbaca", "no section heading is legible"),
    "reason.label_di_tempat_lain": ("labelnya tercampur dengan teks lain", "its label is mixed up with other text"),
    "reason.isi_terpisah": ("isinya mungkin terpisah dari labelnya", "the contents may be torn from their label"),
    "reason.bagian_berulang": ("naskah mungkin berisi lebih dari satu SOP", "the text may hold more than one SOP"),
    "reason.tabel_tidak_terbaca": ("tabel langkah tidak terbaca", "the step table is not legible"),
    "reason.kolom_tidak_dikenal": ("tajuk kolom tidak terbaca lengkap", "not all column headings are legible"),
    "reason.tanda_tangan_di_akhir": (
        "tanda tangan berdiri di akhir naskah, bukan pada Disahkan Oleh",
        "the signature stands at the end, not beside Disahkan Oleh",
    ),
    "reason.jabatan_tidak_terbaca": ("jabatannya tidak terbaca", "the office is not legible"),
    "reason.tanggal_tidak_lengkap": ("tanggalnya tidak lengkap", "the date is not complete"),
    "reason.tanpa_konteks": (
        "naskah lain dalam repositori tidak disertakan",
        "the other documents of the repository are not at hand",
    ),
    "reason.instansi_tidak_diketahui": ("instansinya tidak diketahui", "the agency is not known"),
    "reason.kotor": ("hasil pindaian terlalu kabur", "the scan is too unclear"),
    "reason.beberapa_tabel": ("naskah berisi beberapa tabel langkah", "the text holds several step tables"),
    "reason.kolom_tidak_ada": ("tabelnya tidak mempunyai kolom itu", "the table has no such column"),
    "reason.kolom_kosong": ("kolomnya kosong pada semua langkah", "the column is blank in all steps"),
    "reason.kolom_bergeser": ("isi kolom mungkin bergeser", "the column's contents may have shifted"),
    "reason.sel_gabungan": (
        "selnya mungkin gabungan dengan baris di atasnya",
        "the cell may be merged with the one above",
    ),
    "reason.kata_rusak": ("kata pertamanya tidak terbaca utuh", "its first word is not legible"),
    "reason.uraian_terputus": ("awal uraiannya mungkin terputus", "the start of the description may be lost"),
    "reason.nomor_tidak_terbaca": ("sebagian nomor tidak terbaca", "some numbers are not legible"),
    "reason.periode_tidak_jelas": ("periodenya tidak jelas", "the period is not clear"),
    "reason.tindakan_tidak_dikenal": ("tindakannya tidak dikenal", "the act is not known"),
    "reason.alur_tidak_terbaca": (
        "tanda alur tidak terbaca; perlu dilihat pada naskah",
        "no flow mark is legible; look at the document",
    ),
    "reason.instansi_tidak_dikenal": ("jenis instansinya tidak dikenali", "the kind of agency is not known"),
    # The command line
    "cli.format": ("format {name!r} tidak dikenal", "unknown format {name!r}"),
    "cli.format_file": (
        "-f {name}=: nama berkasnya belum disebut, misalnya -f {name}=hasil.txt",
        "-f {name}=: the file is not named, for instance -f {name}=result.txt",
    ),
    "cli.format_twice": (
        "{first} dan {second} akan bercampur di {place}; tulis salah satunya ke berkas lain: -f {second}=BERKAS",
        "{first} and {second} would mix in {place}; write one of them to another file: -f {second}=FILE",
    ),
    "cli.stdout": ("keluaran standar", "standard output"),
    "cli.internal": (
        "galat di dalam soplint ({error}); laporkan kepada pengelola soplint",
        "an error inside soplint ({error}); please report it to its maintainers",
    ),
    "cli.no_command": ("perintah {name!r} tidak ada; lihat --help", "there is no command {name!r}; see --help"),
    "cli.no_subcommand": ("perintahnya belum disebut; lihat --help", "the command is missing; see --help"),
    "cli.extra": ("{words!r} tidak dikenal di sini; lihat --help", "{words!r} has no place here; see --help"),
    "cli.no_option": ("opsi {name} tidak ada; lihat --help.", "there is no option {name}; see --help."),
    "cli.option_value": (
        "opsi {name} tanpa nilai, atau diberi nilai yang tidak diperlukan; lihat --help",
        "option {name} lacks a value, or has one that it does not take; see --help",
    ),
    "cli.nearest": ("Mungkin maksudnya {names}.", "Did you mean {names}?"),
    "cli.missing": ("{name} belum disebut; lihat --help", "{name} is missing; see --help"),
    "cli.file": ("berkas {name} tidak dapat ditulis atau dibaca", "file {name} cannot be written or read"),
    "cli.bad_value": ("nilai untuk {name} keliru; isinya {wanted}", "bad value for {name}; it takes {wanted}"),
    "cli.wants_choice": ("salah satu dari: {choices}", "one of: {choices}"),
    "cli.wants_number": ("bilangan bulat mulai {least}", "a whole number from {least}"),
    "cli.wants_date": ("tanggal TTTT-BB-HH, misalnya 2026-01-31", "a date YYYY-MM-DD, such as 2026-01-31"),
    "cli.wants_folder": ("nama folder", "the name of a folder"),
    "cli.wants_file": ("nama berkas", "the name of a file"),
    "cli.usage": ("perintah keliru: {error} Lihat --help.", "wrong usage: {error} See --help."),
    "progress.files": ("Memeriksa", "Checking"),
    # Help
    "help.usage": ("Pemakaian", "Usage"),
    "help.options": ("Opsi", "Options"),
    "help.commands": ("Perintah", "Commands"),
    "help.required": ("wajib", "required"),
    "metavar.OPTIONS": ("OPSI", "OPTIONS"),
    "metavar.COMMAND": ("PERINTAH", "COMMAND"),
    "metavar.ARGS": ("ARGUMEN", "ARGS"),
    "metavar.BERKAS": ("BERKAS", "FILE"),
    "metavar.TANGGAL": ("TANGGAL", "DATE"),
    "metavar.ALAMAT": ("ALAMAT", "ADDRESS"),
    "metavar.KODE": ("KODE", "CODE"),
    "metavar.NAMA": ("NAMA", "NAME"),
    "help.soplint": (
        "Memeriksa naskah SOP Administrasi Pemerintahan.",
        "Checks the texts of Indonesian government SOPs.",
    ),
    "help.check": (
        "Periksa berkas SOP, folder, pola, atau masukan standar (-).\n\n"
        "Kode keluar: 0 tidak ada temuan mulai tingkat --fail-on, 1 ada, 2 tidak dapat menilai.",
        "Check SOP files, folders, patterns or standard input (-).\n\n"
        "Exit code: 0 nothing found at or above --fail-on, 1 something, 2 could not judge.",
    ),
    "help.report": (
        "Tulis Laporan Hasil Reviu SOP: ringkasan, temuan, daftar periksa, dan naskahnya.\n\n"
        "Kode keluar: 0 laporan ditulis, dengan atau tanpa temuan; 2 ada yang tidak dapat dinilai atau ditulis.",
        "Write the correction report: summary, findings, checklist and the text.\n\n"
        "Exit code: 0 the report was written, with or without findings; 2 something could not be judged or written.",
    ),
    "help.baseline": (
        "Temuan lama yang dicatat agar hanya temuan baru yang menggagalkan pemeriksaan.",
        "Known findings, put down so that only new ones fail a run.",
    ),
    "help.baseline.write": (
        "Catat semua temuan yang ada sekarang sebagai temuan lama.\n\n"
        "Isian untuk berkas di luar PATH dan untuk yang tidak dapat dinilai tetap disimpan. "
        "Kode keluar: 0 tercatat, 2 ada yang tidak dapat dinilai.",
        "Put all that is found now into the baseline.\n\n"
        "Entries for files outside PATH and for what could not be judged are kept. "
        "Exit code: 0 written, 2 something could not be judged.",
    ),
    "help.baseline.check": (
        "Bandingkan temuan sekarang dengan temuan lama: yang baru, yang masih ada, dan yang sudah selesai.\n\n"
        "Kode keluar: 0 tidak ada temuan baru mulai tingkat --fail-on, 1 ada, 2 tidak dapat menilai.",
        "Compare what is found now with the baseline: what is new, still there, and resolved.\n\n"
        "Exit code: 0 nothing new at or above --fail-on, 1 something, 2 could not judge.",
    ),
    "help.fix": (
        "Usulkan perbaikan naskah; naskah aslinya tidak pernah diubah.\n\n"
        "Kode keluar: 0 tidak ada yang diperbaiki, 1 ada, 2 tidak dapat menilai.",
        "Offer corrections; the original is never changed.\n\n"
        "Exit code: 0 nothing to correct, 1 something, 2 could not judge.",
    ),
    "help.parse": ("Tampilkan apa yang terbaca dari satu berkas.", "Show what was read of one file."),
    "help.explain": (
        "Jelaskan satu aturan: apa yang dituntut, dasarnya, contoh, dan cara memperbaikinya.",
        "Explain one rule: what it demands, by which law, with examples, and how to mend it.",
    ),
    "help.rules": (
        "Daftar semua aturan; 'rules test' menjalankan contoh-contohnya.",
        "List all rules; 'rules test' runs their examples.",
    ),
    "help.rules.test": (
        "Jalankan contoh tiap aturan, juga aturan dari berkas TOML sendiri.",
        "Run the examples of all rules, or of those in TOML files of your own.",
    ),
    "help.cache": (
        "Hasil pemeriksaan terdahulu, yang disimpan agar naskah yang sama tidak diperiksa ulang.",
        "Results of earlier runs, kept so that the same text is not checked again.",
    ),
    "help.cache.clear": ("Hapus hasil pemeriksaan terdahulu.", "Remove the results of earlier runs."),
    "help.config": ("Konfigurasi soplint.toml.", "The configuration, soplint.toml."),
    "help.config.show": (
        "Tampilkan konfigurasi yang berlaku di folder ini.",
        "Show the settings in force in this folder.",
    ),
    "help.config.schema": (
        "Tampilkan JSON Schema soplint.toml dan berkas aturan, untuk penyunting teks.",
        "Print the JSON Schema of soplint.toml and of rule files, for text editors.",
    ),
    "help.init": (
        "Tulis soplint.toml yang berketerangan, serta pemeriksaan otomatis untuk GitHub dan GitLab.\n\n"
        "Berkas yang sudah ada tidak diubah.",
        "Write a commented soplint.toml, and jobs for GitHub and GitLab.\n\nFiles that exist are not changed.",
    ),
    "option.help": ("Tampilkan bantuan ini.", "Show this help."),
    "option.version": ("Tampilkan versi.", "Show the version."),
    "option.lang": ("Bahasa keluaran (bawaan: id).", "Language of the output (default: id)."),
    "option.profile": (
        "Profil aturan: dasar, lengkap (bawaan), atau ketat.",
        "Profile of rules: 'dasar', 'lengkap' (default) or 'ketat'.",
    ),
    "option.select": (
        "Hanya aturan ini: kode, awalan, atau nama; boleh berulang.",
        "Only this rule: a code, the start of codes, or a name; may be repeated.",
    ),
    "option.ignore": (
        "Tanpa aturan ini: kode, awalan, atau nama; boleh berulang.",
        "Without this rule: a code, the start of codes, or a name; may be repeated.",
    ),
    "option.context": (
        "Naskah lain dari repositori yang sama, hanya sebagai pembanding; boleh berulang.",
        "Other documents of the same repository, only to compare with; may be repeated.",
    ),
    "option.today": (
        "Tanggal pemeriksaan, TTTT-BB-HH (bawaan: hari ini).",
        "The day that dates are judged by, YYYY-MM-DD (default: today).",
    ),
    "option.fail-on": (
        "Kode keluar 1 mulai tingkat ini (bawaan: warning).",
        "Exit code 1 from this severity on (default: warning).",
    ),
    "option.max-warnings": (
        "Kode keluar 1 bila peringatan lebih dari N.",
        "Exit code 1 when there are more than N warnings.",
    ),
    "option.format": (
        "{formats} (bawaan: text); boleh berulang. Tanpa BERKAS: ke keluaran standar.",
        "{formats} (default: text); may be repeated. Without FILE: to standard output.",
    ),
    "option.baseline": (
        "Tandai temuan lama yang tercatat dalam berkas ini.",
        "Mark the findings that this file knows.",
    ),
    "option.quiet": ("Satu baris untuk tiap temuan.", "One line for each finding."),
    "option.statistics": (
        "Jumlah temuan menurut aturan, sebagai ganti temuannya.",
        "Count the findings by rule, instead of printing them.",
    ),
    "option.jobs": (
        "Banyaknya proses (bawaan: jumlah inti prosesor).",
        "Number of processes (default: number of processor cores).",
    ),
    "option.no-cache": (
        "Jangan pakai dan jangan simpan hasil pemeriksaan terdahulu.",
        "Neither use nor keep results of earlier runs.",
    ),
    "option.cache-dir": ("Folder hasil pemeriksaan terdahulu.", "Folder for the results of earlier runs."),
    "option.engine": (
        "Tempat pemeriksaan: komputer ini (local, bawaan) atau klaster dask.",
        "Where files are checked: on this computer (local, default) or on a dask cluster.",
    ),
    "option.scheduler": (
        "Penjadwal dask yang sudah berjalan (dengan --engine dask).",
        "A dask scheduler that is running (with --engine dask).",
    ),
    "option.report.output": (
        "Berkas laporan; akhirannya menentukan bentuknya: .html, .docx, .md, atau .csv.",
        "The report's file; its suffix tells the form: .html, .docx, .md or .csv.",
    ),
    "option.file": (
        "Berkas daftar temuan lama (bawaan: menurut soplint.toml, atau soplint-baseline.json).",
        "The baseline's file (default: as soplint.toml says, or soplint-baseline.json).",
    ),
    "option.diff": ("Tampilkan perbaikan sebagai diff (bawaan).", "Show corrections as a diff (default)."),
    "option.fix.output": (
        "Tulis salinan yang diperbaiki ke folder ini.",
        "Write corrected copies into this folder.",
    ),
    "option.fix.select": (
        "Hanya perbaikan menurut aturan ini; boleh berulang.",
        "Only corrections by this rule; may be repeated.",
    ),
    "option.suggest": (
        "Terapkan juga perbaikan yang perlu dilihat orang.",
        "Also make corrections that want a person's eye.",
    ),
    "option.tokens": ("Baris menurut jenisnya.", "Lines by their kind."),
    "option.tree": ("Pohon urai.", "The parse tree."),
    "option.model": ("Model naskah sebagai JSON (bawaan).", "The document's model as JSON (default)."),
    "option.residue": ("Teks yang tidak dikenali.", "Text that was not recognised."),
    "option.markdown": (
        "Isi rules/README.md: aturan bawaan sebagai tabel Markdown.",
        "The contents of rules/README.md: the built-in rules as Markdown tables.",
    ),
    "option.github": (
        "Hanya konfigurasi dan pemeriksaan GitHub.",
        "Only the configuration and the job for GitHub.",
    ),
    "option.gitlab": (
        "Hanya konfigurasi dan pemeriksaan GitLab.",
        "Only the configuration and the job for GitLab.",
    ),
    # What soplint says of itself and of its configuration
    "SYS001.what": ("Satu aturan gagal dijalankan pada berkas ini.", "A rule could not run on this file."),
    "SYS001.why": (
        "Hasilnya tidak diketahui, sehingga berkas itu tidak dapat dinyatakan sesuai. Aturan lain tetap dinilai.",
        "Its outcome is not known, so the file cannot be said to pass. Other rules are judged all the same.",
    ),
    "SYS001.advice": (
        "Laporkan kepada pengelola soplint, disertai pesan yang tampil.",
        "Report it to the maintainers of soplint, with the message that is shown.",
    ),
    "SYS002.what": (
        "Berkas tidak ditemukan, tidak boleh dibaca, terlalu besar, atau bukan teks.",
        "A file is missing, may not be read, is too large, or is not text.",
    ),
    "SYS002.why": (
        "Berkas yang tidak dibaca tidak dapat dinyatakan sesuai.",
        "A file that was not read cannot be said to pass.",
    ),
    "SYS002.advice": (
        "Periksa nama dan izin berkas. Ubah PDF, Word, atau gambar menjadi teks UTF-8 lebih dahulu.",
        "Check the name and permissions of the file. Turn a PDF, Word file or picture into UTF-8 text first.",
    ),
    "SYS003.what": ("Tidak ada satu berkas pun yang cocok dengan PATH.", "PATH matches no file."),
    "SYS003.why": (
        "Pemeriksaan tanpa berkas selalu tampak bersih; mungkin nama folder atau polanya keliru.",
        "A run without files always looks clean; the name of the folder or the pattern may be wrong.",
    ),
    "SYS003.advice": (
        "Periksa PATH. Dalam folder hanya dibaca berkas .txt, .md, .tsv, .htm, dan .html.",
        "Check PATH. In a folder only .txt, .md, .tsv, .htm and .html files are read.",
    ),
    "SYS004.what": (
        "Susunan naskah tidak terbaca: label atau tabel SOP tidak ditemukan, atau terlalu banyak yang tidak dikenali.",
        "The document's structure is not legible: no labels or table of an SOP were found, or too much is unknown.",
    ),
    "SYS004.why": (
        "Bagian yang hilang tidak dapat dibedakan dari bagian yang tidak terbaca, sehingga aturan tidak dinilai.",
        "What is missing cannot be told from what is illegible, so the rules are not judged.",
    ),
    "SYS004.advice": (
        "Pindai ulang naskah. Lihat teks yang tidak dikenali dengan 'soplint parse BERKAS --residue'. "
        "Keluarkan berkas yang bukan SOP dari folder.",
        "Scan the document again. See what was not recognised with 'soplint parse FILE --residue'. "
        "Take files that are no SOPs out of the folder.",
    ),
    "SYS005.what": (
        "Proses yang memeriksa berkas ini terhenti sebelum selesai.",
        "The process that checked this file ended before it was done.",
    ),
    "SYS005.why": (
        "Berkas yang belum selesai diperiksa tidak dapat dinyatakan sesuai.",
        "A file whose check was not finished cannot be said to pass.",
    ),
    "SYS005.advice": (
        "Periksa kembali berkas itu sendirian. Bila terulang, laporkan kepada pengelola soplint.",
        "Check that file again by itself. If it happens again, report it to the maintainers of soplint.",
    ),
    "WVR001.what": (
        "Pengecualian dalam konfigurasi tidak berlaku: masanya berakhir, tidak mengenai satu temuan pun, atau "
        "aturannya wajib dalam profil yang dipilih.",
        "A waiver in the configuration does nothing: it has expired, matches no finding, or its rule is mandatory in "
        "the profile that was chosen.",
    ),
    "WVR001.why": (
        "Pengecualian adalah persetujuan seorang pejabat untuk keadaan tertentu. Pengecualian yang tertinggal dapat "
        "menutupi temuan baru. Pengecualian hanya dinilai bila aturannya dipilih dan semua berkas yang disebutnya "
        "ikut diperiksa.",
        "A waiver is an official's consent to a certain state of things. One that is left behind may hide a new "
        "finding. A waiver is judged only when its rule is selected and all files it speaks of are checked.",
    ),
    "WVR001.advice": (
        "Hapus pengecualian itu atau perbarui. WVR001 dapat diabaikan dengan ignore, tetapi tidak dapat dikecualikan "
        "atau dicatat sebagai temuan lama.",
        "Remove the waiver or renew it. WVR001 can be ignored, but neither waived nor put into a baseline.",
    ),
    "waiver.own": (
        "waiver {number}: {rule} bukan aturan tentang naskah dan tidak dapat dikecualikan",
        "waiver {number}: {rule} is no rule for documents and cannot be waived",
    ),
    "waiver.no_rule": (
        "waiver {number}: aturan {rule!r} tidak ada; lihat 'soplint rules'",
        "waiver {number}: there is no rule {rule!r}; see 'soplint rules'",
    ),
    "waiver.place": ("Pengecualian {number}", "Waiver {number}"),
    "waiver.expired": (
        "Pengecualian {rule} oleh {by} berakhir pada {until}.",
        "The waiver of {rule} by {by} ended on {until}.",
    ),
    "waiver.expired.advice": (
        "Perbaiki temuannya dan hapus pengecualian ini, atau tetapkan tanggal until yang baru bersama alasannya.",
        "Mend what was found and remove this waiver, or set a new date for until with its reason.",
    ),
    "waiver.unused": (
        "Pengecualian {rule} tidak mengenai satu temuan pun.",
        "The waiver of {rule} matches no finding.",
    ),
    "waiver.unused.advice": (
        "Hapus pengecualian ini, atau perbaiki rule, files, atau sop bila keliru.",
        "Remove this waiver, or mend its rule, files or sop where they are wrong.",
    ),
    "waiver.mandatory": (
        "Pengecualian {rule} tidak berlaku: aturan itu wajib dalam profil yang dipilih.",
        "The waiver of {rule} does not apply: the rule is mandatory in the profile that was chosen.",
    ),
    "waiver.mandatory.advice": (
        "Perbaiki temuannya dan hapus pengecualian ini.",
        "Mend what was found and remove this waiver.",
    ),
    # Baseline
    "baseline.missing": (
        "{file}: daftar temuan lama (baseline) tidak ada; buat dengan 'soplint baseline write PATH...'",
        "{file}: there is no baseline; make it with 'soplint baseline write PATH...'",
    ),
    "baseline.foreign": (
        "{file}: bukan daftar temuan lama (baseline) soplint; periksa namanya, atau hapus dan buat kembali bila rusak",
        "{file}: not a baseline of soplint; check its name, or remove it and write it again if it is damaged",
    ),
    "baseline.newer": (
        "{file}: daftar temuan lama versi {version} dibuat oleh soplint yang lebih baru; perbarui soplint",
        "{file}: the baseline is of version {version}, made by a later soplint; update soplint",
    ),
    "baseline.damaged": (
        "{file}: isian {number} daftar temuan lama rusak; hapus berkas itu dan buat kembali",
        "{file}: entry {number} of the baseline is damaged; remove the file and write it again",
    ),
    "baseline.written": (
        "{file}: {count} temuan lama dicatat, {kept} di antaranya tidak dapat dinilai kali ini",
        "{file}: {count:finding|findings} put down, {kept} of them not judged this time",
    ),
    "baseline.use": (
        "Pakai dengan 'soplint check --baseline {file}', atau tulis baseline = \"{file}\" dalam soplint.toml.",
        "Use it with 'soplint check --baseline {file}', or write baseline = \"{file}\" into soplint.toml.",
    ),
    "baseline.resolved": (
        "{path}: {code} sudah selesai: {quote}",
        "{path}: {code} is resolved: {quote}",
    ),
    "baseline.summary": (
        "Temuan lama: {known} masih ada, {resolved} sudah selesai, {unjudged} tidak dinilai",
        "Baseline: {known} still there, {resolved} resolved, {unjudged} not judged",
    ),
    "baseline.renew": (
        "Keluarkan yang sudah selesai dari daftar: 'soplint baseline write PATH...'.",
        "Take what is resolved out of the baseline: 'soplint baseline write PATH...'.",
    ),
    # The files that a repository starts with
    "init.exists": ("{file} sudah ada dan tidak diubah", "{file} is there already and was not changed"),
    "init.written": ("{file} ditulis", "{file} written"),
    "init.include": (
        "Tambahkan dalam .gitlab-ci.yml: include: [{{local: {file}}}]",
        "Add to .gitlab-ci.yml: include: [{{local: {file}}}]",
    ),
    "init.next": (
        "Periksa semua SOP dengan 'soplint check .'; catat temuan lama dengan 'soplint baseline write .'.",
        "Check all SOPs with 'soplint check .'; put known findings down with 'soplint baseline write .'.",
    ),
    # Corrections
    "fix.summary": (
        "{files} berkas, {applied} perbaikan, {dropped} perbaikan tidak diterapkan karena tidak tuntas",
        "{files:file|files}, {applied:correction|corrections}, {dropped} not made because they would not hold",
    ),
    "fix.original": (
        "{path} tidak ditulis karena naskah asli atau salinan lain ada di sana; pilih folder lain untuk --output",
        "{path} was not written: an original or another copy stands there; choose another folder for --output",
    ),
    "fix.standard_input": (
        "masukan standar tidak mempunyai nama berkas; gunakan --diff",
        "standard input has no file name; use --diff",
    ),
    "fix.one_way": ("pilih salah satu: --diff atau --output", "choose one: --diff or --output"),
    # The text report
    "severity.error": ("galat", "error"),
    "severity.warning": ("peringatan", "warning"),
    "severity.info": ("saran", "info"),
    "count.error": ("{count} galat", "{count:error|errors}"),
    "count.warning": ("{count} peringatan", "{count:warning|warnings}"),
    "count.info": ("{count} saran", "{count:suggestion|suggestions}"),
    "count.undetermined": ("{count} aturan tidak dapat dinilai", "{count:rule|rules} undetermined"),
    "count.waived": ("{count} dikecualikan", "{count} waived"),
    "count.baseline": ("{count} temuan lama", "{count} in the baseline"),
    "text.summary": ("{files} berkas, {sops} SOP", "{files:file|files}, {sops:SOP|SOPs}"),
    "text.today": ("diperiksa menurut tanggal {today}", "judged at {today}"),
    "text.rungs": ("Jenjang tertinggi: {rungs}", "Highest rung: {rungs}"),
    "text.rung": ("jenjang: {rung}", "rung: {rung}"),
    "rung.count": ("{rung} {count} SOP", "{rung} {count:SOP|SOPs}"),
    "rung.none": ("belum mencapai {first}", "below {first}"),
    "rung.undetermined": ("{name} belum dapat dipastikan", "{name} cannot be told yet"),
    "text.advice": ("Anjuran", "Advice"),
    "text.basis": ("Dasar", "Basis"),
    "text.related": ("Lihat juga", "See also"),
    "text.scan": ("mungkin salah pindai", "probably the scan"),
    "text.possible": ("perlu dipastikan", "to be confirmed"),
    # The correction report as a document that is signed, and as a table
    "document.page": ("Halaman {page} dari {pages}", "Page {page} of {pages}"),
    "document.identity": ("Identitas", "Identity"),
    "document.closing": ("Penutup", "Closing"),
    "document.closing_text": (
        "Laporan ini disusun dari teks hasil pindaian. Temuan dicocokkan dengan dokumen asli sebelum ditandatangani, "
        "dan kolom Tanggapan diisi oleh instansi yang direviu.",
        "This report was made from scanned text. Findings are compared with the original document before it is signed, "
        "and the agency under review fills in the column Response.",
    ),
    "document.place_date": ("Tempat, tanggal", "Place, date"),
    "document.reviewer": ("Pejabat yang mereviu", "Reviewing official"),
    "document.signature": ("Tanda tangan", "Signature"),
    "document.name": ("Nama", "Name"),
    "document.rank": ("Pangkat/golongan", "Rank and grade"),
    "document.nip": ("NIP", "NIP"),
    "document.count": ("Banyaknya", "Number"),
    "document.no_docx": (
        "{file}: laporan .docx memerlukan python-docx; pasang dengan: pip install 'soplint[docx]'",
        "{file}: a .docx report needs python-docx; install it with: pip install 'soplint[docx]'",
    ),
    "table.line": ("Baris", "Line"),
    "table.column": ("Kolom", "Column"),
    "table.code": ("Kode", "Code"),
    "table.status": ("Status", "Status"),
    "status.open": ("terbuka", "open"),
    # What programs read
    "sarif.base": (
        "Folder tempat soplint dijalankan, biasanya akar repositori.",
        "The folder that soplint was run in, usually the root of the repository.",
    ),
    "junit.file": ("{path} (di luar SOP)", "{path} (outside any SOP)"),
    # The correction report, whatever form it is written in
    "laporan.judul": ("Laporan Hasil Reviu SOP", "SOP Review Report"),
    "laporan.tanpa_nama": ("SOP tanpa nama", "SOP without a name"),
    "laporan.instansi": ("Instansi", "Agency"),
    "laporan.penanda_tangan": ("Penanda tangan", "Signed by"),
    "laporan.pelaksana": ("Pelaksana", "Actors"),
    "laporan.langkah": ("Jumlah langkah", "Number of steps"),
    "laporan.letak": ("{place} (baris {line})", "{place} (line {line})"),
    "laporan.baris": ("baris {line}", "line {line}"),
    "laporan.no": ("No.", "No."),
    "laporan.lokasi": ("Lokasi", "Place"),
    "laporan.kutipan": ("Kutipan", "Quote"),
    "laporan.temuan": ("Temuan", "Finding"),
    "laporan.dasar": ("Dasar", "Basis"),
    "laporan.rekomendasi": ("Rekomendasi", "Recommendation"),
    "laporan.tanggapan": ("Tanggapan", "Response"),
    "laporan.ditulis": (
        "{file} ditulis: {sops} SOP dalam {files} berkas, {findings} temuan",
        "{file} written: {sops:SOP|SOPs} in {files:file|files}, {findings:finding|findings}",
    ),
    "laporan.suffix": (
        "{file}: laporan tidak dapat ditulis sebagai {suffix!r}; gunakan {suffixes}",
        "{file}: a report cannot be written as {suffix!r}; use {suffixes}",
    ),
    "laporan.no_folder": (
        "folder {folder} tidak ada; buat dahulu atau pilih folder lain",
        "there is no folder {folder}; make it first or choose another",
    ),
    "laporan.is_folder": (
        "{file} adalah folder; sebut juga nama berkasnya",
        "{file} is a folder; name the file too",
    ),
    "laporan.is_input": (
        "{file} adalah berkas yang diperiksa; pilih nama lain untuk hasilnya",
        "{file} is one of the files under review; choose another name for the result",
    ),
    # The report as a page
    "page.skip": ("Langsung ke isi", "Skip to the contents"),
    "page.judged": ("Diperiksa menurut tanggal", "Judged at"),
    "page.rules_digest": ("Alat dan kumpulan aturan", "Tool and rule set"),
    "page.footer": (
        "Dibuat dengan soplint {version}. Tiap temuan menunjuk teks hasil pindaian; cocokkan dengan naskah aslinya.",
        "Made with soplint {version}. Every finding points at the scanned text; compare it with the original document.",
    ),
    "page.summary": ("Ringkasan", "Summary"),
    "page.files": ("Berkas", "Files"),
    "page.sops": ("SOP", "SOPs"),
    "page.problems": ("Tidak dapat dinilai", "Could not be judged"),
    "page.family": ("Rumpun", "Family"),
    "page.total": ("Jumlah", "Total"),
    "page.by_family": ("Temuan menurut rumpun dan tingkat", "Findings by family and severity"),
    "page.rung": ("Jenjang", "Rung"),
    "page.by_rung": ("SOP menurut jenjang tertinggi", "SOPs by highest rung"),
    "page.sop_list": ("SOP yang direviu", "SOPs under review"),
    "page.filter": ("Saring temuan", "Filter the findings"),
    "page.level": ("Tingkat", "Severity"),
    "page.all": ("semua", "all"),
    "page.origin": ("Asal", "Origin"),
    "page.origin_all": ("semua", "all"),
    "page.origin_document": ("naskah", "document"),
    "page.origin_scan": ("mungkin salah pindai", "probably the scan"),
    "page.previous": ("Sebelumnya", "Previous"),
    "page.next": ("Berikutnya", "Next"),
    "page.shown": ("{shown} dari {total} temuan", "{shown} of {total} findings"),
    "page.file": ("Berkas {path}", "File {path}"),
    "page.where": ("Berkas {path}, baris {first} sampai {last}", "File {path}, lines {first} to {last}"),
    "page.contents_of": ("Bagian laporan SOP {number}", "Sections on SOP {number}"),
    "page.to_summary": ("Kembali ke ringkasan", "Back to the summary"),
    "page.blank": ("tidak diisi atau tidak terbaca", "empty or not legible"),
    "page.part": ("{title}, bagian {number}", "{title}, part {number}"),
    "page.which": ("SOP yang mana", "Which SOPs"),
    "page.and_more": ("dan {count} lainnya", "and {count} more"),
    "page.heat": ("Temuan menurut instansi dan rumpun", "Findings by agency and family"),
    "page.heat_how": (
        "Makin pekat warnanya, makin banyak temuan per SOP. Tiap angka menuju ke SOP-nya.",
        "The darker a cell, the more findings for each SOP. Every figure leads to its SOPs.",
    ),
    "page.agencies": ("SOP menurut instansi", "SOPs by agency"),
    "page.agency_unknown": ("instansi tidak diketahui", "agency unknown"),
    "page.by_duration": ("SOP menurut lama seluruh langkahnya", "SOPs by the time of all their steps"),
    "page.duration": ("Lama", "Time"),
    "page.up_to": ("sampai {time}", "up to {time}"),
    "page.over": ("lebih dari {time}", "over {time}"),
    "page.no_time": ("waktu tidak terbaca", "no legible time"),
    "page.frequent": ("Temuan yang paling sering", "The most frequent findings"),
    "page.copies": ("Tabel langkah yang disalin antarinstansi", "Step tables copied between agencies"),
    "page.copied": ("SOP pertama", "First SOP"),
    "laporan.not_ours": (
        "folder {folder} berisi berkas lain ({file}); pilih nama lain untuk laporannya",
        "the folder {folder} holds other files ({file}); choose another name for the report",
    ),
    "page.findings": ("Temuan", "Findings"),
    "page.findings_of": ("Temuan pada {name}", "Findings in {name}"),
    "page.findings_of_file": ("Temuan di luar SOP", "Findings outside any SOP"),
    "page.no_finding": ("Tidak ada temuan.", "No findings."),
    "page.finding_no": ("temuan {no}", "finding {no}"),
    "page.to_finding": ("Temuan {no}, {level}: {message}", "Finding {no}, {level}: {message}"),
    "page.set_aside": ("Temuan yang dikesampingkan", "Findings set aside"),
    "page.procedure": ("Alur prosedur", "Procedure"),
    "page.drawing": ("Alur prosedur {name}", "Procedure of {name}"),
    "page.drawing_lanes": (
        "{steps} langkah, {faulty} di antaranya dengan temuan. Lajur pelaksana: {lanes}.",
        "{steps:step|steps}, {faulty} of them with findings. Lanes of the actors: {lanes}.",
    ),
    "page.drawing_chain": (
        "{steps} langkah berurutan, {faulty} di antaranya dengan temuan.",
        "{steps:step|steps} in order, {faulty} of them with findings.",
    ),
    "page.legend_lanes": (
        "Langkah dengan temuan diberi warna dan nomor temuannya. Tanda alur yang terbaca berdiri pada lajur "
        "pelaksananya; garis putus-putus melewati langkah yang tandanya tidak terbaca. Skala waktu logaritmis.",
        "Steps with findings are coloured and carry their numbers. Flow marks that are legible stand in their actor's "
        "lane; a broken line passes steps whose mark is not legible. The time scale is logarithmic.",
    ),
    "page.legend_chain": (
        "Langkah dengan temuan diberi warna dan nomor temuannya. Tanda alur tidak terbaca, sehingga pelaksana tiap "
        "langkah tidak digambar. Skala waktu logaritmis.",
        "Steps with findings are coloured and carry their numbers. No flow mark is legible, so that the actors of the "
        "steps are not drawn. The time scale is logarithmic.",
    ),
    "page.step": ("Langkah", "Step"),
    "page.as_text": ("Alur sebagai teks", "The procedure as text"),
    "page.tell_step": ("Langkah {no}: {text}", "Step {no}: {text}"),
    "page.tell_marks": ("Tanda alur: {marks}", "Flow marks: {marks}"),
    "page.tell_time": ("Waktu: {time}", "Time: {time}"),
    "page.time_blank": ("waktu kosong", "no time"),
    "page.time_unread": ("{text} (tidak terbaca)", "{text} (not legible)"),
    "page.to_be_seen": ("Perlu dilihat pada dokumen asli", "To be looked at in the original document"),
    "page.to_be_seen_why": (
        "Teks hasil pindaian tidak cukup untuk menilai hal berikut. Ini bukan temuan.",
        "The scanned text does not suffice to judge the following. These are no findings.",
    ),
    "page.checklist": ("Daftar periksa", "Checklist"),
    "page.checklist_of": ("Daftar periksa {name}", "Checklist of {name}"),
    "page.checklist_counts": ("{rules} aturan: {counts}", "{rules:rule|rules}: {counts}"),
    "page.rule": ("Aturan", "Rule"),
    "page.outcome": ("Hasil", "Outcome"),
    "page.remark": ("Keterangan", "Remark"),
    "page.text": ("Naskah hasil pindaian", "Text of the scan"),
    "page.text_how": (
        "Nomor di depan teks yang ditandai menuju ke temuannya. Batas sel tabel ditampilkan sebagai garis.",
        "The number in front of marked text leads to its finding. Borders of table cells are shown as lines.",
    ),
    "page.rules": ("Aturan yang dinilai", "The rules"),
    "page.rules_what": (
        "Alasan dan dasar tiap aturan yang disebut dalam laporan ini.",
        "Why each rule that this report speaks of is there, and what it rests on.",
    ),
    "unit.menit": ("{count} menit", "{count} min"),
    "unit.jam": ("{count} jam", "{count} h"),
    "unit.hari": ("{count} hari", "{count} day"),
    "unit.minggu": ("{count} minggu", "{count} week"),
    "unit.bulan": ("{count} bulan", "{count} mo."),
    "unit.tahun": ("{count} tahun", "{count} year"),
    "months": (
        "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
        "January February March April May June July August September October November December",
    ),
    "outcome.pass": ("sesuai", "complies"),
    "outcome.fail": ("tidak sesuai", "does not comply"),
    "outcome.undetermined": ("tidak dapat dinilai", "undetermined"),
    "outcome.not_applicable": ("tidak berlaku", "not applicable"),
    "status.waived": ("dikecualikan", "waived"),
    "status.baseline": ("sudah tercatat sebelumnya", "known before"),
    "family.STR": ("Struktur", "Structure"),
    "family.IDN": ("Identitas", "Identity block"),
    "family.HKM": ("Dasar hukum", "Legal basis"),
    "family.LKH": ("Langkah", "Steps"),
    "family.WKT": ("Waktu", "Time"),
    "family.PRD": ("Periode pelaporan", "Reporting periods"),
    "family.ALR": ("Alur", "Flow"),
    "family.PLK": ("Pelaksana", "Actors"),
    "family.BHS": ("Bahasa", "Language"),
    "family.WVR": ("Pengecualian", "Waivers"),
    "family.REP": ("Antardokumen", "Across documents"),
    "statistics.count": ("Temuan", "Findings"),
    "statistics.files": ("Berkas", "Files"),
    "statistics.code": ("Kode", "Code"),
    "statistics.severity": ("Tingkat", "Severity"),
    "statistics.name": ("Nama", "Name"),
    # Rules and their examples
    "examples.summary": (
        "{rules} aturan, {examples} contoh: {failures} tidak sesuai",
        "{rules:rule|rules}, {examples:example|examples}: {failures} not as expected",
    ),
    "examples.line": (
        "{file}: {code}: contoh {number} ({kind}): {what}",
        "{file}: {code}: example {number} ({kind}): {what}",
    ),
    "examples.place": ("tempat {place!r} tidak ada dalam SOP contoh", "there is no place {place!r} in the model SOP"),
    "examples.marks": ("temuan pada {found}, seharusnya {wanted}", "findings at {found}, expected {wanted}"),
    "examples.outcome": ("hasilnya {found}, seharusnya {wanted}", "the outcome is {found}, expected {wanted}"),
    "examples.problem": ("contoh tidak dapat dinilai: {error}", "the example cannot be judged: {error}"),
    "rules.code": ("Kode", "Code"),
    "rules.severity": ("Tingkat", "Severity"),
    "rules.always": ("keluar 2", "exit 2"),
    "rules.profile": ("Profil", "Profile"),
    "rules.name": ("Nama", "Name"),
    "rules.basis": ("Dasar", "Basis"),
    "explain.severity": ("Tingkat", "Severity"),
    "explain.always": ("selalu kode keluar 2", "always exit code 2"),
    "explain.why": ("Mengapa", "Why"),
    "explain.advice": ("Perbaikan", "What to do"),
    "explain.basis": ("Dasar", "Basis"),
    "explain.bad": ("Contoh yang menjadi temuan", "Example that is found"),
    "explain.good": ("Contoh yang benar", "Example that passes"),
    "explain.since": ("Sejak versi", "Since version"),
    "explain.edition": ("Untuk SOP bertanggal", "For SOPs dated"),
    "explain.from": ("sejak {day}", "from {day}"),
    "explain.until": ("sebelum {day}", "before {day}"),
    "explain.requires": ("Dinilai setelah lulus", "Judged once these pass"),
    "explain.opt_in": ("hanya bila dipilih", "only when selected"),
    "explain.mark": ("Temuan berdiri di antara ⟦ dan ⟧.", "The finding stands between ⟦ and ⟧."),
}


NOTES = {
    "pada langkah yang sama": "in the same step",
    "juga di sini": "here too",
    "ejaan yang lebih sering": "the more frequent spelling",
    "nomor sebelumnya": "the number before",
    "juga kosong": "empty too",
    "uraian yang sama": "the same description",
    "kelengkapan yang sama": "the same Kelengkapan",
    "output langkah ini": "the output of this step",
    "sebutan pada langkah lain": "the name in other steps",
    "kolom pertama": "the first column",
    "ejaan lain": "the other spelling",
    "hasil yang disebut": "the result that is named",
    "periode dalam uraian": "the period in the Uraian",
    "periode dalam langkah": "the period in the step",
    "disusun di sini": "compiled here",
    "diteruskan di sini": "passed on here",
    "bentuk lain": "the other form",
    "pertama": "the first",
    "tajuk pertama": "the first heading",
    "periode yang disebut": "the period that is named",
    "penulisan lain": "the other way of writing",
    "SOP lain bernomor sama": "another SOP of this number",
    "SOP lain bernama sama": "another SOP of this name",
    "tabel langkah yang hampir sama": "a step table that is nearly the same",
    "waktu langkah yang sama": "the time of the same step",
    "judul yang lebih sering": "the more frequent title",
    "pengesah yang lain": "the other approver",
}
"""What checks say of a related place, in English; names of fields and regulations stay as they are."""


WORDS = {
    "dan": "and",
    "atau": "or",
    "s.d.": "to",
    "Januari": "January",
    "Februari": "February",
    "Maret": "March",
    "Mei": "May",
    "Juni": "June",
    "Juli": "July",
    "Agustus": "August",
    "Oktober": "October",
    "Desember": "December",
    "Senin": "Monday",
    "Selasa": "Tuesday",
    "Rabu": "Wednesday",
    "Kamis": "Thursday",
    "Jumat": "Friday",
    "Sabtu": "Saturday",
    "Minggu": "Sunday",
    "nama": "name",
    "tabel langkah": "step table",
    "SOP pelayanan kesehatan": "health service SOP",
    "prosedur mutu": "quality procedure",
    "standar pelayanan": "service standard",
    "kelurahan": "kelurahan (urban ward)",
    "kecamatan": "kecamatan (district)",
    "sekretariat daerah": "regional secretariat",
    "inspektorat": "inspectorate",
    "dinas": "regional agency",
    "jumlah angkanya bukan 18": "it does not have 18 digits",
    "tanggal lahirnya tidak ada dalam kalender": "its date of birth is not in the calendar",
    "tahun pengangkatannya tidak mungkin": "its year of appointment is impossible",
    "bulan pengangkatannya bukan 01 sampai dengan 12": "its month of appointment is not 01 to 12",
    "diangkat sebelum berumur 16 tahun": "appointed before the age of 16",
    "angka ke-15 bukan 1 atau 2": "its 15th digit is not 1 or 2",
    "nomor urutnya 000": "its serial number is 000",
    "NIP sembilan angka tidak dipakai lagi sejak 2007": "NIPs of nine digits have been out of use since 2007",
    "Pasal": "Article",
    "ayat": "paragraph",
    "ditetapkan menjadi": "enacted as",
}
"""What checks put into messages in words of their own, in English."""

UNITS = {
    "menit": "minute|minutes",
    "jam": "hour|hours",
    "hari kerja": "working day|working days",
    "hari": "day|days",
    "minggu": "week|weeks",
    "bulan": "month|months",
    "tahun": "year|years",
}
"""Units of time behind a number, in English."""

PLACES_IN_LAW = {
    "Lampiran": "Annex",
    "lampiran": "annex",
    "Bab": "Chapter",
    "Bagian": "Section",
    "Pasal": "Article",
    "Penjelasan": "Elucidation",
    "ayat": "paragraph",
    "huruf": "letter",
    "angka": "number",
    "dan": "and",
    "Disahkan Oleh dan tanda tangan": "Disahkan Oleh and the signature",
    "Nama SOP dan judulnya": "Nama SOP and the title",
    "angka dan huruf yang mengulanginya menyebut bilangan yang sama": "a figure and the words behind it say one number",
    "asas dinamis": "principle of keeping up to date",
    "asas kepatuhan hukum dan dinamis": "principles of legality and of keeping up to date",
    "ciri prosedur administrasi: melibatkan sekurang-kurangnya dua orang": "a procedure takes two people",
    "eksekusi dan pengambilan keputusan": "acts and decisions",
    "kata kerja diikuti objeknya": "a verb has its object",
    "kebersihan naskah": "cleanness of the document",
    "kesesuaian baris dengan tajuk tabel": "rows fit the table's heading",
    "ketaatan asas istilah": "consistent terms",
    "kop, Disahkan Oleh, dan tanda tangan": "letterhead, Disahkan Oleh and signature",
    "lampiran: susunan pangkat dan golongan ruang": "annex: ranks and grades",
    "mutu baku": "quality standard",
    "nomor kegiatan": "number of the activity",
    "penamaan SOP": "naming of SOPs",
    "penandatanganan naskah dinas pada hari kerja": "documents are signed on working days",
    "penandatanganan oleh Plt., Plh., dan Pj.": "signing by acting officials (Plt., Plh., Pj.)",
    "pengendalian dokumen": "control of documents",
    "penomoran butir berurutan": "items are numbered in sequence",
    "penomoran naskah dinas": "numbering of official documents",
    "penulisan Nama SOP": "writing of Nama SOP",
    "penulisan kata": "spelling of words",
    "penulisan pelaksana dipisahkan dari kegiatan": "actors are kept apart from activities",
    "prinsip efisiensi dan efektivitas": "principle of efficiency and effectiveness",
    "prinsip kejelasan dan kemudahan": "principle of clarity and ease",
    "prinsip keselarasan": "principle of consistency",
    "prinsip keterukuran": "principle of measurability",
    "prosedur berakhir dengan hasil yang tuntas": "a procedure ends with a finished result",
    "rentang waktu ditulis dari yang singkat ke yang lama": "a range of time runs from the shorter to the longer",
    "satu kegiatan untuk satu langkah": "one activity for one step",
    "satu waktu ditulis dengan satu cara": "one time is written in one way",
    "sebutan jabatan": "names of offices",
    "setiap teks termasuk bagian naskah": "all text belongs to a part of the document",
    "simbol bagan alir": "symbols of the flow chart",
    "simbol belah ketupat": "the diamond",
    "simbol kapsul": "the capsule",
    "standar masukan dan keluaran": "standard of inputs and outputs",
    "susunan NIP": "make-up of the NIP",
    "susunan perangkat daerah": "make-up of regional agencies",
    "tajuk tabel dan tajuk lanjutannya": "heading of a table and of its continuation",
    "uraian bersifat aktif: kata kerja tanpa subyek": "active description: a verb without subject",
    "uraian kegiatan": "description of the activity",
}
"""Parts of regulations, and what custom says, in English."""


class _Count(int):
    """A number that brings its noun along: ``{files:file|files}`` is "1 file" or "2 files"."""

    def __format__(self, form: str) -> str:
        one, bar, more = form.partition("|")
        return f"{int(self)} {one if self == 1 else more}" if bar else super().__format__(form)


def filled(text: str, values: Mapping[str, object]) -> str:
    """A text with its placeholders filled; in one such as ``{files:file|files}`` a number takes its noun along.

    :raises KeyError: for a placeholder without a value.
    """
    if "|" in text:
        values = {name: _Count(value) if type(value) is int else value for name, value in values.items()}
    return text.format_map(values)


def message(key: str, lang: str, /, **values: object) -> str:
    """The text of a key in a language, its placeholders filled."""
    return filled(MESSAGES[key][LANGUAGES.index(lang)], values)


class UserError(Exception):
    """Something that the user has to mend: a key of :data:`MESSAGES`, its values, and the name that would have done."""

    def __init__(self, what: str, near: str | None = None, /, **values: object) -> None:
        self.what, self.near, self.values = what, near, values
        super().__init__(self.text("id"))

    def text(self, lang: str) -> str:
        """One line for the user."""
        hint = message("nearest", lang, name=self.near) if self.near else ""
        return message(self.what, lang, **self.values) + hint


class FileError(UserError):
    """A file of the user that cannot be used: which file, where in it, and what is wrong."""

    def __init__(self, file: str, where: str, what: str, near: str | None = None, /, **values: object) -> None:
        self.file, self.where = file, where
        super().__init__(what, near, **values)

    def text(self, lang: str) -> str:
        """One line for the user, with file and place."""
        return f"{self.file}: {self.where}: {super().text(lang)}"


class RuleError(FileError):
    """A rule file or profile that cannot be used: which file, where in it, and what is wrong."""


def nearest(word: str, names: Iterable[str]) -> str | None:
    """The name most like a misspelt one, if any is like it at all."""
    from rapidfuzz import fuzz, process

    found = process.extractOne(word, list(names), scorer=fuzz.ratio, score_cutoff=50)
    return str(found[0]) if found else None
