"""With ``--lang en`` everything is English but for what the document says, the form's labels and names of regulations."""

import csv
import re
from collections.abc import Iterator

import pytest

from conftest import ROOT, Run
from indonesian import INDONESIAN, left_over
from soplint.checks import registry
from soplint.config.profiles import ladder
from soplint.examples import example_text, judged
from soplint.findings import Finding
from soplint.messages import MESSAGES, filled, message
from soplint.messages.english import in_english, law_in_english
from soplint.messages.glossary import NOTES, PLACES_IN_LAW, WORDS
from soplint.policy import Rule, RuleSet, bases, load_rules


def spoken(rule: Rule, ruleset: RuleSet) -> Iterator[tuple[Finding, str]]:
    """What is found in the examples of a rule, in English, and the text it is found in."""
    for example in rule.examples:
        prepared = example_text(example)
        result = judged(rule, example, prepared.text, ruleset, "en")
        compared = "".join(piece for texts in example.others for piece in texts.values())
        for finding in result.findings:
            yield finding, prepared.text + compared


RULES = load_rules(examples=True)


def test_the_vocabulary_knows_indonesian_from_english() -> None:
    assert left_over("Tulis nama dan tanggal") == {"tulis", "nama", "dan", "tanggal"}
    assert left_over('Write "nama dan tanggal" beside Disahkan Oleh, see PP 8/2006.') == set()
    assert len(INDONESIAN) > 300


@pytest.mark.parametrize("rule", RULES.rules, ids=lambda rule: rule.code)
def test_a_finding_is_english_but_for_what_it_quotes(rule: Rule) -> None:
    for finding, text in spoken(rule, RULES):
        said = [finding.message, finding.advice, finding.location, *(place.note for place in finding.related)]
        # The last part of a location may be a column's heading, as written.
        said[2] = ", ".join(part for part in said[2].split(", ") if part not in text)
        values = [value for name, value in finding.data.items() if isinstance(value, str)]
        official = finding.data.keys() - rule.check.worded if rule.check.name in NAMES_REGULATIONS else set()
        names = {str(finding.data[name]) for name in official}
        plain = sorted((value for value in values if value in text or value in names), key=len, reverse=True)
        for line in said:
            for value in plain:
                if len(value) > 2 and value not in WORDS:
                    line = line.replace(value, " ")
            assert left_over(line) == set(), line
        for basis in finding.basis:
            assert left_over(basis.at) == set(), basis.at


# Values of checks in these modules are official names, which no language changes.
_OF_REGULATIONS = ("dasar_hukum", "daerah_rujukan", "urutan_rujukan")
NAMES_REGULATIONS = {name for name, check in registry().items() if check.function.__module__.endswith(_OF_REGULATIONS)}


@pytest.mark.parametrize("rule", RULES.rules, ids=lambda rule: rule.code)
def test_the_texts_of_a_rule_are_english(rule: Rule) -> None:
    for text in rule.texts["en"]:
        assert left_over(text) == set(), text
    for basis in rule.basis:
        assert left_over(law_in_english(basis.at)) == set(), basis.at


@pytest.mark.parametrize("rule", RULES.rules, ids=lambda rule: rule.code)
def test_what_an_example_shows_is_told_in_english_too(rule: Rule) -> None:
    for example in rule.examples:
        assert (example.note is None) == (example.note_en is None), example.note
        assert left_over(example.note_en or "") == set(), example.note_en


@pytest.mark.parametrize("rule", RULES.rules, ids=lambda rule: rule.code)
def test_what_a_check_words_itself_is_worded_in_english_too(rule: Rule) -> None:
    assert rule.check.worded <= rule.check.placeholders
    for finding, _ in spoken(rule, RULES):
        for name in rule.check.worded & finding.data.keys():
            value = str(in_english(finding.data[name]))
            if f"{{{name}}}" in rule.texts["en"].message and f'"{{{name}}}"' not in rule.texts["en"].message:
                assert left_over(value) == set(), value


@pytest.mark.parametrize("key", MESSAGES)
def test_a_message_is_english(key: str) -> None:
    assert left_over(MESSAGES[key][1]) == set()


def test_everything_else_is_english() -> None:
    texts = [
        *NOTES.values(),
        *WORDS.values(),
        *PLACES_IN_LAW.values(),
        *(entry["en"] for entry in bases().values()),
        *(profile.texts["en"] for profile in ladder(RULES)),
    ]
    for text in texts:
        assert left_over(text) == set(), text


@pytest.mark.parametrize(
    ("value", "english"),
    [
        ("nama dan NIP", "name and NIP"),
        ("2 Desember 2024", "2 December 2024"),
        ("1 jam", "1 hour"),
        ("3 hari kerja", "3 working days"),
        ("1,5 hari", "1.5 days"),
        ("1 (15 menit), 7 (120 hari)", "1 (15 minutes), 7 (120 days)"),
        ("1 s.d. 3", "1 to 3"),
        ("Januari dan Maret", "January and March"),
        (
            "Peraturan Menteri Riset dan Teknologi Nomor 1 Tahun 2020 dan Peraturan BKN Nomor 2 Tahun 2021",
            "Peraturan Menteri Riset dan Teknologi Nomor 1 Tahun 2020 and Peraturan BKN Nomor 2 Tahun 2021",
        ),
        (12, 12),
    ],
)
def test_values_are_put_into_english(value: object, english: object) -> None:
    assert in_english(value) == english


def test_a_part_of_a_regulation_is_put_into_english() -> None:
    assert (
        law_in_english("Pasal 7 ayat (1) dan Lampiran II angka 43") == "Article 7 paragraph (1) and Annex II number 43"
    )
    assert law_in_english("prinsip keterukuran") == "principle of measurability"


@pytest.mark.parametrize(("count", "text"), [(0, "0 files"), (1, "1 file"), (2, "2 files"), (1000, "1,000 files")])
def test_a_number_takes_its_noun_along(count: int, text: str) -> None:
    assert filled("{files:file|files}", {"files": count}) == text
    assert filled("{files:>4}|{files}", {"files": 7}) == "   7|7"


def test_no_message_counts_without_singular_and_plural() -> None:
    for key, (_, english) in MESSAGES.items():
        assert not re.search(r"\{(?:count|files|sops|findings|rules|examples)\} [a-z]+s\b", english), key
        assert "(s)" not in english, key
    for rule in RULES.rules:
        assert "(s)" not in rule.texts["en"].message


def test_the_summary_of_one_file_is_singular() -> None:
    assert message("text.summary", "en", files=1, sops=2) == "1 file, 2 SOPs"
    assert message("count.error", "en", count=1) == "1 error"


def test_a_rule_is_explained_with_its_nouns_in_the_plural(soplint: Run) -> None:
    assert "an evaluation is due at least once in … years." in soplint("explain", "IDN011", "--lang", "en").stdout


def test_remarks_of_the_catalogue_on_what_revokes_a_regulation_have_their_english() -> None:
    rows = csv.DictReader((ROOT / "rules" / "acuan" / "peraturan.csv").read_text(encoding="utf-8").splitlines())
    said = {str(in_english(row["dicabut_oleh"])) for row in rows}
    assert len(said) > 20
    assert {text for text in said if left_over(text)} == set()
