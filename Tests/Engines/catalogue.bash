# A catalogue of 24 tracks in 8 groups, and what must hold of it; sourced by the tests of engines. Needs $guide, the program.
unset "${!XDG_@}"
export LC_ALL=C.UTF-8 HOME=$work TMPDIR=$work/scratch STRETCHGUIDE_VOICES=$work/voices
# A task finds the program as a person's job does.
export PATH=$work/bin:$PATH
mkdir "$work"/{bin,scratch,voices,clinic,clinic/sessions}
ln -s "$guide" "$work/bin/stretchguide"
recipes=$(realpath Documentation/recipes)
cp Voices/{willow,rowan,linde,ahorn}.yaml "$work/voices/"

session() { # NAME.LANGUAGE TITLE NAME ENTER GO RELEASE
  cat > "$work/clinic/sessions/$1.yaml" << YAML
title: $2
language: ${1#*.}
stretches:
  - {name: $3, posture: standing, enter: "$4", go: "$5", release: "$6", hold: 10s, sides: [left, right]}
  - {name: $3 2, posture: seated, enter: "$4", go: "$5", release: "$6", hold: 5s}
YAML
}
session neck.en "The neck" "Ear to shoulder" "Stand tall." "Breathe out, and let your head sink." "Come up."
session neck.de "Der Nacken" "Ohr zur Schulter" "Steh aufrecht." "Atme aus, und lass den Kopf sinken." "Komm hoch."
session calf.en "The calf" "Calf stretch" "Put your hands on the wall." "Breathe out, and lean forward." "Stand up."
session calf.de "Die Wade" "Wadendehnung" "Stütz dich an die Wand." "Atme aus, und lehn dich vor." "Richte dich auf."

cat > "$work/clinic/clinic.yaml" << 'YAML'
catalogue: clinic
sessions: sessions/*.yaml
voices: {en: [willow, rowan], de: [linde, ahorn]}
paces: [brisk]
lengths: {full: {}, timed: {fit: 2m}, short: {only: [1]}}
format: opus
output: tracks/{session}/{language}/{pace}-{voice}-{length}.opus
YAML
cd "$work/clinic"

# Each track by a render of its own is what the catalogue must hold: these names, these bytes, nothing besides.
declare -A voices=([en]="willow rowan" [de]="linde ahorn") lengths=([full]="" [timed]="--fit 2m" [short]="--only 1")
as_rendered_one_by_one() {
  [ -d "$work/plain" ] || render_one_by_one
  diff -r --exclude=clinic.manifest "$work/plain" tracks
  stretchguide catalogue verify clinic.yaml
  left | diff /dev/null -
}
render_one_by_one() {
  local session language voice length
  for session in neck calf; do for language in en de; do
    mkdir -p "$work/plain/$session/$language"
    for voice in ${voices[$language]}; do for length in full timed short; do
      stretchguide render "sessions/$session.$language.yaml" --voice "$voice" --pace brisk ${lengths[$length]} \
        --output "$work/plain/$session/$language/brisk-$voice-$length.opus" --quiet
    done; done
  done; done
}

# What is not finished, and no file of the cache.
left() { find "$TMPDIR" tracks -name '.*' ! -name .stretchguide.counters; }

# Which files there are, and when each was made.
made() { find tracks -name '*.opus' -type f -printf '%P %i %T@\n' | sort; }

# Those made since `made` said $1.
made_since() { made | comm -13 "$1" - | cut -d' ' -f1; }
