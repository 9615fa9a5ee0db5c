#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Checks an exported log with programs that are not ours: Go's sumdb and sigstore-js. Then flips single bits in a copy and insists that they refuse it.
# Then does the same for logs of the sizes at which tiles begin, fill and overflow, without the flips.
# usage: verify-log.sh <tiles-dir> <vkey-file>
set -euo pipefail

tiles=$(realpath "$1")
vkey=$(realpath "$2")
root=$(dirname "$(realpath "$0")")/../..
here=$(dirname "$(realpath "$0")")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

gopath=/usr/share/gocode
if ! command -v go >/dev/null || [ ! -d "$gopath/src/golang.org/x/mod/sumdb/tlog" ]; then
  [ "$(id -u)" = 0 ] || { echo "install the Debian packages golang-go and golang-golang-x-mod-dev" >&2; exit 1; }
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends golang-go golang-golang-x-mod-dev
fi

(cd "$here/go" && GO111MODULE=off GOPATH="$gopath" GOFLAGS= GOCACHE="$work/cache" go build -o "$work/verify-log" main.go)
(cd "$here/sigstore" && npm ci --silent)

with_go() { "$work/verify-log" "$1" "$vkey"; }
with_sigstore() { node "$here/sigstore/verify.mjs" "$1" "$vkey"; }

with_go "$tiles"
with_sigstore "$tiles"

refuses() { # <what was changed> <program>
  if "$2" "$work/forged" >"$work/said" 2>&1; then
    echo "FAILED: $2 believed a log with $1 changed" >&2
    exit 1
  fi
}

flip() { # <file> <byte>: flips the lowest bit of that byte in a copy of the log
  rm -rf "$work/forged"
  cp -r "$tiles" "$work/forged"
  local byte
  byte=$(od -An -tu1 -j"$2" -N1 "$work/forged/$1" | tr -d ' ')
  printf "\\x$(printf %02x $((byte ^ 1)))" | dd of="$work/forged/$1" bs=1 seek="$2" conv=notrunc status=none
}

flips=0
for file in checkpoint $(cd "$tiles" && find tile/entries tile/0 -type f | sort | head -n 1) $(cd "$tiles" && find tile/0 -type f | sort | head -n 1); do
  size=$(stat -c %s "$tiles/$file")
  for byte in 2 $((size / 2)) $((size * 3 / 4)); do
    flip "$file" "$byte"
    for program in with_go with_sigstore; do
      refuses "byte $byte of $file" "$program"
    done
    flips=$((flips + 1))
  done
done
echo "both programs refused $flips flipped bits"

# The module's test classes write these logs; they are compiled by the build that made the log above.
(cd "$root" && mvn -B -ntp -q -pl openledger-core exec:java -Dexec.classpathScope=test \
  -Dexec.mainClass=org.openledger.core.testing.AwkwardLogs -Dexec.args="$work/awkward")
vkey="$work/awkward/vkey"
for size in 1 255 256 257 65536 65537 70000; do
  with_go "$work/awkward/log-$size"
  with_sigstore "$work/awkward/log-$size"
done
