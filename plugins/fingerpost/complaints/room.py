"""The complaints room: what happens when something went wrong, and how well that was done."""

from fingerpost.checks.room import Room
from fingerpost.complaints.data import read_data
from fingerpost.complaints.settings import ComplaintsSettings

ROOM = Room("complaints", ComplaintsSettings, read_data)
