"""What could not be read, could not be judged, or was read with a doubt, and why."""

__all__ = ["TEXTS"]

TEXTS: dict[str, tuple[str, str]] = {
    "sys.check": (
        "aturan {rule} gagal dijalankan ({error}); laporkan kepada pengelola soplint, atau pengelola paket lain bila "
        "fungsinya dari paket itu",
        "rule {rule} could not run ({error}); please report it to the maintainers of soplint, or of another package "
        "where its function comes from that",
    ),
    "sys.document": (
        "berkas ini tidak dapat dinilai ({error}); laporkan kepada pengelola soplint beserta berkasnya",
        "this file could not be judged ({error}); please report it to the maintainers of soplint, with the file",
    ),
    "sys.missing": ("berkas tidak ditemukan; periksa nama dan letaknya", "no such file; check its name and place"),
    "sys.folder": (
        "ini folder, bukan berkas; sebutkan satu berkas di dalamnya",
        "this is a folder, not a file; name a file in it",
    ),
    "sys.denied": ("berkas tidak boleh dibaca; periksa izinnya", "permission denied; check the file's permissions"),
    "sys.denied_folder": (
        "folder tidak boleh dibaca; periksa izinnya",
        "permission denied; check the folder's permissions",
    ),
    "sys.unreadable_file": (
        "berkas tidak dapat dibaca; periksa tautan dan tempat penyimpanannya",
        "the file cannot be read; check its links and where it is stored",
    ),
    "sys.empty": ("berkas kosong; pindai atau simpan ulang teksnya", "the file is empty; scan or save its text again"),
    "sys.large": ("berkas lebih besar dari 10 MB; pisahkan per SOP", "the file is larger than 10 MB; split it by SOP"),
    "sys.utf16": ("berkas berkode UTF-16; simpan ulang sebagai UTF-8", "the file is UTF-16; save it as UTF-8"),
    "sys.binary": (
        "bukan teks; ubah PDF, Word, atau gambar menjadi teks lebih dahulu",
        "not text; turn the PDF, Word file or picture into text first",
    ),
    "sys.empty_folder": (
        "tidak ada berkas {suffixes} di dalam folder ini; periksa namanya, atau sebutkan berkas lain satu demi satu",
        "there is no {suffixes} file in this folder; check its name, or name files of other kinds one by one",
    ),
    "sys.all_excluded": (
        "semua berkas di dalam folder ini dilewati (exclude); tidak ada yang diperiksa",
        "all files in this folder are excluded (exclude); none was checked",
    ),
    "sys.empty_path": (
        "PATH kosong tidak menyebut berkas; periksa variabel yang mungkin belum diisi",
        "an empty PATH names no file; check for a variable that may not be set",
    ),
    "sys.no_match": (
        "pola tidak cocok dengan satu berkas pun; periksa penulisan pola dan foldernya",
        "the pattern matches no file; check how it is written, and its folder",
    ),
    "sys.no_path": (
        "tidak ada berkas yang diperiksa; sebutkan berkas atau folder SOP",
        "no file was checked; name the files or folders of the SOPs",
    ),
    "sys.no_sop": (
        "tidak dinilai: label dan tabel yang menandai sebuah SOP tidak ditemukan; bila ini SOP, periksa hasil "
        "pindaiannya; bila bukan, keluarkan berkasnya",
        "not judged: no labels and no table that mark an SOP were found; if it is one, check the scan; if it is none, "
        "leave the file out",
    ),
    "sys.worker": (
        "pemeriksaan berkas ini terhenti mendadak; periksa berkas ini secara tersendiri",
        "checking this file ended abruptly; check the file by itself",
    ),
    "sys.unreadable": (
        "SOP mulai baris {line} tidak terbaca: {coverage}% teksnya dikenali dan {legibility}% isinya cocok dengan "
        "tempatnya; ambil kembali teksnya dengan kolom yang tetap terpisah (pdftotext -layout), pindai ulang, atau "
        "keluarkan berkasnya bila bukan SOP",
        "the SOP from line {line} on is not legible: {coverage}% of its text was recognised and {legibility}% fits its "
        "place; take its text again with the columns kept apart (pdftotext -layout), scan it again, or leave it out if "
        "it is no SOP",
    ),
    "sys.table_unreadable": (
        "tabel langkah SOP mulai baris {line} tidak terbaca: {coverage}% teks SOP dikenali dan {legibility}% isinya "
        "cocok dengan tempatnya; yang dinilai hanya identitas dan dasar hukumnya; ambil kembali teksnya dengan kolom "
        "yang tetap terpisah (pdftotext -layout) atau pindai ulang",
        "the step table of the SOP from line {line} on is not legible: {coverage}% of its text was recognised and "
        "{legibility}% fits its place; only its identity and its legal bases were judged; take its text again with the "
        "columns kept apart (pdftotext -layout) or scan it again",
    ),
    "note.windows-1252": (
        "berkas bukan UTF-8 dan dibaca sebagai Windows-1252; simpan ulang sebagai UTF-8 bila ada huruf yang keliru",
        "the file is not UTF-8 and was read as Windows-1252; save it as UTF-8 if letters look wrong",
    ),
    "note.doubted": (
        "{count} langkah tidak dinilai (baris {lines}): kolom yang memuat isinya tidak dapat dipastikan; periksa "
        "langkah itu pada naskah asli",
        "{count:step was|steps were} not judged (line {lines}): the text does not tell in which columns the words "
        "stand; look into the original",
    ),
    "note.doubted_citations": (
        "{count} butir Dasar Hukum tidak dinilai (baris {lines}): isinya mungkin tercampur dengan kolom di sebelahnya; "
        "periksa butir itu pada naskah asli",
        "{count:item of Dasar Hukum was|items of Dasar Hukum were} not judged (line {lines}): words of the column "
        "beside may stand among theirs; look into the original",
    ),
    "note.titles": (
        "tabel berjudul lain pada baris {lines} bernomor mulai dari 1 lagi dan dibaca sebagai bagian dari SOP di "
        "atasnya; jika itu SOP tersendiri, beri blok identitas di atas judulnya",
        "steps start from 1 again under another title (line {lines}) and were read as part of the SOP above; if they "
        "are of an SOP of its own, put an identity block above that title",
    ),
    "note.linked": (
        "tautan ke folder tidak diikuti; sebutkan sebagai PATH agar isinya diperiksa",
        "a link to a folder is not followed; name it as a PATH to have its files checked",
    ),
    "note.excluded": (
        "{count} berkas atau folder dilewati (exclude) dan tidak diperiksa",
        "{count:file or folder was|files or folders were} excluded and not checked",
    ),
    "note.documents": (
        "{count} dokumen tidak dibaca, misalnya {path}; ubah menjadi teks lebih dahulu",
        "{count:document was|documents were} not read, such as {path}; turn into text first",
    ),
    "note.overruled": (
        "{codes} tetap berlaku: aturan wajib profil {profile} tidak dapat diabaikan atau diturunkan tingkatnya",
        "{codes}: still in force, for mandatory rules of the profile {profile} can be neither ignored nor lowered",
    ),
    "note.uncompared": (
        "{count} berkas pembanding (--context) tidak terbaca secara utuh; SOP yang tidak terbaca tidak dibandingkan",
        "{count:file|files} of the context (--context) could not be read in full; what is not legible is not compared",
    ),
    "note.report": (
        "laporan yang ditulis soplint, bukan naskah SOP; tidak diperiksa",
        "a report that soplint wrote, not an SOP; it was not checked",
    ),
    "reason.tidak_terbaca": ("susunan naskah tidak terbaca", "the document's structure is not legible"),
    "reason.sebagian_tidak_terbaca": (
        "susunan naskah tidak terbaca, kecuali identitas dan dasar hukumnya",
        "the document's structure is not legible, except for its identity and its legal bases",
    ),
    "reason.di_luar_katalog": (
        "peraturan yang dirujuk tidak ada dalam katalog; cocokkan dengan naskah resminya",
        "the regulation cited is not in the catalogue; compare it with the official text",
    ),
    "reason.rujukan_tanpa_nomor": (
        "rujukannya tidak bernomor, sehingga peraturannya tidak dapat dicari",
        "the citation has no number, so the regulation cannot be looked up",
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
    "reason.prasyarat": (
        "baru dapat dinilai setelah aturan yang mendahuluinya terpenuhi",
        "can be judged once the rule that it builds on passes",
    ),
    "reason.galat_pemeriksa": ("aturan gagal dijalankan", "the rule could not run"),
    "reason.nilai_tidak_terbaca": ("nilainya kosong atau tidak terbaca", "the value is empty or not legible"),
    "reason.identitas_tidak_terbaca": ("bagian identitas tidak terbaca", "the identity block is not legible"),
    "reason.tajuk_bagian_tidak_terbaca": ("judul bagian tidak terbaca", "no section heading is legible"),
    "reason.label_di_tempat_lain": ("labelnya tercampur dengan teks lain", "its label is mixed up with other text"),
    "reason.naskah_terputus": ("naskahnya mungkin terputus sebelum selesai", "the text may end before the SOP does"),
    "reason.isi_terpisah": ("isinya mungkin terpisah dari labelnya", "the contents may be torn from their label"),
    "reason.bagian_berulang": ("naskah mungkin berisi lebih dari satu SOP", "the text may hold more than one SOP"),
    "reason.tabel_tidak_terbaca": ("tabel langkah tidak terbaca", "the step table is not legible"),
    "reason.kolom_tidak_dikenal": ("tajuk kolom tidak terbaca lengkap", "not all column headings are legible"),
    "reason.tanda_tangan_di_akhir": (
        "tanda tangan tercantum di akhir naskah, bukan pada Disahkan Oleh",
        "the signature stands at the end, not beside Disahkan Oleh",
    ),
    "reason.nama_tidak_pasti": (
        "nama pejabatnya mungkin tertulis di belakang jabatannya",
        "the official's name may stand behind the office",
    ),
    "reason.jabatan_tidak_terbaca": ("jabatannya tidak terbaca", "the office is not legible"),
    "reason.hanya_mengetahui": ("penanda tangannya hanya mengetahui", "who signs only takes note"),
    "reason.tanggal_bertentangan": ("tanggalnya saling bertentangan", "the dates contradict each other"),
    "reason.tanggal_tidak_lengkap": ("tanggalnya tidak lengkap", "the date is not complete"),
    "reason.tanpa_konteks": (
        "naskah lain dalam repositori tidak disertakan",
        "the other documents of the repository are not at hand",
    ),
    "reason.pembanding_tidak_terbaca": (
        "tidak ada naskah lain yang terbaca",
        "no other document is legible",
    ),
    "reason.instansi_tidak_diketahui": ("instansinya tidak diketahui", "the agency is not known"),
    "reason.kotor": ("hasil pindaian terlalu kabur", "the scan is too unclear"),
    "reason.beberapa_tabel": ("naskah berisi beberapa tabel langkah", "the text holds several step tables"),
    "reason.kolom_tidak_ada": ("tabelnya tidak mempunyai kolom itu", "the table has no such column"),
    "reason.kolom_kosong": ("kolomnya kosong pada semua langkah", "the column is blank in all steps"),
    "reason.baris_diragukan": (
        "kolom yang memuat isinya tidak dapat dipastikan",
        "in which columns its words stand is not certain",
    ),
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
        "tanda alur tidak terbaca; lihat bagan alir pada naskah asli",
        "no flow mark is legible; look at the chart in the original",
    ),
    "reason.instansi_tidak_dikenal": ("jenis instansinya tidak dikenali", "the kind of agency is not known"),
}
