"""Texts in other languages: graded by sums of their own, or not at all with the reason."""

import pytest

from fingerpost.pages.prose import Unit
from fingerpost.reading_level.grade import score
from fingerpost.reading_level.languages import grade, has_formula, is_english, root, why_not
from tests.reading_level.cases import of_text, of_units

# The same twice: as one says it to a neighbour, and as an office writes it.
TEXTS = {
    "de": (
        "Sie brauchen eine neue Tonne? Rufen Sie uns an. Wir bringen sie in zwei Wochen. Das kostet nichts. Legen Sie die alte Tonne an den Weg.",
        "Die Bereitstellung eines Ersatzbehälters erfolgt nach Eingang eines vollständig ausgefüllten Antragsformulars bei der zuständigen "
        "Verwaltungsabteilung, sofern die Voraussetzungen gemäß der Abfallwirtschaftssatzung nachgewiesen worden sind.",
    ),
    "es": (
        "¿Le hace falta un cubo? Llame por la tarde. Es gratis. Le damos otro en dos días. Deje el cubo viejo en la calle.",
        "La sustitución de los contenedores deteriorados se efectuará previa presentación de la correspondiente solicitud debidamente "
        "cumplimentada ante el departamento municipal responsable de la recogida de residuos domiciliarios.",
    ),
    "fr": (
        "Votre bac est cassé ? Dites-le nous. Le bac neuf est là en deux jours. Ne payez rien. Mettez le vieux bac sur le bord de la rue.",
        "Le remplacement des conteneurs détériorés interviendra postérieurement à la présentation d'une demande dûment complétée auprès de "
        "l'administration municipale responsable de la collecte des déchets ménagers.",
    ),
    "it": (
        "Ti serve un bidone? Chiama noi. Non costa nulla. Arriva in due giorni. Metti il bidone rotto in strada.",
        "La sostituzione dei contenitori deteriorati avverrà successivamente alla presentazione di un'apposita richiesta debitamente "
        "compilata presso l'amministrazione comunale responsabile della raccolta dei rifiuti domestici.",
    ),
    "nl": (
        "Is uw bak stuk? Bel ons dan. U krijgt een nieuwe bak. Dat kost niets. Zet de oude bak aan de weg.",
        "De vervanging van beschadigde afvalcontainers geschiedt uitsluitend na ontvangst van een volledig ingevuld aanvraagformulier door de "
        "verantwoordelijke gemeentelijke afdeling huishoudelijke afvalinzameling.",
    ),
    "ru": (
        "Ваш бак стар? Дайте нам знать. Мы дадим вам бак. Это даром. Бак ждёт вас тут.",
        "Предоставление заменяющего контейнера осуществляется исключительно после представления надлежащим образом заполненного заявления "
        "в ответственное подразделение муниципальной администрации.",
    ),
    "hu": (
        "Rossz a kuka? Szólj, és hozunk újat. Nem kell érte fizetni. Tedd ki a régit az út szélére. Hétfőn jön az autó.",
        "A megrongálódott hulladékgyűjtő edények cseréjére kizárólag a hiánytalanul kitöltött kérelemnyomtatvány illetékes önkormányzati "
        "osztályhoz történő benyújtását követően kerülhet sor.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("lang", TEXTS)
def test_a_hard_text_has_a_higher_grade_than_a_simple_one(lang: str) -> None:
    simple, hard = (of_text(text, lang) for text in TEXTS[lang])
    assert simple.grade < hard.grade
    assert hard.grade - simple.grade > 2
    assert (simple.why_not, hard.why_not) == ("", "")
    assert simple.reading_age == simple.grade + 5


@pytest.mark.parametrize("lang", TEXTS)
def test_a_region_makes_no_difference(lang: str) -> None:
    text = TEXTS[lang][1]
    assert of_text(text, f"{lang}-XX").grade == of_text(text, lang).grade == of_text(text, lang.upper()).grade


@pytest.mark.parametrize("lang", TEXTS)
def test_its_sums_are_not_those_of_english(lang: str) -> None:
    assert grade(lang, 100, 5, 180) != grade("en", 100, 5, 180)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("cy", "Gallwch ofyn am fin newydd yn neuadd y dref. Mae am ddim i bawb sy'n byw yma."),
        ("pl", "Możesz poprosić o nowy kosz w ratuszu. Jest za darmo dla wszystkich, którzy tu mieszkają."),
        ("ar", "يمكنك طلب حاوية جديدة من مبنى البلدية. الخدمة مجانية لجميع السكان."),
        ("tlh", "Some words in a language that nobody has a formula for."),
    ],
)
def test_a_language_without_a_formula_is_not_graded_and_says_why(lang: str, text: str) -> None:
    found = of_units(text, lang=lang)
    assert found.why_not == f"there is no formula for the language “{lang}”"
    assert (found.grade, found.difficulty, found.words, found.passages) == (None, None, 0, ())
    assert not has_formula(lang)


@pytest.mark.parametrize("lang", [None, "", "en", "EN", "en-GB", "en_GB", "en-US"])
def test_english_has_many_names(lang: str | None) -> None:
    text = "You can ask for a new bin at the town hall."
    assert is_english(lang)
    assert of_units(text, lang=lang).grade == of_units(text).grade
    assert of_units(text, lang=lang).difficulty == of_units(text).difficulty


@pytest.mark.parametrize(("lang", "is_it"), [("de", False), ("cy", False), ("enm", False), ("e", False)])
def test_other_languages_are_not_english(lang: str, is_it: bool) -> None:
    assert is_english(lang) is is_it


@pytest.mark.parametrize(("lang", "name"), [(None, "en"), ("de-AT", "de"), ("pt_BR", "pt"), ("ZH-hant", "zh")])
def test_the_root_of_a_language(lang: str | None, name: str) -> None:
    assert root(lang) == name


@pytest.mark.parametrize(
    "text",
    [
        "يمكنك طلب حاوية جديدة من مبنى البلدية. الخدمة مجانية لجميع السكان.",
        "Вы можете получить новый бак в ратуше бесплатно.",
        "您可以在市政厅申请新的垃圾桶。",
        "آپ ٹاؤن ہال سے نیا ڈبہ مانگ سکتے ہیں۔ Call us.",
    ],
)
def test_other_letters_without_a_language_are_not_graded_as_english(text: str) -> None:
    found = of_units(text)
    assert found.why_not == "it is not in English letters; say its language with `lang:`"
    assert found.grade is None


@pytest.mark.parametrize(
    "text",
    [
        "You can ask for a new bin at the café in Llŷn. Ask Siân or Zoë for it.",
        "You can read this page in Arabic (العربية) as well as in English.",
        "1,200 2,400 3,600 4,800 5,000 6,000 7,000",
        "🙂 🙂 🙂 You can ask for a new bin now.",
    ],
)
def test_some_other_letters_do_no_harm(text: str) -> None:
    assert of_units(text).why_not == ""
    assert of_units(text).grade is not None


def test_a_language_that_is_told_is_not_guessed() -> None:
    assert why_not("ru", TEXTS["ru"][0]) == ""
    assert why_not("en", TEXTS["ru"][0]) != ""


@pytest.mark.parametrize(
    ("ease", "school"), [(95, 5), (90, 5.5), (85, 6), (75, 7), (65, 8.5), (55, 11), (40, 14.5), (15, 17)]
)  # fmt: skip
def test_the_grade_of_an_ease_is_that_of_the_table_and_a_straight_line_between(ease: float, school: float) -> None:
    syllables = (180 - 20 - ease) / 58.5 * 100  # German: 180 less the words of a sentence, less 58.5 for the syllables of a word
    assert grade("de", 100, 5, syllables) == pytest.approx(school)


def test_a_text_of_another_language_has_no_rare_words() -> None:
    assert {(sentence.rare, sentence.unlisted) for sentence in of_text(TEXTS["de"][1], "de").every_sentence} == {(0, 0)}


def test_short_units_add_nothing_in_any_language() -> None:
    text = TEXTS["fr"][1]
    assert score([Unit("p", text)], "fr").grade == score([Unit("p", text), *[Unit("li", "Dites-le nous.")] * 20], "fr").grade
