#!/bin/sh
# Fuzzes the decoders of sessions, paces and voices, and the telling of what decodes: Tests/Fuzz/decoders.sh [seconds],
# 60 unless told. Needs a Swift toolchain with libFuzzer, as Linux ones have. Builds into .build/fuzz.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root"
STRETCHGUIDE_FUZZ=1 swift build --scratch-path .build/fuzz --sanitize fuzzer --product DecoderFuzz
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/found" "$work/seeds"
seed() { # seed KIND FILE…: the kind is the input's first byte
  kind=$1; shift
  for file; do { printf %s "$kind"; cat "$file"; } > "$work/seeds/$kind-$(basename "$file")"; done
}
seed s Sources/Authoring/Sessions/Bundled/*.yaml
seed p Sources/Authoring/Paces/*.yaml
seed v Voices/*.yaml
cp Tests/Fuzz/decoders/* "$work/seeds"
# A crash or 20 s for one input ends it, and leaves the input in the current folder.
.build/fuzz/debug/DecoderFuzz -max_total_time="${1:-60}" -max_len=4096 -timeout=20 -rss_limit_mb=2048 -seed=1 \
  -dict=Tests/Fuzz/decoders.dict "$work/found" "$work/seeds"
