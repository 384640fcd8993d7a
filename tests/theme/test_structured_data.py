"""The JSON-LD of each type of page: read back by rdflib, in terms that schema.org has, with whole addresses."""

import gzip
import json
import re
from datetime import date, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup
from rdflib import RDF, SDO, Graph, Literal, URIRef
from selectolax.lexbor import LexborHTMLParser

from fingerpost.theme.structured_data import structured_data
from tests.support.whole_city import City, whole_city
from tests.theme.schema_org import DOMAINS, PARENTS, is_a

HERE = "https://www.oxenbridge.example/bins/missed-bin/"
SCHEMA = "https://schema.org/"
_DURATION = re.compile(r"P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?)?")


def _data(fp: dict[str, Any]) -> Any:
    html = structured_data(fp, "Oxenbridge City Council")
    (element,) = LexborHTMLParser(f"<body>{html}</body>").css("script")
    assert element.attributes["type"] == "application/ld+json"
    return json.loads(element.text())


def _about(**values: Any) -> Any:
    """The first thing that a page is about."""
    found = _data({"canonical": HERE, "title": "Report a missed bin", "description": "Tell us.", **values})
    return found["@graph"][0] if "@graph" in found else found


def _graph(data: Any) -> Graph:
    """The data as RDF, with a context of our own in place of schema.org's: no test asks the network."""
    return Graph().parse(data=json.dumps({**data, "@context": {"@vocab": SCHEMA}}), format="json-ld")


def _wrong(graph: Graph) -> list[str]:
    """The properties that schema.org does not have for the types of their things, and types that it does not have."""
    found = []
    for thing, _, kind in graph.triples((None, RDF.type, None)):
        name = str(kind).removeprefix(SCHEMA)
        if name not in PARENTS or kind not in SDO:
            found.append(f"type {name}")
            continue
        kinds = set().union(*(is_a(str(one).removeprefix(SCHEMA)) for one in graph.objects(thing, RDF.type)))
        for term in set(graph.predicates(thing)) - {RDF.type}:
            key = str(term).removeprefix(SCHEMA)
            if term not in SDO or not kinds & set(DOMAINS.get(key, ())):
                found.append(f"{name}.{key}")
    return found


def _bad_values(graph: Graph) -> list[str]:
    """Values that are not of their form: addresses, days, times and lengths of time."""
    forms = {
        "url": _is_whole, "item": _is_whole, "logo": _is_whole, "sameAs": _is_whole,
        "serviceUrl": lambda text: _is_whole(text) or text.startswith("mailto:"),
        "opens": time.fromisoformat, "closes": time.fromisoformat,
        "validFrom": date.fromisoformat, "validThrough": date.fromisoformat, "startDate": date.fromisoformat,
        "endDate": date.fromisoformat, "datePublished": date.fromisoformat, "processingTime": _DURATION.fullmatch,
        "dayOfWeek": lambda text: str(text) in {f"{SCHEMA}{day}" for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")},
    }  # fmt: skip
    found = []
    for key, is_right in forms.items():
        for value in graph.objects(None, URIRef(SCHEMA + key)):
            try:
                right = is_right(str(value)) is not False and is_right(str(value)) is not None
            except ValueError:
                right = False
            if not right:
                found.append(f"{key}: {value}")
    return found


def _is_whole(text: str) -> bool:
    return re.match(r"https?://[^/\s]+", text) is not None


def _all(city: City) -> list[tuple[str, Any]]:
    found = []
    for page in city.site.published:
        html = structured_data(city.layout_values(page), "Oxenbridge City Council")
        if html:
            found.append((page.path, json.loads(re.search(r">(.*)</script>$", html)[1])))
    return found


def test_the_checks_find_what_is_wrong() -> None:
    data = {"@type": "GovernmentService", "opens": "9am", "telephone": "1", "url": "/bins/", "availableChannel": {"@type": "Channel"}}
    graph = _graph(data)
    assert sorted(_wrong(graph)) == ["GovernmentService.opens", "GovernmentService.telephone", "type Channel"]
    assert sorted(_bad_values(graph)) == ["opens: 9am", "url: /bins/"]


def test_every_page_of_the_city() -> None:
    pages = _all(whole_city())
    kinds = set()
    for path, data in pages:
        graph = _graph(data)
        assert (_wrong(graph), _bad_values(graph)) == ([], []), path
        kinds |= {str(kind).removeprefix(SCHEMA) for kind in graph.objects(None, RDF.type)}
    assert {"GovernmentService", "GovernmentOrganization", "GovernmentOffice", "Place", "BreadcrumbList", "NewsArticle"} <= kinds
    below_home = [page for page in whole_city().site.published if page.path != "index.md" and not page.archived(whole_city().site.today)]
    with_a_way = {path for path, data in pages if "BreadcrumbList" in json.dumps(data)}
    assert {page.path for page in below_home} == with_a_way


def test_the_data_of_a_service_costs_few_bytes() -> None:
    city = whole_city()
    for page in city.site.by_type["service"]:
        fp = city.layout_values(page)
        assert len(gzip.compress(structured_data(fp, "Oxenbridge City Council").encode())) < 1_200, page.path


def test_a_service_with_every_way_to_use_it() -> None:
    service = {
        "facts": [{"key": "who_for", "text": "Anyone with a bin."}],
        "responsible": {
            "named": [{"name": "City Council", "url": "https://city.example", "area": "The city"}],
            "delivered_by": {"name": "Greenway Ltd", "url": None},
        },
        "channels": [
            {"label": "Report it", "url": "https://forms.example/bin"},
            {"phone": {"number": "01632 960110", "dial": "01632960110"}, "languages": ["Polish", "Urdu"]},
            {"place": {"title": "Town Hall", "url": "../../locations/town-hall/"}},
            {"address": ["Market Place", "Oxenbridge ZX1 1AA"]},
            {"email": "bins@city.example"},
        ],
    }
    assert _about(layout="service", service=service, standard={"within_iso": "P4D"}) == {
        "@type": "GovernmentService",
        "name": "Report a missed bin",
        "description": "Tell us.",
        "url": HERE,
        "provider": {"@type": "GovernmentOrganization", "name": "City Council", "url": "https://city.example"},
        "serviceOperator": {"@type": "Organization", "name": "Greenway Ltd"},
        "areaServed": {"@type": "AdministrativeArea", "name": "The city"},
        "audience": {"@type": "Audience", "audienceType": "Anyone with a bin."},
        "availableChannel": [
            {"@type": "ServiceChannel", "name": "Report it", "serviceUrl": "https://forms.example/bin", "processingTime": "P4D"},
            {
                "@type": "ServiceChannel",
                "servicePhone": {"@type": "ContactPoint", "telephone": "01632 960110"},
                "availableLanguage": ["Polish", "Urdu"],
                "processingTime": "P4D",
            },
            {
                "@type": "ServiceChannel",
                "serviceLocation": {"@type": "Place", "name": "Town Hall", "url": "https://www.oxenbridge.example/locations/town-hall/"},
                "processingTime": "P4D",
            },
            {
                "@type": "ServiceChannel",
                "servicePostalAddress": {
                    "@type": "PostalAddress",
                    "streetAddress": "Market Place, Oxenbridge ZX1 1AA",
                    "addressCountry": "GB",
                },
                "processingTime": "P4D",
            },
            {"@type": "ServiceChannel", "serviceUrl": "mailto:bins@city.example", "processingTime": "P4D"},
        ],
        "@context": SCHEMA.rstrip("/"),
    }


def test_the_hours_of_a_place() -> None:
    days = [{"day": "monday", "hours": "9am to 5pm"}, {"day": "tuesday", "hours": "9am to 5pm"}, {"day": "sunday", "hours": "closed"}]
    special = [
        {"first": date(2026, 12, 24), "last": None, "hours": "9am to midday and 1pm to midnight"},
        {"first": date(2026, 12, 25), "last": date(2026, 12, 28), "hours": "closed"},
    ]
    found = _about(layout="location", location={"phone": {"number": "1"}}, hours={"days": days, "special": special})
    assert found["@type"] == "GovernmentOffice"
    assert found["openingHoursSpecification"] == {
        "@type": "OpeningHoursSpecification", "dayOfWeek": [f"{SCHEMA}Monday", f"{SCHEMA}Tuesday"], "opens": "09:00", "closes": "17:00",
    }  # fmt: skip
    assert [(one["validFrom"], one["validThrough"], one["opens"], one["closes"]) for one in found["specialOpeningHoursSpecification"]] == [
        ("2026-12-24", "2026-12-24", "09:00", "12:00"),
        ("2026-12-24", "2026-12-24", "13:00", "00:00"),
        ("2026-12-25", "2026-12-28", "00:00", "00:00"),
    ]


@pytest.mark.parametrize(
    ("layout", "location", "kind"),
    [
        ("location", {"run_by": {"name": "County", "kind": "council"}}, "GovernmentOffice"),
        ("location", {"run_by": {"name": "Leisure Trust", "kind": "contractor"}}, ["Organization", "Place"]),
        ("entry", {"address": ["Hall", "Oxenbridge"]}, ["Organization", "Place"]),
        ("entry", {"phone": {"number": "01632 960820"}}, "Organization"),
    ],
)
def test_what_a_place_is(layout: str, location: dict, kind: str | list[str]) -> None:
    assert _about(layout=layout, location=location)["@type"] == kind


def test_an_event_and_news() -> None:
    event = {"first": date(2026, 12, 5), "last": None, "where": "Central Library", "cost": "Free."}
    found = _about(layout="event", event=event)
    assert (found["startDate"], found["endDate"], found["isAccessibleForFree"]) == ("2026-12-05", "2026-12-05", True)
    assert found["location"] == {"@type": "Place", "name": "Central Library", "address": "Central Library"}
    assert _about(layout="news", news={"published": date(2026, 11, 2)})["datePublished"] == "2026-11-02"
    for other in ({**event, "cost": "£3"}, {**event, "cost": None}):
        assert "isAccessibleForFree" not in _about(layout="event", event=other)


def test_the_way_down_has_whole_addresses_and_without_a_site_address_there_is_none() -> None:
    steps = [{"title": "", "url": "../../"}, {"title": Markup('<span lang="en">Bins &amp; more</span>'), "url": "../"}]
    data = _data({"canonical": HERE, "title": "Missed", "breadcrumbs": steps})
    assert [(one["position"], one["name"], one["item"]) for one in data["itemListElement"]] == [
        (1, "Oxenbridge City Council", "https://www.oxenbridge.example/"),
        (2, "Bins & more", "https://www.oxenbridge.example/bins/"),
        (3, "Missed", HERE),
    ]
    assert structured_data({"canonical": None, "title": "Missed", "breadcrumbs": steps}, "Council") == ""
    council = _data({"canonical": None, "title": "Home", "layout": "home", "logo": {"src": "./logo.svg"}})
    assert council == {"@context": "https://schema.org", "@type": "GovernmentOrganization", "name": "Oxenbridge City Council"}


@pytest.mark.parametrize("hidden", [{"draft": True}, {"archived": {"on": date(2026, 1, 1)}}])
def test_a_page_that_is_not_to_be_found_says_nothing(hidden: dict) -> None:
    assert structured_data({"layout": "home", "canonical": HERE, **hidden}, "Council") == ""


@given(st.text())
def test_no_text_breaks_out_of_the_element(text: str) -> None:
    for given_ in (text, f"</script><script>{text}", f"<!--<script>{text}"):
        html = structured_data({"layout": "home", "canonical": HERE, "description": given_}, "Council")
        assert html.count("<") == 2
        assert json.loads(re.search(r">(.*)</script>$", html, re.DOTALL)[1]).get("description", "") == given_


def test_rdflib_reads_what_is_meant() -> None:
    graph = _graph({"@type": "GovernmentService", "name": "Bins"})
    assert (None, SDO.name, Literal("Bins")) in graph
