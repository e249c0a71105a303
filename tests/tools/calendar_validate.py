"""Validates a calendar (RFC 5545) with vobject and prints each event's beginning in UTC. Usage: python3 calendar_validate.py FILE"""
import datetime
import sys

import vobject

with open(sys.argv[1], encoding="utf-8", newline="") as file:
    calendar = vobject.readOne(file.read())
calendar.validate(raiseException=True)
for event in calendar.vevent_list:
    start = event.dtstart.value
    print(event.summary.value, start.astimezone(datetime.timezone.utc).isoformat() if isinstance(start, datetime.datetime) else start.isoformat(), sep="\t")
