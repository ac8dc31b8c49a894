#!/bin/sh
# Runs the tests that speak with workers built under AddressSanitizer and UndefinedBehaviorSanitizer, whose findings
# end them: Tests/Fuzz/sanitize.sh, after swift build --build-tests. Needs Swift's or LLVM's clang.
set -eu
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/workers"
# AddressSanitizer must know C++'s runtime, in which ONNX Runtime throws, before it is loaded.
for worker in Espeak Hibari; do
  "${CC:-clang}" -std=gnu11 -g -O1 -fsanitize=address,undefined -fno-sanitize-recover=all \
    -ISources/Workers/Common/include -ISources/Workers/Phonemes/include Sources/Workers/Common/*.c \
    Sources/Workers/Phonemes/*.c Sources/Workers/$worker/*.c -o "$work/workers/${worker}Worker" \
    -lespeak-ng -lm -ldl -Wl,--no-as-needed -lstdc++ 2> "$work/link" || { cat "$work/link"; exit 1; }
done
cp .build/debug/PiperWorker "$work/workers/"
# Utterances are spoken in children without a standard error, so findings go to files. What the engine holds when it
# is left by _exit is no leak. Rates, caches and descriptors are for the other run of these tests.
ASAN_OPTIONS=detect_leaks=0:log_path=$work/finding UBSAN_OPTIONS=log_path=$work/finding \
  STRETCHGUIDE_WORKERS=$work/workers swift test --skip-build --filter 'SpeechTests|RenderCommandTests' \
  --skip 'aRateIsHeardAsItIsSet|NeverGiveAWrongClip|LeakNoDescriptor' \
  > "$work/log" 2>&1 || { cat "$work/log"; exit 1; }
tail -n 1 "$work/log"
if cat "$work"/finding* 2> /dev/null; then exit 1; fi
