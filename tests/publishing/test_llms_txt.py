"""llms.txt: every page that is in lists, under its topic, with an address that works from anywhere."""

from fingerpost.publishing.llms_txt import llms_txt
from tests.support.sites import make_site

FILES = {
    "index.md": "---\ntype: home\ntitle: Oxenbridge\ndescription: What the council does.\n---\nText.\n",
    "bins/index.md": "---\ntype: topic\ntitle: Bins [and] more\n---\nText.\n",
    "bins/missed.md": "---\ntitle: Report a missed bin\ndescription: Tell us.\n---\nText.\n",
    "bins/draft.md": "---\ntitle: Draft\ndraft: true\n---\nText.\n",
    "bins/old.md": "---\ntitle: Old\narchive_on: 2020-01-01\n---\nText.\n",
    "tax/pay.md": "---\ntitle: Pay\n---\nText.\n",
}


def test_the_whole_file() -> None:
    site = make_site(FILES)
    site.addresses.root = "https://www.oxenbridge.example/"
    assert llms_txt(site).splitlines() == [
        "# Oxenbridge",
        "",
        "> What the council does.",
        "",
        "## Bins \\[and\\] more",
        "",
        "- [Bins \\[and\\] more](https://www.oxenbridge.example/bins/)",
        "- [Report a missed bin](https://www.oxenbridge.example/bins/missed/): Tell us.",
        "",
        "## Oxenbridge",
        "",
        "- [Oxenbridge](https://www.oxenbridge.example/): What the council does.",
        "",
        "## tax",
        "",
        "- [Pay](https://www.oxenbridge.example/tax/pay/)",
    ]


def test_without_a_web_address_the_links_start_at_the_top_of_the_server() -> None:
    assert "- [Pay](/tax/pay/)" in llms_txt(make_site(FILES))


def test_a_site_without_a_front_page() -> None:
    assert llms_txt(make_site({"a.md": "---\ntitle: A\n---\nText.\n"})).splitlines() == ["# Contents", "", "## Pages", "", "- [A](/a/)"]
