"""Which language a text is in: sure of scripts, careful with small words."""

import pytest

from fingerpost.accessibility.languages import ENOUGH, has_script, latin_words, other_language, scripts

# About 20 words each, written for this test: what a council might say in each language.
TEXTS = {
    "en": "You can phone us from Monday to Friday if you need help with your council tax, or write to us and we will answer you.",
    "cy": "Gallwch ffonio ni o ddydd Llun i ddydd Gwener os oes angen help arnoch gyda'ch treth, neu ysgrifennu atom ac fe atebwn i chi yn fuan.",
    "fr": "Vous pouvez nous appeler du lundi au vendredi si vous avez besoin d'aide avec votre impôt, ou nous écrire et nous vous répondrons dans la semaine.",
    "de": "Sie können uns von Montag bis Freitag anrufen, wenn Sie Hilfe mit der Steuer brauchen, oder uns schreiben, und wir werden Ihnen dann sicher antworten.",
    "pl": "Można do nas zadzwonić od poniedziałku do piątku, jeśli potrzebna jest pomoc w sprawie podatku, lub napisać do nas, a my się z państwem skontaktujemy.",
    "es": "Puede llamarnos de lunes a viernes si necesita ayuda con el impuesto de la ciudad, o escribirnos y le responderemos en el plazo de una semana.",
    "so": "Waxaad na soo wici kartaa Isniinta ilaa Jimcaha haddii aad u baahan tahay caawimaad ku saabsan canshuurta, ama noo soo qor oo waan kuu jawaabi doonnaa.",
}


@pytest.mark.parametrize("lang", TEXTS)
def test_a_text_in_the_language_that_it_says_is_left_alone(lang: str) -> None:
    assert other_language(TEXTS[lang], lang) == ""
    assert other_language(TEXTS[lang], f"{lang}-GB") == ""


@pytest.mark.parametrize("lang", [lang for lang in TEXTS if lang != "en"])
def test_a_long_text_in_another_language_is_seen(lang: str) -> None:
    assert other_language(TEXTS[lang], "en") == lang
    assert other_language(TEXTS["en"], lang) == "en"


def test_short_texts_names_and_unknown_languages_are_left_alone() -> None:
    assert len("Les bureaux de la mairie sont dans la rue de la gare".split()) < ENOUGH
    assert other_language("Les bureaux de la mairie sont dans la rue de la gare", "en") == ""
    names = "Ali Khan, Anna Kowalska, José García, Siân Llewelyn, François Dupont, Maria da Silva, Jan de Vries, Ahmed Hassan, Mary Smith, John Brown"
    assert other_language(names, "en") == ""
    assert other_language(TEXTS["fr"], "xx") == ""


def test_words_are_counted_in_each_script() -> None:
    assert scripts("We speak English") == {}
    assert scripts("Ask in اردو or Русский язык") == {"Arabic": 1, "Cyrillic": 2}
    assert scripts("日本語を話します")["Kana"] == 2
    assert latin_words("A bin, ein Müll, بن") == 3
    assert latin_words("one two three four", most=2) == 2
    assert latin_words("one", most=2) == 1


@pytest.mark.parametrize(
    ("lang", "script", "is_written_so"),
    [
        ("en", "Arabic", False),
        ("ur", "Arabic", True),
        ("ur", "Latin", False),
        ("sr", "Latin", True),
        ("sr", "Cyrillic", True),
        ("zh-Hant", "Latin", None),
        ("ur-Latn", "Latin", None),
        ("xx", "Latin", None),
        ("ja", "Han", True),
        ("cy", "Latin", True),
    ],
)
def test_which_scripts_a_language_has(lang: str, script: str, is_written_so: bool | None) -> None:
    assert has_script(lang, script) is is_written_so
