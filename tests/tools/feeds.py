# What Python's feedparser makes of files: python3 feeds.py FILE… prints, for each file, its title and its items as JSON.
import calendar
import datetime
import json
import sys

import feedparser

# The words are compared as they stand in the feed; what the reader does for safety comes after.
feedparser.SANITIZE_HTML = False
feedparser.RESOLVE_RELATIVE_URIS = False


def moment(parsed):
    return datetime.datetime.fromtimestamp(calendar.timegm(parsed), datetime.timezone.utc).isoformat()


def item(entry):
    return {
        "id": entry.id,
        "title": entry.title,
        "link": entry.link,
        "published": moment(entry.published_parsed),
        "authors": [a.name for a in entry.get("authors", []) if "name" in a],
        "categories": [t.term for t in entry.get("tags", [])],
        "content": entry.content[0].value,
    }


feeds = []
for file in sys.argv[1:]:
    feed = feedparser.parse(file)
    assert not feed.bozo, f"{file}: {feed.bozo_exception}"
    feeds.append({"title": feed.feed.title, "items": [item(e) for e in feed.entries]})
json.dump(feeds, sys.stdout)
