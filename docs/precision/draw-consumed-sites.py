#!/usr/bin/env python3
"""Draws call sites of eager APIs whose result is, by the text of the same method, used up at the spot.

The earlier draws asked what stands near a call. This one follows the result to the end of its method: it is
looped over once, written, copied, hashed or wrapped as a stream again (a sink), only counted, or only its head is
used, and it is neither returned, nor kept, nor handed to anything else. That is read from the text, without
Heaplint; names of eager calls come from the catalogue's rows, without their owners, so look-alikes are in it.

    python3 draw-consumed-sites.py CORPUS MIRROR OUT --seed N [--count 447] --except LABELS ...

CORPUS holds a folder of Java files for each project, MIRROR the bare clones `owner+name/repo`, whose HEAD is the
commit. Files with a label in one of the LABELS folders are left out. The random order is fixed by the seed: a
larger count gives the same sites and more. A site's half is decided by a hash of its file and line.
"""

import argparse
import collections
import hashlib
import importlib.util
import pathlib
import random
import re
import subprocess
import sys

spec = importlib.util.spec_from_file_location("draw", pathlib.Path(__file__).with_name("draw-sites.py"))
base = importlib.util.module_from_spec(spec)
spec.loader.exec_module(base)

# Eager calls by what they bring: the names of the catalogue's rows, and the projects' own ones like them.
NAMES = tuple((origin, re.compile(names)) for origin, names in (
    (
        "data",
        r"readAllLines|readAllBytes|readLines|readFileToString|readFileToByteArray|readUtf8\w*|fileRead|loadText"
        r"|slurp\w*|copyToByteArray|copyToString|readAll|parseAll|parseAllRecords|doReadSync"
        r"|doReadAllSync|getObjectAsBytes|getObjectAsString|readAsBytes|readAsString|bodyAsBytes|getResponseBodyAsBytes"
        r"|getContentAsByteArray|getContentAsString|readEntity|asByteArray|unzipFileBytes|unpackEntry|downloadContent|downloadBytes"
        r"|readStreamAs\w+|readStringFromStream|\w*[sS]treamToString|\w*[sS]treamToBytes?|\w*[sS]treamToByteArray|readFile"
        r"|readFileContent\w*|getFileContent\w*|loadFile|fileTo(?:String|Bytes?)|readContents?|readInputStream",
    ),
    (
        "rows",
        r"list|findAll\w*|listAll\w*|selectAll\w*|selectList|selectByExample|selectMaps|selectListByQuery|queryForList|queryAll\w*"
        r"|queryForAll|loadAll\w*|fetchAll\w*|retrieveAll\w*|getResultList|fetch|fetchInto|executeAndFetch\w*|hgetAll|getAll\w*"
        r"|smembers|listObjects\w*|listBlobs\w*|listKeys|listStatus|collectAsList|rows|getDocuments|search|select\w*List|find\w*List"
        r"|find\w*Objects|get\w*List|list\w+",
    ),
    (
        "output",
        r"writeValueAsString|writeValueAsBytes|toJSONString|toJson|toJsonStr|toJSON|toXML|serialize",
    ),
))
# Names that say something only with what stands before the call, or is given to it.
WITH_CONTEXT = {
    "toString": (
        ("data", re.compile(r"\b(?:IOUtils|IoUtil|EntityUtils|CharStreams|Files|Resources|Streams)\s*\.\s*$"), None),
        (
            "output",
            re.compile(r"\b(?:sb|sbuf|buf|\w*[bB]uilder|\w*[bB]uffer|sw|\w*[wW]riter|out|result|csv|xml|html|json|content|text|report|output)\s*\.\s*$"),
            re.compile(r"\(\s*\)"),
        ),
    ),
    "toByteArray": (
        ("data", re.compile(r"\b(?:IOUtils|IoUtil|EntityUtils|ByteStreams|Files|Resources)\s*\.\s*$"), None),
        ("output", re.compile(r"\.\s*$"), re.compile(r"\(\s*\)")),
    ),
    "read": (("data", re.compile(r"\bIoUtil\s*\.\s*$"), None),),
    "readString": (("data", re.compile(r"\b(?:Files|FileUtil|IoUtil|Path\w*)\s*\.\s*$"), None),),
    "readBytes": (("data", re.compile(r"\b(?:Files?|FileUtil|IoUtil|FileUtils|IO)\s*\.\s*$"), None),),
    "getRecords": (("data", re.compile(r"(?:[cC]sv\w*|CSV\w*|[pP]arser\w*|\))\s*\.\s*$"), re.compile(r"\(\s*\)")),),
    "string": (("data", re.compile(r"\b(?:body\s*\(\s*\)|\w*[bB]ody)\s*\)?\s*\.\s*$"), re.compile(r"\(\s*\)")),),
    "bytes": (("data", re.compile(r"\b(?:body\s*\(\s*\)|\w*[bB]ody)\s*\)?\s*\.\s*$"), re.compile(r"\(\s*\)")),),
    "getBytes": (
        (
            "data",
            re.compile(r"\b(?:[mM]ultipart\w*|[fF]ile|upload\w*|[pP]art|fileItem|item|get\w*File\s*\(\s*\)|file\s*\(\s*\))\s*\.\s*$"),
            re.compile(r"\(\s*\)"),
        ),
    ),
    "XSSFWorkbook": (("data", re.compile(r"\bnew\s+$"), None),),
    "HSSFWorkbook": (("data", re.compile(r"\bnew\s+$"), re.compile(r"\(\s*[^)\s]")),),
    "create": (("data", re.compile(r"\bWorkbookFactory\s*\.\s*$"), None),),
    "collect": (("gathered", re.compile(r"\.\s*$"), re.compile(r"\(\s*(?:\)|(?:Collectors\s*\.\s*)?(?:toList|toSet|joining)\b)")),),
    "toList": (("gathered", re.compile(r"\.\s*$"), re.compile(r"\(\s*\)")),),
    "collectList": (("gathered", re.compile(r"\.\s*$"), re.compile(r"\(\s*\)")),),
}
for template in ("getForObject", "getForEntity", "postForObject", "postForEntity", "exchange"):
    WITH_CONTEXT[template] = (
        ("data", re.compile(r"\.\s*$"), re.compile(r"\([^;]{0,200}?\b(?:String|byte\s*\[\s*\])\s*\.\s*class")),
    )
ASKED = re.compile(
    r"(?:\w*[rR]epo\w*|\w*[dD]ao\w*|\w*DAO|\w*[sS]ervice|\w*[mM]apper|\w*[cC]lient|[qQ]uery|[qQ]|[cC]riteria|[sS]ession|\w*[tT]emplate|fs|[fF]ile[sS]ys\w*|em"
    r"|[jJ]edis|dataset|\w*[sS]torage)(?:\(\))?\s*\.\s*$"
    r"|\b(?:create\w*Query\w*|createCriteria|from|orderBy\w*|asc|desc|unwrap|native\w*)\s*\([^;{}]*\)\s*\.\s*$"
)
CALL = re.compile(r"\b(\w+)\s*\(")


def origin_of(text, call, memory={}):
    """What the call brings by its name and what stands around it; None when it is no eager call."""
    name = call[1]
    if name in WITH_CONTEXT:
        before = text[max(0, call.start() - 60):call.start()]
        for origin, left, right in WITH_CONTEXT[name]:
            if left.search(before) and (right is None or right.match(text, call.end() - 1)):
                return origin
        return None
    if name not in memory:
        memory[name] = next((origin for origin, names in NAMES if names.fullmatch(name)), None)
    if memory[name] == "rows" and not ASKED.search(text[max(0, call.start() - 400):call.start()]):
        return None
    return memory[name]


# How a result may be used up. What is left of the call or the variable within its statement, and what is right of it.
SINKS = (
    r"(?:write\w*|copy\w*|update|digest\w*|\w*[hH]ex|md5\w*|sha\w*|upload\w*|put\w*|send\w*|append|print\w*|transferTo|store\w*|save\w*"
    r"|ByteArrayInputStream|ByteArrayEntity|ByteArrayResource|StringReader|StringEntity|CharArrayReader|InputStreamResource|wrap|fromString|fromBytes)"
)
LOOPED_BEFORE = re.compile(r"\bfor\s*\([^;(){}]*:\s*$")
SUNK_BEFORE = re.compile(r"\b%s\s*\((?:[^;{}()]|\([^;{}()]*\))*$" % SINKS)
AFTER = (
    ("counted", re.compile(r"\s*\.\s*(?:size\s*\(|isEmpty\s*\(|length\b|count\s*\()")),
    ("head", re.compile(
        r"\s*(?:\.\s*(?:get\s*\(\s*0\s*\)|getFirst\s*\(|iterator\s*\(\s*\)\s*\.\s*next\s*\(|stream\s*\(\s*\)\s*\.\s*find(?:First|Any)"
        r"|substring\s*\(\s*0|startsWith\s*\()|\[\s*0\s*\])")),
    ("looped", re.compile(
        r"\s*\.\s*(?:forEach\w*\s*\(|stream\s*\(|parallelStream\s*\(|iterator\s*\(|split\s*\(|lines\s*\(|getSheet\w*\s*\(|sheetIterator"
        r"|get\s*\(\s*\w+\s*\)|elements\s*\()|\s*\[\s*\w+\s*\]")),
    ("sunk", re.compile(r"\s*\.\s*(?:writeTo|write|getBytes)\s*\(")),
)
HARMLESS = re.compile(r"^\s*(?:==|!=)|^\s*\.\s*(?:close|trim)\s*\(|^\s*\.\s*length\b")
USES = ("counted", "head", "looped", "sunk")
ASSIGNED = re.compile(r"(?:^|[\s(])(\w+)\s*=\s*(?:\([^()]*\)\s*)?(?:await\s)?[^;{}=]*$")

# Says that little is asked for, or that the data is small: such sites were `no` in every draw before.
NARROW = re.compile(
    r"setMaxResults|[lL]imit\s*\(|listPage|PageRequest|Pageable|ById\b|ByIds\b|In\s*\(|\beq\(|[kK]ey\s*\(|InstanceId\s*\(|\w+Id\s*\(|firstResult|getById|setParameter|[lL]ambdaQuery|\w(?:By|Of|For|In|Where|With)[A-Z]\w*\s*\([^)]|[pP]age")
SMALL = re.compile(
    r"conf|propert|templat|manifest|licen[cs]e|version|schema|secret|passw|token|resource|setting|credential|cert\b|keystore|i18n|"
    r"messages|readme|icon|\bpid|yaml|yml|column|field|param|header|enum|annotation|argument|option|types?\b|method|class|errors?\b|\benv",
    re.IGNORECASE,
)
SMALL_DATA = re.compile(
    r"conf|propert|templat|manifest|licen[cs]e|secret|passw|token|credential|cert\b|keystore|i18n|icon|yaml|yml", re.IGNORECASE)
LEFT_OUT = re.compile(
    r"(?:^|/)(?:[\w.-]*tests?|[\w.-]*testing|[\w.-]*-test-[\w.-]*|testFixtures|[\w.-]*examples?|[\w.-]*samples?|demos?|benchmarks?|generated|gen|"
    r"[\w.-]*generated-sources|archetype-resources|it|quickstart)/")

Site = collections.namedtuple("Site", "project commit file line api use origin")


def closing(text, opening):
    """The place after the parenthesis that closes the one at `opening`."""
    depth = 0
    for at in range(opening, min(len(text), opening + 4000)):
        if text[at] == "(":
            depth += 1
        elif text[at] == ")":
            depth -= 1
            if depth == 0:
                return at + 1
    return None


def receiver(text, begin):
    """Where the expression starts whose last call's name is at `begin`: before its chain of receivers."""
    at = begin
    while at > 0:
        before = at - 1
        while before > 0 and text[before].isspace():
            before -= 1
        char = text[before]
        if char == "." or char == ")" and text[at:at + 1] == ".":
            if char == ")":
                depth = 0
                while before > 0:
                    depth += {")": 1, "(": -1}.get(text[before], 0)
                    if depth == 0:
                        break
                    before -= 1
            at = before
        elif (char.isalnum() or char in "_]\"") and text[at:at + 1] in (".", "("):
            while before > 0 and (text[before - 1].isalnum() or text[before - 1] in "_[]\""):
                before -= 1
            at = before
        else:
            break
    while text[at:at + 1].isspace():
        at += 1
    return at


def end_of_method(text, place, indent):
    """Where the member around a place ends: the next brace that closes at the indentation of members."""
    brace = text.find("\n" + indent + "}", place)
    return len(text) if brace < 0 else brace


def use_of(text, start, end):
    """The use of an expression between two places, or None when it is kept, handed on or not understood."""
    before, after = text[max(0, start - 300):start], text[end:end + 200]
    before = re.split(r"[;{}]", before)[-1]
    if LOOPED_BEFORE.search(before):
        return "looped" if re.match(r"\s*\)", after) else None
    for use, pattern in AFTER:
        if pattern.match(after):
            return use
    if SUNK_BEFORE.search(before) and re.match(r"\s*[,)]", after):
        return "sunk"
    return None


WRAPPED_BEFORE = re.compile(
    r"(?:new\s+String|Arrays\s*\.\s*asList|(?:Objects\s*\.\s*)?requireNonNull|new\s+ArrayList(?:<\w*>)?|\w*\.?encodeToString|encodeBase64\w*"
    r"|Lists\s*\.\s*newArrayList|List\s*\.\s*copyOf|Optional\s*\.\s*ofNullable)\s*\(\s*$")


def followed(text, start, end, indent):
    """The use of a call's result, at once or through the one variable that it is given to."""
    while True:  # a wrapper of the same data is followed as the data
        use = use_of(text, start, end)
        if use:
            return use
        left = WRAPPED_BEFORE.search(text[max(0, start - 80):start])
        right = left and re.match(r"[^;{}()]*(?:\([^;{}()]*\)[^;{}()]*)*\)", text[end:end + 120])
        same = re.match(r"\s*\.\s*(?:getBody|trim|get|orElseThrow)\s*\(\s*\)", text[end:end + 60])
        if right:
            start, end = start - len(left[0]), end + len(right[0])
        elif same:
            end += len(same[0])
        else:
            break
    before = re.split(r"[;{}]", text[max(0, start - 300):start])[-1]
    variable = ASSIGNED.search(before)
    if variable is None or not re.match(r"[\s)]*;|\s*\)\s*\{", text[end:end + 60]):
        return None
    if re.search(r"\bthis\s*\.\s*$", before[:variable.start(1)]):
        return None
    name, stop, found = variable[1], end_of_method(text, end, indent), []
    for mention in re.finditer(r"(?<![\w.])%s\b" % re.escape(name), text[end:stop]):
        a, b = end + mention.start(), end + mention.end()
        use = use_of(text, a, b)
        if use:
            found.append(use)
        elif not (HARMLESS.match(text[b:b + 40]) or re.search(r"(?:==|!=)\s*$|assert[^;{}]*$|isEmpty\s*\(\s*$|isNotEmpty\s*\(\s*$|isBlank\s*\(\s*$", text[max(0, a - 40):a])):
            return None
    heavy = [use for use in found if use in ("looped", "sunk")]
    if len(heavy) > 1 or not found:
        return None
    return heavy[0] if heavy else ("head" if "head" in found else "counted")


# What a stream comes from when it is not a collection that is there anyway.
EXTERNAL = re.compile(r"\blines\s*\(|Files\s*\.|walk|StreamSupport|Repo\w*\.|repo\w*\.|[dD]ao\w*\.|Mapper\.|mapper\.|[cC]lient\w*\.|[qQ]uery|[fF]lux|list\w*\(\)|findAll|spark|sql\(")
WRITTEN = re.compile(
    r"\b(?:write\w*|copy\w*|print\w*|upload\w*|ByteArrayInputStream|ByteArrayResource|InputStreamResource|StringReader|transferTo|putObject|send\w*"
    r"|fromBytes|create|save\w*|store\w*)\s*\((?:[^;{}()]|\([^;{}()]*\))*$"
)
MANY = re.compile(r"(?:s|[lL]ist|[mM]ap|All|data|records?|rows?|result|report)\s*\)?\s*$")
LOOP = re.compile(r"\b(?:for|while)\s*\(|\bforEach\w*\s*\(|\bdo\s*\{")
MADE = re.compile(r"\b(\w+)\s*=\s*new\s+(?:ArrayList|LinkedList|HashSet|LinkedHashSet|TreeSet|StringBuilder|StringBuffer)\b[^;(]*\(\s*\w*\s*\)\s*;")
ADVANCED = re.compile(
    r"\b(?:while|for)\s*\([^{}]*(?:readLine\s*\(|\w*[rR]s\w*\s*\.\s*next\s*\(|[rR]esult\w*\s*\.\s*next\s*\(|hasNextLine|\.\s*readNext\s*\(|isTruncated|[pP]age"
    r"|getNextEntry|poll|[cC]ursor|scanner|Scanner|\.hasNext\(\))|do\s*\{[^{}]*(?:[pP]age|[cC]ursor|[tT]oken|[mM]arker)"
)
FILLED = re.compile(r"\s*\.\s*(?:add|addAll|append)\s*\(")


def plural_or_stream(text, start, end, name, indent):
    """Whether output made in memory goes to a stream or file, and its value is one of many."""
    if name in ("toByteArray", "toString"):
        buffer = re.match(r"\w+", text[start:])
        made = buffer and text.rfind(buffer[0] + " = new ", max(0, start - 6000), start)
        return bool(made and made > 0 and LOOP.search(text[made:start]) and not re.search(r"\n" + indent + r"\}", text[made:start]))
    if not WRITTEN.search(text[max(0, start - 200):start]) and not re.match(r"\s*\.\s*getBytes", text[end:end + 40]):
        return False
    return bool(MANY.search(re.split(r"[,(]", text[start:end - 1])[-1]))


def drained(text, indent):
    """Containers that a loop over something external fills, and that are used up at once."""
    for made in MADE.finditer(text):
        name, stop = re.escape(made[1]), end_of_method(text, made.end(), indent)
        fills, uses = [], []
        for mention in re.finditer(r"(?<![\w.])%s\b" % name, text[made.end():stop]):
            a, b = made.end() + mention.start(), made.end() + mention.end()
            if FILLED.match(text, b):
                fills.append(a)
                continue
            end = b
            shown = re.match(r"\s*\.\s*toString\s*\(\s*\)", text[b:b + 40])
            use = use_of(text, a, b + len(shown[0]) if shown else b)
            if use:
                uses.append(use)
            elif not HARMLESS.match(text[b:b + 40]) and not re.match(r"\s*\.\s*(?:setLength|clear|isEmpty|deleteCharAt)\s*\(", text[b:b + 40]):
                uses = None
                break
        if not fills or not uses or sum(use in ("looped", "sunk") for use in uses) > 1:
            continue
        if ADVANCED.search(text[max(0, fills[0] - 500):fills[0]]):
            yield fills[0], "looped" if "looped" in uses else uses[0], made[1]


def sites_of(project, commit, path, original):
    text = base.COMMENT_OR_LITERAL.sub(base.blank, original)
    if re.search(r"@Generated\b", text[:6000]):
        return
    seen, member = set(), re.search(r"\n([ \t]+)(?:public|private|protected|@Override)\b", text)
    indent = member[1] if member else "    "
    for call in CALL.finditer(text):
        origin = origin_of(text, call)
        if origin is None:
            continue
        begin, end = call.start(), closing(text, call.end() - 1)
        if end is None:
            continue
        start = receiver(text, begin)
        use = followed(text, start, end, indent)
        if use is None:
            continue
        if use == "looped" and origin == "rows" and re.search(r"(?:\breturn\b|->)[^;{}]*$", text[max(0, start - 200):start]):
            continue  # mapped to a result
        statement = original[max(0, text.rfind(";", 0, start), text.rfind("{", 0, start), text.rfind("}", 0, start)):min(len(original), end + 60)]
        if (SMALL_DATA if origin == "data" else SMALL).search(statement) or re.search(r"getResource", original[max(0, start - 500):end]):
            continue
        if origin == "rows" and NARROW.search(original[max(0, start - 250):end + 30]):
            continue
        if origin == "gathered" and not EXTERNAL.search(text[start:begin]):
            continue
        if origin == "output" and not plural_or_stream(text, start, end, call[1], indent):
            continue
        line = text.count("\n", 0, begin) + 1
        if line not in seen:
            seen.add(line)
            named = re.search(r"(?:\w+\s*\.\s*)?$", text[max(0, begin - 60):begin])[0]
            api = re.sub(r"\s+", "", named) + call[1]
            yield Site(project, commit, path.as_posix(), line, api, use, origin)
    for begin, use, name in drained(text, indent):
        line = text.count("\n", 0, begin) + 1
        if line not in seen and not SMALL_DATA.search(original[max(0, begin - 400):begin + 100]):
            seen.add(line)
            fill = re.sub(r"\W", "", FILLED.match(text, begin + len(name))[0])
            yield Site(project, commit, path.as_posix(), line, "drained " + fill, use, "drained")


def population(corpus, mirror, known_files):
    for folder in sorted(corpus.iterdir()):
        repo = next(iter(sorted(mirror.glob("*+" + folder.name))))
        project = repo.name.replace("+", "/", 1)
        commit = subprocess.run(
            ["git", "--git-dir", str(repo / "repo"), "rev-parse", "HEAD"], capture_output=True, text=True, check=True
        ).stdout.strip()
        for path in sorted(folder.rglob("*.java")):
            relative = path.relative_to(folder)
            if not base.is_main(relative) or LEFT_OUT.search(relative.as_posix()) or (project, relative.as_posix()) in known_files:
                continue
            if path.is_file():
                yield from sites_of(project, commit, relative, path.read_text(encoding="utf-8", errors="replace"))


# How many sites of each origin are drawn in a round, and the most of one project and of one name of an API.
SHARES = (("data", 6), ("drained", 3), ("output", 4), ("gathered", 1), ("rows", 4))
OF_PROJECT = 26
OF_API = 20


def drawn(sites, count, rng):
    """The first sites of the random order: in rounds over the origins, as long as each has some left."""
    pools = {}
    for origin, _ in SHARES:
        pool = sorted(site for site in sites if site.origin == origin)
        rng.shuffle(pool)
        pools[origin] = iter(pool)
    taken, of_project, of_api = [], collections.Counter(), collections.Counter()
    while pools and len(taken) < count:
        for origin, number in SHARES:
            for _ in range(number):
                for site in pools.get(origin, ()):
                    api = origin, site.api.split(".")[-1]
                    if of_project[site.project] < OF_PROJECT and (of_api[api] < OF_API or origin in ("data", "drained", "output")):
                        of_project[site.project] += 1
                        of_api[api] += 1
                        taken.append(site)
                        break
                else:
                    pools.pop(origin, None)
    return taken[:count]


# Reports on these files are told in docs/precision.md: they cannot be sealed.
SEEN = ("DefaultTaskJobService.java", "FileIndexFormat.java", "FileUtils.java", "ForEachItem.java", "RulesServiceImpl.java")


def is_sealed(site):
    if site.file.rsplit("/", 1)[-1] in SEEN:
        return False
    return hashlib.sha256(f"{site.project}/{site.file}:{site.line}".encode()).digest()[0] % 2 == 1


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("corpus", type=pathlib.Path)
    parser.add_argument("mirror", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path, help="folder for design.tsv and sealed.tsv")
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--count", type=int, default=447, help="sites in both halves (447: all there are below the caps)")
    parser.add_argument("--except", dest="known", type=pathlib.Path, action="append", default=[])
    parser.add_argument("--force", action="store_true", help="overwrite tables and their labels")
    args = parser.parse_args()
    tables = (args.out / "design.tsv", args.out / "sealed.tsv")
    if any(table.exists() for table in tables) and not args.force:
        parser.error(f"{args.out}: has tables that may hold labels; --force overwrites them")
    known = {(project, file) for folder in args.known for project, file, _ in base.labelled(folder)}
    sites = list(population(args.corpus, args.mirror, known))
    sample = drawn(sites, args.count, random.Random(args.seed))
    for origin, _ in SHARES:
        for use in USES:
            both = [[s.origin == origin and s.use == use for s in some].count(True) for some in (sample, sites)]
            print(origin, use, *both, file=sys.stderr)
    args.out.mkdir(parents=True, exist_ok=True)
    for table, sealed in zip(tables, (False, True)):
        rows = sorted((s.project, s.commit, s.file, s.line, f"{s.api} {s.use}") for s in sample if is_sealed(s) == sealed)
        with table.open("w", encoding="utf-8", newline="\n") as out:
            out.write("\t".join(("project", "commit", "file", "line", "call", "label", "reason")) + "\n")
            for project, commit, file, line, call in rows:
                out.write(f"{project}\t{commit}\t{file}\t{line}\t{call}\t\t\n")


if __name__ == "__main__":
    main()
