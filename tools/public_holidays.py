#!/usr/bin/env python3
"""Writes src/tickets/holidays.csv: the nation-wide public holidays of the EU's member states, as far
as they fall on Monday to Friday: the others are no working days anyway.

    python3 -m venv /tmp/holidays && /tmp/holidays/bin/pip install holidays==0.109
    /tmp/holidays/bin/python tools/public_holidays.py

The facts come out of the package `holidays` (PyPI, MIT licence). Run it with a newer version to
get more years or corrections, and read what changed before committing: a holiday more is a later
due date.
"""

import csv
import pathlib
import sys

import holidays

VERSION = "0.109"
YEARS = range(2020, 2036)
COUNTRIES = (
    "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split()
)
# A day off that is worked for on a Saturday is not a public holiday. Leaving it out makes an answer
# due earlier, never later.
EXCHANGED = ("Day off (substituted", "Non-working day")


def days_of(country):
    """The days of a country and their names in British English, in order."""
    days = holidays.country_holidays(country, years=YEARS, language="en_US")
    for day, names in sorted(days.items()):
        # Where two fall on one day, one name is enough to say why it is not a working day.
        name = names.split("; ")[0].replace("Labor", "Labour")
        if day.weekday() < 5 and not name.startswith(EXCHANGED):
            yield day.isoformat(), name


def main():
    if holidays.__version__ != VERSION:
        sys.exit(f"this needs holidays=={VERSION}, found {holidays.__version__}")
    target = pathlib.Path(__file__).parent.parent / "src/tickets/holidays.csv"
    with target.open("w", newline="", encoding="utf-8") as file:
        lines = csv.writer(file, lineterminator="\n")
        for country in COUNTRIES:
            lines.writerows((country, day, name) for day, name in days_of(country))


main()
