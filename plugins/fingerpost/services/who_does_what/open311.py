"""The problems for programs, in the shape of the service list of Open311 (GeoReport v2)."""

import json
from collections.abc import Iterable

from fingerpost.services.problems import Problem


def service_list(problems: Iterable[Problem]) -> str:
    """JSON: every problem that has a service code, by code.

    `type` is “blackbox”, since the reports go to forms and to other councils, and no program here gives a number back.
    `metadata` is false: a report needs no further questions answered.
    """
    found = [
        {
            "service_code": one.open311,
            "service_name": one.name,
            "description": " ".join([*(f"{spot.at.rstrip('.:')}." for spot in one.where), one.what_next]),
            "metadata": False,
            "type": "blackbox",
            "keywords": ", ".join(one.keywords),
            "group": one.group,
        }
        for one in problems
        if one.open311
    ]
    found.sort(key=lambda one: one["service_code"])
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"
