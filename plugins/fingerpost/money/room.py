"""The money room: where the money comes from, where it goes, and who pays."""

from fingerpost.checks.room import Room
from fingerpost.money.data import read_data
from fingerpost.money.settings import MoneySettings

ROOM = Room("money", MoneySettings, read_data)
