#!/usr/bin/env python3
"""Draws a random, stratified sample of call sites of eager APIs in main Java code.

The sites are found by text, without Heaplint, so that the labels judge Heaplint instead of
repeating it: a pattern may match a look-alike, and labelling that site `no` is what it is there for.

The same checkouts, seed and counts always give the same sites in the same halves. Labels already
written would be lost, so existing tables are overwritten only with --force.
"""

import argparse
import collections
import math
import pathlib
import random
import re
import sys

# Comments and literals, longest form first. Whatever starts first in the text wins.
COMMENT_OR_LITERAL = re.compile(
    r'/\*.*?\*/|//[^\n]*|"""(?:\\.|[^\\])*?"""|"(?:\\.|[^"\\\n])*"'
    r'|\'(?:\\.|[^\'\\\n])*\'', re.DOTALL
)
TEST_FOLDERS = {"test", "tests", "testing"}
TEST_FILES = ("Test.java", "Tests.java", "IT.java")
COLUMNS = ("project", "commit", "file", "line", "api", "label", "reason")

# A receiver's name: the last simple name, possibly a getter call, before the dot.
NAMED = r"\b\w*(?:%s)\w*(?:\(\))?\s*\.\s*"


def named(words, call):
    """A pattern for a call on a receiver whose name contains one of the words."""
    return NAMED % words + call


# (stratum, share of the sample)
SHARES = (("whole", 0.35), ("format", 0.25), ("query", 0.25), ("output", 0.15))
# For the third draw: what is left after two draws has few whole reads, so code by hand joins in.
THIRD = (("whole", 0.26), ("format", 0.12), ("query", 0.2), ("output", 0.16), ("hand", 0.26))
API_SHARE = 0.2  # of its stratum, for one API

# (stratum, api, pattern of the call, words one of which the file must contain). Where two match the
# same line the first one names it. The group `at`, if any, marks the place of the call.
PATTERNS = (
    # Files and streams read whole.
    (
        "whole",
        "hutool FileUtil",
        r"\bFileUtil\s*\.\s*(?:readLines|readUtf8Lines|readUtf8String|readString|readBytes)\s*\(",
        "hutool",
    ),
    (
        "whole",
        "hutool IoUtil",
        r"\bIoUtil\s*\.\s*(?:read|readBytes|readUtf8|readUtf8Lines|readLines)\s*\(",
        "hutool",
    ),
    (
        "whole",
        "FileUtils.readLines",
        r"\bFileUtils\s*\.\s*readLines\s*\(",
        "FileUtils",
    ),
    (
        "whole",
        "FileUtils.readFileToString",
        r"\bFileUtils\s*\.\s*readFileToString\s*\(",
        "FileUtils",
    ),
    (
        "whole",
        "FileUtils.readFileToByteArray",
        r"\bFileUtils\s*\.\s*readFileToByteArray\s*\(",
        "FileUtils",
    ),
    (
        "whole",
        "IOUtils.toString",
        r"\bIOUtils\s*\.\s*toString\s*\(",
        "IOUtils",
    ),
    (
        "whole",
        "IOUtils.toByteArray",
        r"\bIOUtils\s*\.\s*toByteArray\s*\(",
        "IOUtils",
    ),
    (
        "whole",
        "IOUtils.readLines",
        r"\bIOUtils\s*\.\s*readLines\s*\(",
        "IOUtils",
    ),
    (
        "whole",
        "Guava ByteStreams.toByteArray",
        r"\bByteStreams\s*\.\s*toByteArray\s*\(",
        "ByteStreams",
    ),
    (
        "whole",
        "Guava CharStreams",
        r"\bCharStreams\s*\.\s*(?:toString|readLines)\s*\(",
        "CharStreams",
    ),
    (
        "whole",
        "Guava Files",
        r"\bFiles\s*\.\s*(?:readLines|toByteArray|toString)\s*\(|\bFiles\s*\.\s*as(?:Char"
        r"|Byte)Source\s*\([^;]{0,120}?\)\s*\.\s*(?:read|readLines)\s*\(\s*\)",
        "com.google.common.io",
    ),
    (
        "whole",
        "Guava Resources",
        r"\bResources\s*\.\s*(?:readLines|toByteArray|toString)\s*\(",
        "com.google.common.io",
    ),
    (
        "whole",
        "Spring StreamUtils",
        r"\bStreamUtils\s*\.\s*(?:copyToByteArray|copyToString)\s*\(",
        "StreamUtils",
    ),
    (
        "whole",
        "Spring FileCopyUtils",
        r"\bFileCopyUtils\s*\.\s*(?:copyToByteArray|copyToString)\s*\(",
        "FileCopyUtils",
    ),
    (
        "whole",
        "Files.readAllLines",
        r"\bFiles\s*\.\s*readAllLines\s*\(",
        "readAllLines",
    ),
    (
        "whole",
        "Files.readAllBytes",
        r"\bFiles\s*\.\s*readAllBytes\s*\(",
        "readAllBytes",
    ),
    (
        "whole",
        "Files.readString",
        r"\bFiles\s*\.\s*readString\s*\(",
        "readString",
    ),
    (
        "whole",
        "InputStream.readAllBytes",
        r"(?P<at>\.\s*readAllBytes\s*\(\s*\))",
        "readAllBytes",
    ),
    (
        "whole",
        "BufferedReader.lines.collect",
        r"\.\s*lines\s*\(\s*\)\s*\.\s*(?:collect|toList|toArray)\s*\(",
        "BufferedReader|Files",
    ),
    # Uploads, HTTP bodies, workbooks, CSV, documents, archives.
    (  # see accepted
        "format",
        "MultipartFile.getBytes",
        r"(?P<at>\.\s*getBytes\s*\(\s*\))",
        "Multipart|Part|FileItem|UploadedFile|file()|File()",
    ),
    (
        "format",
        "EntityUtils",
        r"\bEntityUtils\s*\.\s*(?:toString|toByteArray)\s*\(",
        "EntityUtils",
    ),
    (
        "format",
        "OkHttp body",
        r"\bbody\s*\(\s*\)\s*\)?\s*\.\s*(?:string|bytes)\s*\(\s*\)"
        r"|\b\w*[bB]ody\s*\.\s*(?:string|bytes)\s*\(\s*\)",
        "okhttp|retrofit",
    ),
    (
        "format",
        "HttpResponse.BodyHandlers",
        r"\bBodyHandlers\s*\.\s*(?:ofString|ofByteArray)\s*\(",
        "BodyHandlers",
    ),
    (
        "format",
        "RestTemplate",
        r"\.\s*(?:getForObject|getForEntity|postForObject|postForEntity"
        r"|exchange)\s*\([^;]{0,200}?\b(?:String|byte\s*\[\s*\])\s*\.\s*class",
        "getForObject|getForEntity|postForObject|postForEntity|exchange",
    ),
    (
        "format",
        "POI workbook read",
        r"\bnew\s+(?:XSSF|HSSF)Workbook\s*\(\s*[^)\s]"
        r"|\bWorkbookFactory\s*\.\s*create\s*\(\s*[^)\s]",
        "XSSFWorkbook|HSSFWorkbook|WorkbookFactory",
    ),
    (
        "format",
        "EasyExcel doReadSync",
        r"\.\s*doRead(?:All)?Sync\s*\(",
        "doRead",
    ),
    (
        "format",
        "CSVReader.readAll",
        r"(?P<at>\.\s*readAll\s*\(\s*\))",
        "CSVReader|CsvReader|opencsv",
    ),
    (
        "format",
        "CSVParser.getRecords",
        r"(?P<at>\.\s*getRecords\s*\(\s*\))",
        "CSVParser|CSVFormat",
    ),
    (
        "format",
        "CSV parseAll",
        r"\.\s*parseAll(?:Records)?\s*\(",
        "CsvParser|TsvParser|univocity",
    ),
    (
        "format",
        "CsvToBean.parse",
        r"\bCsvToBean\w*[^;]{0,300}?(?P<at>\.\s*parse\s*\(\s*\))",
        "opencsv",
    ),
    (
        "format",
        "DocumentBuilder.parse",
        r"\b(?:db|\w*[bB]uilder|\w*[pP]arser"
        r"|newDocumentBuilder\s*\(\s*\))\s*(?P<at>\.\s*parse\s*\()",
        "DocumentBuilder",
    ),
    (
        "format",
        "SAXReader.read",
        named("[rR]eader", r"read\s*\(\s*[^)\s]"),
        "SAXReader",
    ),
    (
        "format",
        "SAXBuilder.build",
        named("[bB]uilder|sax", r"build\s*\(\s*[^)\s]"),
        "SAXBuilder",
    ),
    (
        "format",
        "Jackson readTree",
        r"\.\s*readTree\s*\(\s*(?:\w*(?:[sS]tream|[fF]ile|[rR]eader|[uU]rl|[pP]ath)\w*|is|in"
        r"|new\s+\w*(?:Stream|File|Reader|URL)\w*|[^;()]{0,60}\.\s*(?:get\w*Stream|toFile"
        r"|body|getBody|getContent|newInputStream))\b",
        "readTree",
    ),
    (
        "format",
        "S3 whole object",
        r"\.\s*(?:getObjectAsBytes|getObjectAsString)\s*\("
        r"|\bResponseTransformer\s*\.\s*toBytes\s*\(",
        "getObjectAsBytes|getObjectAsString|ResponseTransformer",
    ),
    # Queries and listings.
    (
        "query",
        "Repository.findAll",
        r"(?P<at>\.\s*findAll\s*\()",
        "findAll",
    ),
    (
        "query",
        "JPA getResultList",
        r"(?P<at>\.\s*getResultList\s*\(\s*\))",
        "getResultList",
    ),
    (
        "query",
        "Query.list",
        named("[qQ]uery|[cC]riteria", r"list\s*\(\s*\)") 
        + r"|\.\s*(?:createQuery|createNamedQuery|createNativeQuery|createSQLQuery|setParameter"
        r"|setMaxResults|setFirstResult|createCriteria|mapTo|mapToBean|mapToMap|asc|desc)"
        r"\s*\([^;]{0,120}?\)\s*\.\s*list\s*\(\s*\)",
        "list()",
    ),
    (
        "query",
        "JdbcTemplate.queryForList",
        r"\.\s*queryForList\s*\(",
        "queryForList",
    ),
    (
        "query",
        "JdbcTemplate.query",
        named("[jJ]dbc|[tT]emplate", r"query\s*\("),
        "jdbc|Jdbc",
    ),
    (
        "query",
        "MyBatis select list",
        r"\.\s*(?:selectList|selectAll|selectByExample|selectMaps)\s*\(",
        "selectList|selectAll|selectByExample|selectMaps",
    ),
    (
        "query",
        "jOOQ fetch",
        r"\.\s*(?:fetch|fetchInto|fetchMaps)\s*\(",
        "org.jooq",
    ),
    (
        "query",
        "Redis keys",
        named("[jJ]edis|[rR]edis|lettuce|[tT]emplate", r"(?:keys|hgetAll|smembers)\s*\("),
        "jedis|Jedis|redis|Redis|lettuce",
    ),
    (
        "query",
        "Spark collect",
        r"(?P<at>\.\s*(?:collect\s*\(\s*\)|collectAsList\s*\(\s*\)|collectAsMap\s*\(\s*\)))",
        "org.apache.spark|org.apache.flink",
    ),
    (
        "query",
        "Object store listing",
        r"\.\s*(?:listObjects\w*|listBlobs\w*)\s*\(",
        "listObjects|listBlobs",
    ),
    (
        "query",
        "FileSystem.listStatus",
        r"\.\s*(?:listStatus|globStatus)\s*\(",
        "listStatus|globStatus",
    ),
    # Output built in memory.
    (  # see accepted
        "output",
        "ByteArrayOutputStream.toByteArray",
        r"(?P<at>\.\s*toByteArray\s*\(\s*\))",
        "ByteArrayOutputStream",
    ),
    (
        "output",
        "POI workbook written",
        r"\bnew\s+(?:XSSF|HSSF)Workbook\s*\(\s*\)",
        "XSSFWorkbook|HSSFWorkbook",
    ),
    (
        "output",
        "text written at once",
        r"\.\s*(?:write|print|println|append|writeBytes|writeStringToFile"
        r"|writeString)\s*\((?:[^;(){}]|\(\s*\)){0,80}?\b(?:sb|sbuf|buf|\w*[bB]uilder"
        r"|\w*[bB]uffer|sw|\w*[wW]riter|str|out|result|csv|xml|html"
        r"|json)\s*(?P<at>\.\s*toString\s*\(\s*\))",
        "StringBuilder|StringBuffer|StringWriter",
    ),
    (
        "output",
        "text written as bytes",
        r"\.\s*(?:write|put|print)\s*\((?:[^;(){}]"
        r"|\(\s*\)){0,80}?\b\w+\s*\.\s*toString\s*\(\s*\)\s*(?P<at>\.\s*getBytes\s*\()",
        "StringBuilder|StringBuffer|StringWriter",
    ),
    # Written by hand, for the third draw only.
    (
        "hand",
        "lines gathered",
        r"=\s*\w+\s*(?P<at>\.\s*readLine\s*\(\s*\))\s*\)\s*!=\s*null[^{};]{0,80}\)"
        r"\s*\{?[^{}]{0,200}?\b\w+\s*\.\s*(?:add|append)\s*\(",
        "readLine",
    ),
    (
        "hand",
        "bytes by size",
        r"\bnew\s+byte\s*\[\s*\(\s*int\s*\)\s*\(?[\w.()]{0,40}(?:length|size|getSize|getLen)\s*\(\s*\)",
        "byte",
    ),
    (
        "hand",
        "own reader",
        r"(?<!new )(?<![\w>\]] )\b(?:\w+\s*\.\s*)?(?P<at>(?:readFile\w*|loadFile\w*|fileTo(?:String|Bytes?)"
        r"|readToString|slurp\w*|\w*[sS]treamToString|\w*[sS]treamToBytes?|readStream\w*|getBytesFromFile"
        r"|readContents?|getFileContents?|readAsString|readToEnd|readToBytes)\s*\()[^(){};]{0,80}\)(?!\s*(?:throws|\{))",
        "read|load|file|Stream|slurp",
    ),
    (
        "hand",
        "stream collected",
        r"\bFiles\s*\.\s*(?:lines|list|walk|find)\s*\([^;]{0,200}?(?P<at>\.\s*(?:collect|toList|toArray)\s*\()",
        "Files",
    ),
)
COMPILED = tuple(
    (stratum, api, re.compile(call), words.split("|")) for stratum, api, call, words in PATTERNS
)

RECEIVER = re.compile(r"(\w+)\s*$")
NEAR_BUFFER = re.compile(
    r"\b(?:write\w*|put\w*|send\w*|upload\w*"
    r"|ByteArrayInputStream|ByteArrayEntity|ByteArrayResource)\b"
)
NEAR = 300  # characters either side of toByteArray() in which its write or wrapping must stand

Site = collections.namedtuple("Site", "stratum project commit file line api")


def blank(match):
    """White space of the same length and the same lines; literals keep their quotes."""
    text = match.group()
    blanks = re.sub(r"[^\n]", " ", text)
    return blanks if text.startswith("/") else text[0] + blanks[1:-1] + text[-1]


def declared_as(text, name, type_pattern):
    """Whether the file declares a variable of that name with such a type."""
    return re.search(r"\b(?:%s)\b(?:\s*\[\s*\])?\s+%s\b" % (type_pattern, re.escape(name)), text)


# How a value is used when a chunk at a time might do: what stands before the call in its statement,
# what follows the call at once, and what happens soon to the variable that it is assigned to.
LIKELY_BEFORE = re.compile(
    r"(?:\bfor\s*\([^;(){}]*:|\b(?:write\w*|copy\w*|update|digest\w*|upload\w*|put\w*|append|print\w*"
    r"|ByteArrayInputStream|ByteArrayEntity|ByteArrayResource|StringReader)\s*\()[^;{}]*$"
)
LIKELY_AFTER = re.compile(
    r"\)\s*\.\s*(?:size\(\)|isEmpty\(\)|get\(0\)|length\b|forEach\(|iterator\(\)|stream\(\)|split\()"
)
ASSIGNED = re.compile(r"\b(\w+)\s*=\s*(?:\([^()]*\)\s*)?(?:new\s)?[^;{}=]*$")
LIKELY_USE = (
    r":\s*%s\s*\)|\b%s\s*\.\s*(?:size\(\)|isEmpty\(\)|get\(0\)|length\b|forEach\(|iterator\(\)|split\("
    r"|write\()|\b(?:write\w*|copy\w*|update|digest\w*|upload\w*|put\w*|ByteArrayInputStream|ByteArrayEntity"
    r"|ByteArrayResource|StringReader)\s*\([^;{}]{0,80}\b%s\b"
)
SOON = 800  # characters after a call in which its variable's use must stand


def likely(text, place):
    """Whether the text around a call suggests that its result is passed over once, or not needed."""
    before = text[max(0, place - 200) : place]
    after = text[place : place + SOON]
    if LIKELY_BEFORE.search(before) or LIKELY_AFTER.search(after.split(";")[0]):
        return True
    variable = ASSIGNED.search(before)
    if variable is None:
        return False
    name = re.escape(variable[1])
    return re.search(LIKELY_USE % (name, name, name), after.partition(";")[2]) is not None


# Looser, for a draw after all likely sites are drawn: the call is an operand of something, or its
# variable is mentioned soon again, and neither is returned or kept in a field at once; names around
# the call do not say that the data is small.
PLAUSIBLE_BEFORE = re.compile(r"[\w>\])]\s*\((?:[^;{}()]|\([^()]*\))*$")
PLAUSIBLE_AFTER = re.compile(r"\)\s*\.\s*(?:stream|for[Ee]ach|split|lines|substring|trim|get|size|isEmpty|length)\b")
KEPT_AT_ONCE = re.compile(r"(?:\breturn\b|\bthis\s*\.\s*\w+\s*=)[^;{}]*$")
SMALL = re.compile(
    r"conf|propert|templat|manifest|licen[cs]e|version|schema|secret|passw|token|resource|setting|"
    r"credential|cert|keystore|\bkey|i18n|messages|readme|icon|\bpid|yaml|yml|json",
    re.IGNORECASE,
)
SQL_PARTS = re.compile(r"\bwhere\b|setMaxResults|limit|By[A-Z]|LambdaQuery|\beq\(|Id\b", re.IGNORECASE)


def plausible(text, place):
    """Whether nothing in the text around a call says that the whole is needed, or that it is small."""
    before = text[max(0, place - 200) : place]
    after = text[place : place + SOON]
    statement = re.split(r"[;{}]", before)[-1] + after.split(";")[0]
    if KEPT_AT_ONCE.search(before) or SMALL.search(statement) or SQL_PARTS.search(statement):
        return False
    if PLAUSIBLE_BEFORE.search(before) or PLAUSIBLE_AFTER.search(after.split(";")[0]):
        return True
    variable = ASSIGNED.search(before)
    if variable is None:
        return False
    name, rest = re.escape(variable[1]), after.partition(";")[2]
    return bool(
        re.search(r"\b%s\b" % name, rest) and not re.search(r"\breturn\s+%s\s*;" % name, rest)
    )


def accepted(api, text, match, place):
    """The conditions that a regular expression of the call alone cannot state."""
    receiver = RECEIVER.search(text, max(0, place - 80), place)
    if api == "MultipartFile.getBytes":
        if receiver is None:  # a request object's upload: reqVO.getFile().getBytes()
            return re.search(r"\b(?:file|get\w*File)\(\)\s*$", text[max(0, place - 80) : place])
        types = r"\w*Multipart\w*|Part|FileItem|UploadedFile|DiskFileItem"
        return declared_as(text, receiver[1], types)
    if api == "ByteArrayOutputStream.toByteArray":
        return (
            receiver
            and declared_as(text, receiver[1], r"\w*ByteArrayOutputStream")
            and NEAR_BUFFER.search(text, max(0, place - NEAR), place + NEAR)
        )
    if api == "text written at once":
        types = r"StringBuilder|StringBuffer|StringWriter|StringBuilderWriter|CharArrayWriter"
        return receiver and declared_as(text, receiver[1], types)
    if api == "InputStream.readAllBytes":
        return receiver is None or receiver[1] != "Files"
    return True


def is_main(path):
    """Whether a path relative to its project holds main code."""
    folders = path.parts[:-1]
    in_it = any(a == "src" and b == "it" for a, b in zip(folders, folders[1:]))
    return not (in_it or TEST_FOLDERS.intersection(folders) or path.name.endswith(TEST_FILES))


def sites_of(project, commit, path, text, only_likely, third=False):
    """The sites of one file, at most one for each line."""
    possible = [row for row in COMPILED if any(word in text for word in row[3])]
    if not possible:
        return
    text = COMMENT_OR_LITERAL.sub(blank, text)
    seen = set()
    for stratum, api, call, _ in possible:
        for match in call.finditer(text):
            place = match.start("at") if "at" in call.groupindex else match.start()
            if not accepted(api, text, match, place):
                continue
            if only_likely and stratum != "output" and not likely(text, place):
                continue
            if third and stratum != "hand" and not (likely(text, place) or plausible(text, place)):
                continue
            if third and stratum == "query" and SQL_PARTS.search(text[max(0, place - 400) : place + 200]):
                continue
            # A chain's dot may open the line before its name; the name is where a reader looks.
            name = re.compile(r"\w").search(text, place).start()
            line = text.count("\n", 0, name) + 1
            if line not in seen:
                seen.add(line)
                yield Site(stratum, project, commit, path.as_posix(), line, api)


def population(root, only_likely, third=False):
    """All sites below the root, in an order that does not depend on the file system."""
    for folder in sorted(root.iterdir()):
        marker = folder / ".commit"
        if "+" not in folder.name or not marker.is_file():
            continue
        project, commit = folder.name.replace("+", "/", 1), marker.read_text().strip()
        for path in sorted(folder.rglob("*.java")):
            relative = path.relative_to(folder)
            if is_main(relative) and path.is_file():
                text = path.read_text(encoding="utf-8", errors="replace")
                yield from sites_of(project, commit, relative, text, only_likely, third)


def draw(sites, count, project_cap, rng, shares=SHARES):
    """A sample with the given shares of the strata and at most project_cap sites of a project.

    No API takes more than API_SHARE of its stratum unless the stratum cannot be filled otherwise.
    """
    taken, of_project = [], collections.Counter()
    wanted = {stratum: round(count * share) for stratum, share in shares}
    wanted["whole"] += count - sum(wanted.values())
    pools = {stratum: [s for s in sites if s.stratum == stratum] for stratum in wanted}
    # The smallest stratum draws first: it has the least choice once projects reach their cap.
    for stratum in sorted(wanted, key=lambda name: (len(pools[name]), name)):
        pool, api_cap, of_api = pools[stratum], wanted[stratum] * API_SHARE, collections.Counter()
        rng.shuffle(pool)
        passed_over = []
        for cap, candidates in ((api_cap, pool), (math.inf, passed_over)):
            for site in candidates:
                if wanted[stratum] == 0:
                    break
                if of_project[site.project] >= project_cap:
                    continue
                if of_api[site.api] >= cap:
                    passed_over.append(site)
                    continue
                of_project[site.project] += 1
                of_api[site.api] += 1
                wanted[stratum] -= 1
                taken.append(site)
    return taken


def halves(sample, rng, shares=SHARES):
    """Two halves: within each stratum, shuffled, every other site goes to the first."""
    first, second = [], []
    for stratum, _ in shares:
        part = sorted(site for site in sample if site.stratum == stratum)
        rng.shuffle(part)
        for site in part:
            (first if len(first) <= len(second) else second).append(site)
    return first, second


def labelled(folder):
    """The sites in the tables of a folder."""
    known = set()
    for table in sorted(folder.glob("*.tsv")):
        for row in table.read_text(encoding="utf-8").splitlines()[1:]:
            project, _, file, line, *_ = row.split("\t")
            known.add((project, file, int(line)))
    return known


def write_table(path, sites):
    rows = sorted((s.project, s.file, s.line, s.commit, s.api) for s in sites)
    with path.open("w", encoding="utf-8", newline="\n") as out:
        out.write("\t".join(COLUMNS) + "\n")
        for project, file, line, commit, api in rows:
            out.write("\t".join((project, commit, file, str(line), api, "", "")) + "\n")


def report(sites, sample, shares=SHARES):
    """Population and sample by stratum, on standard error."""
    for stratum, _ in shares:
        drawn = [s for s in sample if s.stratum == stratum]
        everything = sum(s.stratum == stratum for s in sites)
        print(f"{stratum}: {len(drawn)} of {everything}", file=sys.stderr)
        for api, number in collections.Counter(s.api for s in drawn).most_common():
            total = sum(s.api == api for s in sites)
            print(f"  {api}: {number} of {total}", file=sys.stderr)
    projects = collections.Counter(s.project for s in sample)
    most = max(projects.values(), default=0)
    print(f"{len(projects)} projects, at most {most} sites each", file=sys.stderr)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("root", type=pathlib.Path, help="checkouts named owner+repo, each with .commit")
    parser.add_argument("out", type=pathlib.Path, help="folder for design.tsv and sealed.tsv")
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--count", type=int, default=300, help="sites in both halves (300)")
    parser.add_argument("--project-share", type=float, default=0.08, help="at most (0.08)")
    parser.add_argument("--min-projects", type=int, default=12, help="fail below (12)")
    parser.add_argument("--likely", action="store_true", help="only where the text suggests one pass")
    parser.add_argument("--third", action="store_true", help="where little speaks against one pass")
    parser.add_argument(
        "--except",
        dest="known",
        type=pathlib.Path,
        action="append",
        default=[],
        help="leave out sites of its tables",
    )
    parser.add_argument("--force", action="store_true", help="overwrite tables and their labels")
    args = parser.parse_args()

    tables = [args.out / "design.tsv", args.out / "sealed.tsv"]
    if not args.root.is_dir():
        parser.error(f"{args.root}: not a folder")
    for table in tables:
        if table.exists() and not args.force:
            parser.error(f"{table}: exists and may hold labels; --force overwrites it")

    rng = random.Random(args.seed)
    shares = THIRD if args.third else SHARES
    known = set().union(*(labelled(folder) for folder in args.known))
    sites = [
        site
        for site in population(args.root, args.likely, args.third)
        if (site.project, site.file, site.line) not in known
    ]
    sample = draw(sites, args.count, math.floor(args.count * args.project_share), rng, shares)
    report(sites, sample, shares)
    if len(sample) < args.count:
        shortage = f"only {len(sample)} of {args.count} sites could be drawn"
        if not (args.likely or args.third):  # few sites are likely: all there are will do
            sys.exit(shortage)
        print(shortage, file=sys.stderr)
    if len({s.project for s in sample}) < args.min_projects:
        sys.exit(f"fewer than {args.min_projects} projects drawn")
    args.out.mkdir(parents=True, exist_ok=True)
    for table, half in zip(tables, halves(sample, rng, shares)):
        write_table(table, half)


if __name__ == "__main__":
    main()
