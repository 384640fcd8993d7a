"""What a page is about, for search engines: JSON-LD in the terms of schema.org, made of the values that layouts have.

Addresses are whole ones, or they are left out: a site that does not know its own has none here. The text is data, which
no browser runs, so the Content-Security-Policy has nothing to say about it.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from urllib.parse import urljoin

from markupsafe import Markup

from fingerpost.pages.hours import clock, spans

Values = Mapping[str, Any]
_GOVERNMENT = ("council", "parish", "government")


def structured_data(fp: Values, site_name: str) -> Markup:
    """The element with the data of a page; nothing for a page that says nothing, or that is not to be found."""
    found = [] if fp.get("archived") or fp.get("draft") else [one for one in (_about(fp, site_name), _way_down(fp, site_name)) if one]
    if not found:
        return Markup("")
    data = {"@context": "https://schema.org", **(found[0] if len(found) == 1 else {"@graph": found})}
    # No text can end the element early: `<` is written as JSON may have it.
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return Markup(f'<script type="application/ld+json">{text}</script>')


def _about(fp: Values, site_name: str) -> dict[str, Any] | None:
    make = _MAKERS.get(fp.get("layout", ""))
    return make(fp, site_name) if make else None


def _service(fp: Values, site_name: str) -> dict[str, Any] | None:
    service = fp.get("service")
    if not service:
        return None
    answers = service.get("responsible") or {}
    named = answers.get("named") or []
    parishes = answers.get("parishes") or []
    operator = answers.get("delivered_by")
    who_for = next((fact["text"] for fact in service.get("facts", ()) if fact["key"] == "who_for"), "")
    within = (fp.get("standard") or {}).get("within_iso")
    return _thing(
        "GovernmentService",
        **_named(fp),
        provider=[_organisation(one, "GovernmentOrganization") for one in (*named, *parishes)],
        serviceOperator=operator and _organisation(operator, "Organization"),
        areaServed=[_thing("AdministrativeArea", name=one.get("area")) for one in (*named, *parishes) if one.get("area")],
        audience=[_thing("Audience", audienceType=_text(text)) for text in fp.get("audience") or ([who_for] if who_for else [])],
        availableChannel=[_channel(one, fp, within) for one in service.get("channels", ())],
    )


def _channel(channel: Values, fp: Values, within: str | None) -> dict[str, Any]:
    phone, place, email = channel.get("phone"), channel.get("place"), channel.get("email")
    url = _whole(channel.get("url"), fp) or (f"mailto:{email}" if email else None)
    return _thing(
        "ServiceChannel",
        name=_text(channel.get("label")),
        serviceUrl=url,
        servicePhone=phone and _thing("ContactPoint", telephone=phone["number"]),
        serviceLocation=place and _thing("Place", name=_text(place["title"]), url=_whole(place["url"], fp)),
        servicePostalAddress=_address(channel.get("address")),
        availableLanguage=[_text(language) for language in channel.get("languages") or ()],
        processingTime=within,
    )


def _council(fp: Values, site_name: str) -> dict[str, Any]:
    council = fp.get("council") or {}
    phone, logo = council.get("phone"), (fp.get("logo") or {}).get("src", "")
    return _thing(
        "GovernmentOrganization",
        name=site_name,
        description=_text(fp.get("description")),
        url=fp.get("canonical"),
        logo=_whole(logo, fp) if not logo.startswith("data:") else None,
        telephone=phone and phone["number"],
        address=_address(council.get("address")),
    )


def _place(fp: Values, site_name: str) -> dict[str, Any] | None:
    """A place: an office of a council, unless somebody else runs it."""
    place, hours = fp.get("location"), fp.get("hours") or {}
    if not place:
        return None
    phone, run_by = place.get("phone"), place.get("run_by")
    is_office = fp["layout"] == "location" and (not run_by or run_by.get("kind") in _GOVERNMENT)
    return _thing(
        "GovernmentOffice" if is_office else ["Organization", "Place"],
        **_named(fp),
        address=_address(place.get("address")),
        telephone=phone and phone["number"],
        email=place.get("email"),
        sameAs=place.get("url"),
        parentOrganization=run_by and _organisation(run_by, "Organization"),
        areaServed=_text(place.get("area")),
        knowsLanguage=[_text(language) for language in place.get("languages") or ()],
        openingHoursSpecification=_week(hours.get("days") or ()),
        specialOpeningHoursSpecification=[one for special in hours.get("special") or () for one in _special(special)],
    )


def _group(fp: Values, site_name: str) -> dict[str, Any] | None:
    """An entry of a directory: a group of people, and the place where they meet if it has one."""
    found = _place(fp, site_name)
    if found and not found.keys() & {"address", "openingHoursSpecification", "specialOpeningHoursSpecification"}:
        return found | {"@type": "Organization"}
    return found


def _week(days: Iterable[Values]) -> list[dict[str, Any]]:
    """The usual hours: the days of each span together. A day without a span is a day on which it is closed."""
    found: dict[tuple[int, int], list[str]] = {}
    for day in days:
        for span in _spans(day["hours"]):
            found.setdefault(span, []).append(f"https://schema.org/{day['day'].capitalize()}")
    return [
        _thing("OpeningHoursSpecification", dayOfWeek=names, opens=clock(opens), closes=clock(closes))
        for (opens, closes), names in found.items()
    ]


def _special(day: Values) -> Iterable[dict[str, Any]]:
    """The hours of days that are not as usual. Closed is opening and closing at once, as search engines read it."""
    dates = {"validFrom": day["first"].isoformat(), "validThrough": (day["last"] or day["first"]).isoformat()}
    for opens, closes in _spans(day["hours"]) or [(0, 0)]:
        yield _thing("OpeningHoursSpecification", **dates, opens=clock(opens), closes=clock(closes))


def _spans(hours: str) -> list[tuple[int, int]]:
    try:
        return spans(hours)
    except ValueError:  # hours in words
        return []


def _event(fp: Values, site_name: str) -> dict[str, Any] | None:
    event = fp.get("event")
    if not event:
        return None
    where, cost = event.get("where"), _text(event.get("cost"))
    return _thing(
        "Event",
        **_named(fp),
        startDate=_day(event["first"]),
        endDate=_day(event["last"] or event["first"]),
        location=where and _thing("Place", name=_text(where), address=_text(where)),
        isAccessibleForFree=True if cost.rstrip(".").casefold() == "free" else None,
        organizer=_thing("GovernmentOrganization", name=site_name),
    )


def _news(fp: Values, site_name: str) -> dict[str, Any] | None:
    news = fp.get("news")
    return news and _thing(
        "NewsArticle",
        headline=_text(fp.get("title")),
        description=_text(fp.get("description")),
        url=fp.get("canonical"),
        datePublished=_day(news["published"]),
        publisher=_thing("GovernmentOrganization", name=site_name),
    )


def _way_down(fp: Values, site_name: str) -> dict[str, Any] | None:
    """The way from the home page down to this one."""
    steps = fp.get("breadcrumbs")
    if not steps or not fp.get("canonical"):
        return None
    places = [(_text(step["title"]) or site_name, _whole(step["url"], fp)) for step in steps] + [(_text(fp.get("title")), fp["canonical"])]
    items = [_thing("ListItem", position=number, name=name, item=url) for number, (name, url) in enumerate(places, 1)]
    return _thing("BreadcrumbList", itemListElement=items)


_MAKERS = {"service": _service, "home": _council, "location": _place, "entry": _group, "event": _event, "news": _news}


def _named(fp: Values) -> dict[str, Any]:
    return {"name": _text(fp.get("title")), "description": _text(fp.get("description")), "url": fp.get("canonical")}


def _organisation(one: Values, kind: str) -> dict[str, Any]:
    return _thing(kind, name=_text(one["name"]), url=one.get("url"))


def _address(lines: Iterable[str] | None) -> dict[str, Any] | None:
    text = ", ".join(lines or ())
    return _thing("PostalAddress", streetAddress=text, addressCountry="GB") if text else None


def _thing(kind: str | list[str], **values: Any) -> dict[str, Any]:
    """A thing of this type with the values that say something; a list of one is that one."""
    said = {key: value[0] if isinstance(value, list) and len(value) == 1 else value for key, value in values.items()}
    return {"@type": kind, **{key: value for key, value in said.items() if value is not None and value != "" and value != []}}


def _whole(url: str | None, fp: Values) -> str | None:
    """The whole address of a link on the page; None where the page does not know its own."""
    found = urljoin(fp.get("canonical") or "", url or "")
    return found if url and found.startswith(("https://", "http://")) else None


def _day(day: date) -> str:
    return day.isoformat()


def _text(text: Any) -> str:
    """The words alone, without the marks of the language that they are in."""
    return text.striptags() if isinstance(text, Markup) else str(text or "")
