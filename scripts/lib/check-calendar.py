"""What check-calendar.sh does: the same series, expanded by a calendar library and by completing them."""

import datetime as dt
import json
import pathlib
import subprocess
import sys
import time
import urllib.request

import icalendar
import recurring_ical_events

ADDRESS, VDIRSYNCER, FOLDER = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
YEAR = dt.date.today().year + 1
FIRST = dt.date(YEAR, 1, 4)  # ahead, so that no occurrence is passed over
DAYS = 10  # of each series
BEYOND = dt.date(YEAR + 60, 1, 1)  # nobody looks further
ZONES = ["Europe/Berlin", "America/Los_Angeles", "Asia/Kolkata", "+03:00", "UTC", "Australia/Lord_Howe", "Europe/Dublin"]
TIMES = ["23:30", "09:00", "02:30", "00:00"]  # 02:30 is skipped, or comes twice, where clocks change
RULES = [
    "FREQ=DAILY", "FREQ=DAILY;INTERVAL=3", "FREQ=DAILY;COUNT=5", "FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=MO,WE,FR",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO", "FREQ=MONTHLY",
    "FREQ=MONTHLY;BYDAY=-1FR", "FREQ=MONTHLY;BYDAY=2TU", "FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=MONTHLY;BYMONTHDAY=1,15",
    "FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "FREQ=MONTHLY;BYMONTHDAY=31",
    "FREQ=MONTHLY;INTERVAL=5;BYDAY=1SU", "FREQ=YEARLY", "FREQ=YEARLY;BYMONTH=3;BYDAY=1MO", "FREQ=YEARLY;BYYEARDAY=100",
    "FREQ=YEARLY;BYYEARDAY=-1", "FREQ=YEARLY;BYMONTHDAY=10", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "FREQ=YEARLY;BYWEEKNO=20",
    "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "FREQ=YEARLY;BYMONTH=1,7;BYDAY=MO;BYSETPOS=1", "FREQ=YEARLY;BYDAY=20MO",
    "FREQ=WEEKLY;BYDAY=TH;COUNT=4", f"FREQ=WEEKLY;BYDAY=MO;UNTIL={YEAR}0308T225959Z", f"FREQ=DAILY;UNTIL={YEAR}0110",
]
HOURS = ["FREQ=HOURLY;INTERVAL=5", "FREQ=DAILY;BYHOUR=9;BYMINUTE=30", "FREQ=WEEKLY;BYDAY=SU;BYHOUR=2;BYMINUTE=30"]
MOVED = [1, 2, 9]  # days by which the present occurrence is moved off its rule


def call(method, path, body=None, token=None):
    request = urllib.request.Request(ADDRESS + path, json.dumps(body).encode() if body is not None else None, method=method)
    request.add_header("Content-Type", "application/json")
    if token:
        request.add_header("Authorization", "Bearer " + token)
    with urllib.request.urlopen(request, timeout=60) as answer:
        return answer.read()


def ready():
    for _ in range(600):
        try:
            return call("GET", "/ready")
        except OSError:
            time.sleep(0.2)
    sys.exit("The service did not get ready")


def wall(due):
    """A date, or the time on the clock of its zone."""
    return dt.date.fromisoformat(due["date"]) if "date" in due else dt.datetime.fromisoformat(due["dateTime"])


def dues(number):
    """A day, and a time in one of the zones."""
    return {"date": str(FIRST)}, {"dateTime": f"{FIRST}T{TIMES[number % len(TIMES)]}:00", "zone": ZONES[number % len(ZONES)]}


def make(token):
    """The series, by the id of their task: as they are; with some occurrences behind them; moved off their rule."""
    series = {}

    def add(rule, due, completed=0, moved=0):
        task = {"title": f"{len(series)}: {rule}", "due": due, "recurrence": {"rule": rule}}
        made = json.loads(call("POST", "/api/v1/tasks", task, token))
        path = "/api/v1/tasks/" + made["id"]
        for _ in range(completed):
            made = json.loads(call("POST", path + "/complete", {}, token))
        if moved:
            made = json.loads(call("PATCH", path, {"due": later(made["due"], moved)}, token))
        series[made["id"]] = (f"{made['title']}, {completed} completed, moved by {moved} days", made["due"])

    for number, rule in enumerate(RULES):
        day, time = dues(number)
        add(rule, day, completed=number % 3)
        add(rule, time, completed=(number + 1) % 3)
        add(rule, day, completed=number % 2, moved=MOVED[number % len(MOVED)])
        add(rule, time, completed=(number + 1) % 2, moved=MOVED[(number + 1) % len(MOVED)])
    for number, rule in enumerate(HOURS):
        for zone in ZONES:
            add(rule, {"dateTime": f"{FIRST}T{TIMES[number % len(TIMES)]}:00", "zone": zone})
    return series


def later(due, days):
    day = wall(due) + dt.timedelta(days=days)
    return {"date": str(day)} if "date" in due else {"dateTime": day.isoformat(), "zone": due["zone"]}


def main():
    ready()
    password = "correct horse battery"
    person = {"email": f"calendar-{time.time_ns()}@example.org", "password": password, "timeZone": "Europe/Berlin"}
    token = json.loads(call("POST", "/api/v1/auth/register", person))["accessToken"]
    try:
        series = make(token)
        url = json.loads(call("POST", "/api/v1/me/calendar", None, token))["url"]
        url = ADDRESS + "/calendar/" + url.rsplit("/", 1)[1]
        with urllib.request.urlopen(url, timeout=60) as answer:
            calendar = icalendar.Calendar.from_ical(answer.read())
        wrong = compare(series, calendar, token)
        titles = {words.split(", ")[0] for words, _ in series.values()}
        fetched = fetch(url)
        print(f"check-calendar: vdirsyncer has {len(fetched & titles)} of {len(titles)}, and {len(fetched - titles)} others")
        return 1 if wrong or fetched != titles else 0
    finally:
        call("DELETE", "/api/v1/me", {"password": password}, token)


def compare(series, calendar, token):
    zones = calendar.walk("VTIMEZONE")
    events = {task_of(event): event for event in calendar.walk("VEVENT")}
    wrong = 0
    for task, (words, due) in series.items():
        ours = completed(task, due, token)
        theirs = expanded(zones, events[task])
        if ours != theirs:
            wrong += 1
            rule = events[task].get("RRULE")
            print(f"{words}, from {due}: {rule and rule.to_ical().decode()}")
            print(f"  completing gives {show(ours)}\n  the feed gives   {show(theirs)}")
    print(f"check-calendar: {len(series) - wrong} of {len(series)} series have the same days")
    return wrong


def task_of(event):
    return str(event["UID"]).split("@")[0]


def completed(task, due, token):
    """The first days of a series, by completing it."""
    days = []
    while due and len(days) < DAYS:
        days.append(wall(due))
        after = json.loads(call("POST", f"/api/v1/tasks/{task}/complete", {}, token))
        due = after["due"] if after["status"] == "open" else None
    return [day for day in days if day_of(day) < BEYOND]


def day_of(start):
    return start.date() if isinstance(start, dt.datetime) else start


def expanded(zones, event):
    """The first days of an event, by the library; alone in a calendar, with its zone."""
    alone = icalendar.Calendar()
    for component in [*(zone for zone in zones if zone["TZID"] == event["DTSTART"].params.get("TZID")), event]:
        alone.add_component(component)
    days = []
    before = dt.datetime.combine(FIRST, dt.time(), dt.timezone.utc) - dt.timedelta(days=2)
    for one in recurring_ical_events.of(alone).after(before):
        start = one["DTSTART"].dt
        if len(days) == DAYS or day_of(start) >= BEYOND:
            break
        days.append(clock(start))
    return days


def clock(start):
    """A date, or what the clock of its zone shows at that moment: never a time that it skips (RFC 5545, section 3.3.5)."""
    if not isinstance(start, dt.datetime):
        return start
    return start.astimezone(dt.timezone.utc).astimezone(start.tzinfo).replace(tzinfo=None)


def fetch(url):
    """The titles of what vdirsyncer makes files of; it gives them ids of its own."""
    files = FOLDER / "files"
    files.mkdir()
    config = FOLDER / "vdirsyncer.ini"
    config.write_text(
        f'[general]\nstatus_path = "{FOLDER / "status"}"\n'
        '[pair feed]\na = "ours"\nb = "theirs"\ncollections = null\n'
        f'[storage ours]\ntype = "http"\nurl = "{url}"\n'
        f'[storage theirs]\ntype = "filesystem"\npath = "{files}"\nfileext = ".ics"\n'
    )
    for command in ("discover", "sync"):
        subprocess.run([VDIRSYNCER, "-c", config, "-v", "WARNING", command], input=b"y\n", check=True)
    calendars = (icalendar.Calendar.from_ical(file.read_bytes()) for file in files.iterdir())
    return {str(event["SUMMARY"]) for calendar in calendars for event in calendar.walk("VEVENT")}


def show(days):
    return ", ".join(str(day) for day in days)


sys.exit(main())
