"""The figures as files: promises, results, satisfaction, surveys and contacts."""

import json
from decimal import Decimal
from typing import Any

from fingerpost.checks.room import RoomState
from fingerpost.pages.csv_text import csv_text
from fingerpost.pages.site import Site
from fingerpost.service_standards.data import Promises
from fingerpost.service_standards.links import pages_of
from fingerpost.service_standards.results import contractor, is_met, source
from fingerpost.service_standards.standard import Result, Standard

_STANDARD = (
    "id", "promise", "measure", "unit", "better", "target", "within", "pillar", "applies_to", "contractor", "services", "source",
    "started_on", "ended_on",
)  # fmt: skip
_RESULT = ("period", "first_day", "last_day", "standard", "value", "unit", "cases", "met_cases", "target", "met", "source", "note",
           "corrected_on")  # fmt: skip
_SATISFACTION = ("period", "first_day", "last_day", "channel", "satisfied", "answers", "target", "met", "source")
_SURVEYS = ("period", "first_day", "last_day", "question", "strongly_agree", "agree", "neither", "disagree", "strongly_disagree",
            "net_agreement", "answers", "source")  # fmt: skip
_CONTACTS = ("period", "first_day", "last_day", "channel", "count", "source")


def files(site: Site, room: RoomState) -> dict[str, str]:
    """Each file that there are figures for, by path."""
    promises: Promises = room.data
    made = {
        "standards.csv": (_STANDARD, [_standard(one, promises, site) for one in promises.standards.values()]),
        "results.csv": (_RESULT, [_result(row, promises) for _, row in promises.rows]),
        "satisfaction.csv": (_SATISFACTION, [_days(row) | {"met": row.satisfied >= row.target} for _, row in promises.satisfaction]),
        "surveys.csv": (_SURVEYS, [_days(row) | {"net_agreement": row.net} for _, row in promises.answers]),
        "contacts.csv": (_CONTACTS, [_days(row) for _, row in promises.contacts]),
    }
    found = {path: csv_text(columns, rows) for path, (columns, rows) in made.items() if rows}
    return found | ({"results.json": _json(promises, site)} if promises.results else {})


def _standard(standard: Standard, promises: Promises, site: Site) -> dict[str, Any]:
    values = standard.model_dump(mode="json") | {"target": standard.target}
    root = site.addresses.root
    services = [root + site.addresses.url_of.get(page.path, "") for page in pages_of(standard, site)]
    return values | {"contractor": contractor(standard, promises, site.today), "services": services}


def _result(row: Result, promises: Promises) -> dict[str, Any]:
    standard = promises.standards.get(row.standard)
    unit = standard.unit if standard else ""
    met = is_met(row, standard) if standard else None
    return _days(row) | {"unit": unit, "met": met, "source": source(row, standard) if standard else row.source}


def _days(row: Any) -> dict[str, Any]:
    """The cells of a row, with the days that its period is made of."""
    days = {"period": str(row.period), "first_day": row.period.first.isoformat(), "last_day": row.period.last.isoformat()}
    return {name: getattr(row, name) for name in type(row).model_fields} | days


def _json(promises: Promises, site: Site) -> str:
    found = [
        {**_standard(one, promises, site), "within_iso": one.within.iso if one.within else None,
         "results": [{key: value for key, value in _result(row, promises).items() if key not in ("standard", "unit")}
                     for row in promises.results_of(one)]}
        for one in promises.standards.values()
    ]  # fmt: skip
    return json.dumps({"standards": [_without(one) for one in found]}, ensure_ascii=False, indent=1, default=_plain) + "\n"


def _without(standard: dict[str, Any]) -> dict[str, Any]:
    """What is for people outside: not the team, and not what the page says to those who live here."""
    return {key: value for key, value in standard.items() if key not in ("owner", "if_broken")}


def _plain(value: Any) -> Any:
    """A number with decimals as a number, a day as text."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return str(value)
