"""The plans room: what the council said that it would do, and how far it is."""

from fingerpost.checks.room import Room
from fingerpost.plans.changes import changes
from fingerpost.plans.data import read_data
from fingerpost.plans.equality_page import equality
from fingerpost.plans.open_data import files
from fingerpost.plans.recommendations_page import recommendations
from fingerpost.plans.settings import PlansSettings
from fingerpost.plans.strategy_page import strategy

ROOM = Room(
    "plans", PlansSettings, read_data, files=files, changes=changes,
    inserts={"strategy": strategy, "recommendations": recommendations, "equality": equality},
)  # fmt: skip
