#!/bin/sh
# sh parallel.sh clinic.yaml 240: from the catalogue's folder, on each core of this machine. Again: resumes.
seq "$2" | parallel --retries 4 --joblog shards.log \
  stretchguide catalogue render "$1" --shard "{}/$2" --jobs 1 --cache-size 2G --quiet
