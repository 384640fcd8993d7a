"""The plans room: what the council said that it would do, and how far it is."""

from fingerpost.checks.room import Room
from fingerpost.plans.data import read_data
from fingerpost.plans.settings import PlansSettings

ROOM = Room("plans", PlansSettings, read_data)
