#!/usr/bin/env python3
"""Draws call sites of eager APIs of projects that were never used while the rules were made.

The sites are those of both earlier scripts: calls whose result is, by the text of the method, used up on the spot
(draw-consumed-sites.py), and calls near which little speaks against one pass (draw-sites.py, --third). All are found
by text, without Heaplint.

    python3 draw-fresh-sites.py ROOT OUT --seed N [--count 320]

ROOT holds a folder owner+repo for each project with a file .commit that names its commit, or its published version.
Sites within eight lines of another one are left out. A file's half is decided by a hash of project and file, but
files of which a report had been read before are all in the design half (SEEN).
"""

import argparse
import collections
import hashlib
import importlib.util
import pathlib
import random
import sys


def script(name):
    spec = importlib.util.spec_from_file_location(name.replace("-", "_"), pathlib.Path(__file__).with_name(name + ".py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


near, consumed = script("draw-sites"), script("draw-consumed-sites")

# How many sites of each kind are drawn in a round, and the most of one project and of one name of an API.
SHARES = (("data", 6), ("whole", 6), ("drained", 2), ("output", 4), ("format", 3), ("hand", 3), ("rows", 2), ("query", 2), ("gathered", 1))
OF_PROJECT = 30
OF_API = 24
APART = 8

# Files with a report that had been read before the labels were given.
SEEN = frozenset(
    "ExecUtil FileUtils SevenZOutputFile ResourceFilter LiveSetIdOptions FileWatchService MavenExec ClassPathIndexFile"
    " SimpleJpaRepository RedisChannelMessageStore PluginServlet CheckJavadocMacros ConnectionOutputStream BaseMapper JpaQueryExecution"
    " RedisChannelPriorityMessageStore AdaptHiveParquetMetricsRowGroupFilter ComputeIfAbsentAmbiguousReference SaveViaUpsert"
    " TableSaveStrategy XlsxSaxAnalyser StreamingReader StreamingWorkbookReader".split()
)

Site = collections.namedtuple("Site", "kind project commit file line call")


def population(root):
    for folder in sorted(root.iterdir()):
        marker = folder / ".commit"
        if "+" not in folder.name or not marker.is_file():
            continue
        project, commit = folder.name.replace("+", "/", 1), marker.read_text().strip()
        for path in sorted(folder.rglob("*.java")):
            relative = path.relative_to(folder)
            if not near.is_main(relative) or consumed.LEFT_OUT.search(relative.as_posix()) or not path.is_file():
                continue
            text = path.read_text(encoding="utf-8", errors="replace")
            taken = []
            for site in consumed.sites_of(project, commit, relative, text):
                if all(abs(site.line - line) > APART for line in taken):
                    taken.append(site.line)
                    yield Site(site.origin, project, commit, site.file, site.line, f"{site.api} {site.use}")
            for site in near.sites_of(project, commit, relative, text, False, True):
                if all(abs(site.line - line) > APART for line in taken):
                    taken.append(site.line)
                    yield Site(site.stratum, project, commit, site.file, site.line, site.api)


def drawn(sites, count, rng):
    """The first sites of the random order: in rounds over the kinds, as long as each has some left."""
    pools = {}
    for kind, _ in SHARES:
        pool = sorted(site for site in sites if site.kind == kind)
        rng.shuffle(pool)
        pools[kind] = iter(pool)
    taken, of_project, of_api = [], collections.Counter(), collections.Counter()
    while pools and len(taken) < count:
        for kind, number in SHARES:
            for _ in range(number):
                for site in pools.get(kind, ()):
                    api = kind, site.call.split(" ")[0].split(".")[-1]
                    if of_project[site.project] < OF_PROJECT and of_api[api] < OF_API:
                        of_project[site.project] += 1
                        of_api[api] += 1
                        taken.append(site)
                        break
                else:
                    pools.pop(kind, None)
    return taken[:count]


def is_sealed(site):
    if pathlib.PurePosixPath(site.file).stem in SEEN:
        return False
    return hashlib.sha256(f"{site.project}/{site.file}".encode()).digest()[0] % 2 == 1


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("root", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path, help="folder for design.tsv and sealed.tsv")
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--count", type=int, default=320, help="sites in both halves (320)")
    parser.add_argument("--force", action="store_true", help="overwrite tables and their labels")
    args = parser.parse_args()
    tables = (args.out / "design.tsv", args.out / "sealed.tsv")
    if any(table.exists() for table in tables) and not args.force:
        parser.error(f"{args.out}: has tables that may hold labels; --force overwrites them")
    sites = list(population(args.root))
    sample = drawn(sites, args.count, random.Random(args.seed))
    for kind, _ in SHARES:
        print(kind, *[sum(s.kind == kind for s in some) for some in (sample, sites)], file=sys.stderr)
    print(len({s.project for s in sample}), "projects", file=sys.stderr)
    args.out.mkdir(parents=True, exist_ok=True)
    for table, sealed in zip(tables, (False, True)):
        rows = sorted((s.project, s.commit, s.file, s.line, s.call) for s in sample if is_sealed(s) == sealed)
        with table.open("w", encoding="utf-8", newline="\n") as out:
            out.write("\t".join(("project", "commit", "file", "line", "call", "label", "reason")) + "\n")
            for project, commit, file, line, call in rows:
                out.write(f"{project}\t{commit}\t{file}\t{line}\t{call}\t\t\n")


if __name__ == "__main__":
    main()
