"""Languages in which people can ask for help: names from what is known of languages, sentences from the council."""

from pathlib import Path

from fingerpost.pages.data_files import DataFiles
from fingerpost.pages.languages import packaged, read_languages
from fingerpost.publishing.data import read_data
from fingerpost.publishing.language_help import LanguageHelp, shown, unknown

DATA = Path(__file__).parents[2] / "content" / "_data"


def test_a_sentence_has_its_language_and_direction() -> None:
    (urdu,) = shown([LanguageHelp(code="ur", says="مجھے اردو ترجمان کی ضرورت ہے۔")], packaged())
    assert (urdu["own"], urdu["english"], urdu["dir"], urdu["written_in"]) == ("اردو", "Urdu", "rtl", "ur")


def test_a_sign_language_is_written_in_another() -> None:
    files = DataFiles({"languages.yml": b"- {code: bfi, own: British Sign Language, english: British Sign Language}\n"})
    (bsl,) = shown([LanguageHelp(code="bfi", says="I use BSL.", written_in="en")], read_languages(files))
    assert (bsl["own"], bsl["written_in"]) == ("British Sign Language", "en")


def test_a_language_of_which_nothing_is_known_is_named_and_left_out() -> None:
    helps = [LanguageHelp(code="xx", says="Hello.")]
    assert unknown(helps, packaged()) == ["xx"]
    assert shown(helps, packaged()) == ()


def test_the_languages_of_the_city_are_known() -> None:
    files = DataFiles({path.name: path.read_bytes() for path in DATA.glob("lang*.yml")})
    data = read_data(files)
    assert files.slips == []
    assert unknown(data.help.values(), data.languages) == []
    assert {"ar", "bfi", "cy", "pl", "ro", "so", "uk", "ur"} <= {one["code"] for one in shown(data.help.values(), data.languages)}


def test_an_unknown_key_names_the_nearest() -> None:
    files = DataFiles({"language-help.yml": "- {code: pl, say: Dzień dobry.}\n".encode()})
    assert dict(read_data(files).help) == {}
    assert any("says" in f"{slip.message} {slip.mend}" for _, slip in files.slips)
