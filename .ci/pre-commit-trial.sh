#!/usr/bin/env bash
# Tries the hook with the real pre-commit in a real repository: a commit with a finding is refused,
# the repaired one passes. Needs git, pre-commit, a JDK 17 and Maven; leaves nothing behind.
set -euo pipefail
hooks=$(cd "$(dirname "$0")/.." && pwd -P)
trial=$(mktemp -d)
trap 'rm -rf "$trial"' EXIT
export PRE_COMMIT_HOME=$trial/pre-commit
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
export GIT_AUTHOR_NAME=trial GIT_AUTHOR_EMAIL=trial@example.org
export GIT_COMMITTER_NAME=trial GIT_COMMITTER_EMAIL=trial@example.org

fail() {
  echo "pre-commit trial: $1" >&2
  exit 1
}

git init -q "$trial/shop"
cd "$trial/shop"
cat > .pre-commit-config.yaml <<CONFIG
repos:
  - repo: file://$hooks
    rev: $(git -C "$hooks" rev-parse HEAD)
    hooks:
      - id: heaplint
CONFIG
pre-commit install

mkdir src
cat > src/Orders.java <<'JAVA'
import java.nio.file.Files;
import java.nio.file.Path;

class Orders {
  void print(Path orders) throws Exception {
    for (String line : Files.readAllLines(orders)) {
      System.out.println(line);
    }
  }
}
JAVA
git add .
if git commit -m "Print orders" > "$trial/refused" 2>&1; then
  cat "$trial/refused" >&2
  fail "a commit with a finding was accepted"
fi
cat "$trial/refused"
grep -q 'src/Orders.java:6:24: warning: .*\[EagerRead\]' "$trial/refused" \
  || fail "the finding is not shown"
git rev-parse -q --verify HEAD && fail "there is a commit"

cat > src/Orders.java <<'JAVA'
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;

class Orders {
  void print(Path orders) throws Exception {
    try (BufferedReader reader = Files.newBufferedReader(orders)) {
      for (String line; (line = reader.readLine()) != null; ) {
        System.out.println(line);
      }
    }
  }
}
JAVA
git add .
git commit -m "Print orders" || fail "the repaired commit was refused"

# What is no Java is none of its business, and a broken file is named.
echo "Notes" > NOTES.md
git add .
git commit -q -m "Add notes" || fail "a commit without Java was refused"
echo "class Broken {" > src/Broken.java
git add .
if git commit -m "Add a broken file" > "$trial/broken" 2>&1; then
  fail "a commit with a file that does not parse was accepted"
fi
grep -q 'src/Broken.java:1: does not parse' "$trial/broken" || fail "the broken file is not named"
echo "pre-commit trial: refused what it should and let the rest pass"
