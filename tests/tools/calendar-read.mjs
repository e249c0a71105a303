// Reads a calendar with its own time zones and prints each event's beginning and end, local and in UTC. Usage: node calendar-read.mjs FILE
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';

const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[2], 'utf8')));
for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
const time = t => t && { local: t.toString(), utc: t.isDate ? null : t.toJSDate().toISOString() };
console.log(JSON.stringify(calendar.getAllSubcomponents('vevent').map(c => new ICAL.Event(c)).map(e => ({
  title: e.summary, description: e.description, place: e.location, start: time(e.startDate), end: time(e.component.hasProperty('dtend') ? e.endDate : null),
  properties: e.component.getAllProperties().map(p => p.name),
}))));
