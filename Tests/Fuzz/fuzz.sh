#!/bin/sh
# Fuzzes the worker's message parser: Tests/Fuzz/fuzz.sh [seconds], 60 unless told. Needs Swift's or LLVM's clang.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
worker=$here/../../Sources/Workers/Common
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${CC:-clang}" -std=c11 -g -O1 -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=all -I "$worker/include" \
  "$here/fuzz_message.c" "$worker/message.c" -o "$work/fuzz"
mkdir "$work/found"
cd "$work"
./fuzz -max_total_time="${1:-60}" -max_len=70000 "$work/found" "$here/corpus"
