"""The correction report as a page."""

__all__ = ["TEXTS"]

TEXTS: dict[str, tuple[str, str]] = {
    "page.skip": ("Langsung ke isi", "Skip to the contents"),
    "page.judged": ("Tanggal pemeriksaan", "Judged as of"),
    "page.rules_judged": ("Aturan yang dinilai", "Rules judged"),
    "page.judged_profile": ("{count} aturan (profil {profile})", "{count:rule|rules} (profile {profile})"),
    "page.judged_without": (
        "{count} aturan (profil {profile} tanpa {without})",
        "{count:rule|rules} (profile {profile} without {without})",
    ),
    "page.judged_more": (
        "{count} aturan (profil {profile} dan {further})",
        "{count:rule|rules} (profile {profile} and {further})",
    ),
    "page.judged_changed": (
        "{count} aturan (profil {profile} tanpa {without}, dengan {further})",
        "{count:rule|rules} (profile {profile} without {without}, with {further})",
    ),
    "page.judged_only": ("hanya {count} aturan: {families}", "only {count:rule|rules}: {families}"),
    "page.rules_digest": ("Alat dan kumpulan aturan", "Tool and rule set"),
    "page.footer": (
        "Dibuat dengan soplint {version}. Tiap temuan menunjuk teks hasil pindaian; cocokkan dengan naskah aslinya.",
        "Made with soplint {version}. Every finding points at the scanned text; compare it with the original document.",
    ),
    "page.summary": ("Ringkasan", "Summary"),
    "page.files": ("Berkas", "Files"),
    "page.sops": ("SOP", "SOPs"),
    "page.problems": (
        "Naskah yang tidak dapat dinilai secara utuh",
        "Documents that could not be judged in full",
    ),
    "page.undetermined": ("butir periksa tidak dapat dinilai", "outcomes undetermined"),
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
    "page.origin_document": ("naskah", "document"),
    "page.origin_scan": ("mungkin salah pindai", "probably the scan"),
    "page.previous": ("Sebelumnya", "Previous"),
    "page.next": ("Berikutnya", "Next"),
    "page.shown": ("{shown} dari {total} temuan", "{shown} of {total} findings"),
    "page.file": ("Berkas {path}", "File {path}"),
    "page.where": ("Berkas {path}, baris {first} sampai dengan {last}", "File {path}, lines {first} to {last}"),
    "page.where_on_page": (
        "Berkas {path}, halaman {page}, baris {first} sampai dengan {last}",
        "File {path}, page {page}, lines {first} to {last}",
    ),
    "page.where_on_pages": (
        "Berkas {path}, halaman {page} sampai dengan {end}, baris {first} sampai dengan {last}",
        "File {path}, pages {page} to {end}, lines {first} to {last}",
    ),
    "page.contents_of": ("Bagian laporan SOP {number}", "Sections on SOP {number}"),
    "page.to_summary": ("Kembali ke ringkasan", "Back to the summary"),
    "page.blank": ("tidak diisi atau tidak terbaca", "empty or not legible"),
    "page.part": ("{title}, bagian {number}", "{title}, part {number}"),
    "page.which": ("Daftar SOP", "Which SOPs"),
    "page.and_more": ("dan {count:.} lainnya", "and {count:,} more"),
    "page.heat": ("Temuan menurut instansi dan rumpun", "Findings by agency and family"),
    "page.heat_how": (
        "Makin pekat warnanya, makin banyak temuan per SOP. Tiap angka menuju ke SOP-nya.",
        "The darker a cell, the more findings for each SOP. Every figure leads to its SOPs.",
    ),
    "page.agencies": ("SOP menurut instansi", "SOPs by agency"),
    "page.agency_sops": ("{count:.} SOP", "{count:SOP|SOPs}"),
    "page.agency_unknown": ("instansi tidak diketahui", "agency unknown"),
    "page.by_duration": ("SOP menurut lama seluruh langkahnya", "SOPs by the time of all their steps"),
    "page.duration": ("Lama", "Time"),
    "page.up_to": ("sampai {time}", "up to {time}"),
    "page.over": ("lebih dari {time}", "over {time}"),
    "page.no_time": ("waktu tidak terbaca", "no legible time"),
    "page.frequent": ("Temuan yang paling sering", "The most frequent findings"),
    "page.copies": ("Tabel langkah yang disalin antarinstansi", "Step tables copied between agencies"),
    "page.copied": ("SOP pertama", "First SOP"),
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
        "Langkah dengan temuan diberi warna dan nomor temuannya. Tanda alur yang terbaca digambar pada lajur "
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
    "page.to_be_seen": ("Perlu dilihat pada naskah asli", "To be looked at in the original document"),
    "page.to_be_seen_why": (
        "Hal berikut tidak dapat dinilai dari teksnya saja. Ini bukan temuan.",
        "The following cannot be judged by the text alone. These are no findings.",
    ),
    "page.not_judged": ("Belum dinilai karena sebab lain", "Not judged for other reasons"),
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
    "page.errors": ("Galat yang perlu diperbaiki lebih dahulu", "Errors to correct first"),
    "page.meanings": ("Arti istilah", "What the words mean"),
    "meaning.error": (
        "naskah melanggar ketentuan tertulis atau bertentangan dengan isinya sendiri.",
        "the document breaks a written rule or contradicts itself.",
    ),
    "meaning.warning": (
        "hampir pasti keliru, atau keliru menurut kelaziman.",
        "almost surely wrong, or wrong by custom.",
    ),
    "meaning.info": ("patut diperhatikan, tetapi tidak selalu keliru.", "worth a look, and not always wrong."),
    "meaning.undetermined": (
        "aturan yang tidak dapat dinilai pada suatu SOP karena hal yang dinilainya tidak terlihat dalam teks, atau "
        "naskah pembandingnya tidak disertakan. Ini bukan temuan.",
        "rules that could not be judged for an SOP, because the text does not show what they judge or the documents "
        "to compare with were not at hand. These are no findings.",
    ),
    "meaning.scan": (
        "kekeliruan itu mungkin berasal dari pemindaian, bukan dari naskah aslinya.",
        "the fault may lie in the scan and not in the document.",
    ),
    "meaning.possible": (
        "temuan itu hanya dapat digunakan setelah dicocokkan dengan naskah aslinya.",
        "the finding holds only once it has been compared with the original document.",
    ),
    "meaning.rung": (
        "jenjang aturan tertinggi yang dipenuhi suatu SOP tanpa temuan: {rungs}. Temuan dari pembandingan dengan SOP "
        "lain tidak diperhitungkan. Naskah berformat lain tidak diberi jenjang.",
        "the highest rung of rules that an SOP meets without a finding: {rungs}. Findings from comparing it with other "
        "SOPs do not count. A document of another form has none.",
    ),
    "page.bases": ("Dasar yang dirujuk", "Regulations cited"),
    "page.rules": ("Aturan yang dinilai", "The rules"),
    "page.rules_what": (
        "Alasan dan dasar tiap aturan yang disebut dalam laporan ini.",
        "Why each rule that this report speaks of is there, and what it rests on.",
    ),
    "unit.menit": ("{count} menit", "{count} min"),
    "unit.jam": ("{count} jam", "{count} h"),
    "unit.hari": ("{count} hari", "{count:day|days}"),
    "unit.minggu": ("{count} minggu", "{count:week|weeks}"),
    "unit.bulan": ("{count} bulan", "{count} mo."),
    "unit.tahun": ("{count} tahun", "{count:year|years}"),
}
