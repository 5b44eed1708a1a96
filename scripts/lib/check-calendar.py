"""What check-calendar.sh does: the same series, expanded by a calendar library and by completing them."""

import datetime as dt
import json
import sys
import time
import urllib.request

import icalendar
import recurring_ical_events

ADDRESS = sys.argv[1]
FIRST = dt.date(dt.date.today().year + 1, 1, 4)  # ahead, so that no occurrence is passed over
DAYS = 12  # of each series
ZONES = ["Europe/Berlin", "America/Los_Angeles", "Asia/Kolkata", "+03:00", "UTC"]
RULES = [
    "FREQ=DAILY", "FREQ=DAILY;INTERVAL=3", "FREQ=DAILY;COUNT=5", "FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=MO,WE,FR",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU", "FREQ=MONTHLY", "FREQ=MONTHLY;BYDAY=-1FR", "FREQ=MONTHLY;BYDAY=2TU",
    "FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    "FREQ=MONTHLY;BYMONTHDAY=31", "FREQ=YEARLY", "FREQ=YEARLY;BYMONTH=3;BYDAY=1MO", "FREQ=YEARLY;BYYEARDAY=100",
    "FREQ=YEARLY;BYMONTHDAY=10", "FREQ=YEARLY;BYWEEKNO=20", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "FREQ=WEEKLY;BYDAY=TH;COUNT=4",
    f"FREQ=WEEKLY;BYDAY=MO;UNTIL={FIRST.year}0308T225959Z", f"FREQ=DAILY;UNTIL={FIRST.year}0110",
]


def call(method, path, body=None, token=None):
    request = urllib.request.Request(ADDRESS + path, json.dumps(body).encode() if body is not None else None, method=method)
    request.add_header("Content-Type", "application/json")
    if token:
        request.add_header("Authorization", "Bearer " + token)
    with urllib.request.urlopen(request, timeout=60) as answer:
        return answer.read()


def wall(due):
    """A date, or the time on the clock of its zone."""
    return dt.date.fromisoformat(due["date"]) if "date" in due else dt.datetime.fromisoformat(due["dateTime"])


def main():
    password = "correct horse battery"
    person = {"email": f"calendar-{time.time_ns()}@example.org", "password": password, "timeZone": "Europe/Berlin"}
    token = json.loads(call("POST", "/api/v1/auth/register", person))["accessToken"]
    try:
        series = {}
        for number, rule in enumerate(RULES):
            zone = ZONES[number % len(ZONES)]
            for due in ({"date": str(FIRST)}, {"dateTime": f"{FIRST}T23:30:00", "zone": zone}):
                task = {"title": rule, "due": due, "recurrence": {"rule": rule}}
                made = json.loads(call("POST", "/api/v1/tasks", task, token))
                series[made["id"]] = (rule, made["due"])
        url = json.loads(call("POST", "/api/v1/me/calendar", None, token))["url"]
        with urllib.request.urlopen(ADDRESS + "/calendar/" + url.rsplit("/", 1)[1], timeout=60) as answer:
            calendar = icalendar.Calendar.from_ical(answer.read())
        found = {}
        end = FIRST.replace(year=FIRST.year + 60)
        for event in calendar.walk("VEVENT"):
            found[str(event["UID"]).split("@")[0]] = expanded(calendar, event, end)
        wrong = 0
        for task, (rule, due) in series.items():
            ours = completed(task, due, token)
            theirs = found[task][: len(ours)] if len(ours) == DAYS else found[task]
            if ours != theirs:
                wrong += 1
                print(f"{rule} from {due}:\n  completing gives {show(ours)}\n  the feed gives   {show(theirs)}")
        print(f"check-calendar: {len(series) - wrong} of {len(series)} series have the same days")
        return 1 if wrong else 0
    finally:
        call("DELETE", "/api/v1/me", {"password": password}, token)


def completed(task, due, token):
    """The first days of a series, by completing it."""
    days = []
    while due and len(days) < DAYS:
        days.append(wall(due))
        after = json.loads(call("POST", f"/api/v1/tasks/{task}/complete", {}, token))
        due = after["due"] if after["status"] == "open" else None
    return days


def expanded(calendar, event, end):
    """The first days of an event, by the library; alone in a calendar, with the zones."""
    alone = icalendar.Calendar()
    for zone in calendar.walk("VTIMEZONE"):
        alone.add_component(zone)
    alone.add_component(event)
    days = []
    for one in recurring_ical_events.of(alone).after(dt.datetime.combine(FIRST, dt.time(), dt.timezone.utc) - dt.timedelta(days=2)):
        start = one["DTSTART"].dt
        days.append(start.replace(tzinfo=None) if isinstance(start, dt.datetime) else start)
        if len(days) == DAYS or (start.date() if isinstance(start, dt.datetime) else start) > end:
            break
    return days


def show(days):
    return ", ".join(str(day) for day in days)


sys.exit(main())
