
const part = (id) => document.getElementById(id);
const audio = part("track");
const score = JSON.parse(part("score").textContent);
const {chapters, events} = score;
const sounds = events.filter((event) => event.kind === "speech" || event.kind === "bell");
const sentences = events.filter((event) => event.kind === "speech");
const holds = events.filter((event) => event.kind === "hold");
const spans = events.filter((event) => ["hold", "breath", "rest", "transition"].includes(event.kind));
const {words} = score;
const plurals = new Intl.PluralRules(score.language);
const phrase = (name, values) => words[name].replace(/{(\w+)}/g, (hole, key) => values[key] ?? hole);
const inSeconds = (count) => (score.seconds[plurals.select(count)] ?? score.seconds.other).replace("{n}", count);
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const memory = "stretchguide " + score.key;
// A seek may end this much before the frame it was for.
const slack = 0.012;

// Places in the track

/** The index of the last of `list` that begins at `time` or before; -1 if none does. */
function lastAt(list, time) {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle].start <= time) low = middle + 1; else high = middle;
  }
  return low - 1;
}

const at = (list, time) => list[lastAt(list, time)];
const after = (list, time) => list[lastAt(list, time) + 1];
const chapterAt = (time) => Math.max(0, lastAt(chapters, time));

/** The hold, rest or the like that `time` lies in. */
function spanAt(time) {
  const span = at(spans, time);
  return span && time < span.end ? span : undefined;
}

/** The first silent moment from `time` on and before `end`. */
function silence(time, end) {
  for (let index = Math.max(0, lastAt(sounds, time)); index < sounds.length && sounds[index].start < end; index++) {
    if (sounds[index].start > time + 0.15) break;
    time = Math.max(time, sounds[index].end);
  }
  return time < end - 0.15 ? time : undefined;
}

/** Where a skip from `now` to `time` lands: at the start of a sentence, or in the silence of a long hold. */
function landing(now, time) {
  const sentence = at(sentences, time);
  const isInside = sentence && time < sentence.end;
  if (time < now) return sentence && (isInside || time - sentence.start <= 10) ? sentence.start : time;
  if (isInside && sentence.start > now) return sentence.start;
  const next = after(sentences, time);
  if (next && next.start - time <= 10) return next.start;
  return isInside ? sentence.end : time;
}

// The track

let isSeekable = false;
let wanted;
let playsWhenSeekable = false;
let stay;

const position = () => (wanted ?? audio.currentTime) + slack;

function seek(time) {
  stay = undefined;
  const place = Math.min(Math.max(0, time), score.length - 0.05);
  if (isSeekable) audio.currentTime = place;
  else {
    wanted = place;
    if (!audio.paused) {
      audio.pause();
      play();
    }
  }
  remember(place + slack);
  draw();
}

function play() {
  if (wanted !== undefined) {
    playsWhenSeekable = true;
    return say(words.fetching);
  }
  audio.play().catch((error) => { if (error.name !== "AbortError") say(words["press-play"]); });
}

const toggle = () => audio.paused ? play() : audio.pause();

function go(change) {
  const [time, index] = [position(), chapterAt(position())];
  // Early in a stretch, back means the one before.
  const isEarly = time - chapters[index].start < 3;
  const chapter = chapters[change > 0 ? index + 1 : Math.max(0, isEarly ? index - 1 : index)];
  if (chapter) seek(chapter.start);
}

function skip(seconds) {
  const now = position();
  seek(landing(now, Math.max(0, now + seconds)));
}

/** Where the host has no ranges, a seek would begin at 0:00: its answer is the whole track, to be played instead. */
async function makeSeekable() {
  const isInside = audio.src.startsWith("data:");
  if (isInside || location.protocol !== "file:") {
    try {
      const answer = await fetch(audio.src, {cache: "no-store", headers: isInside ? {} : {Range: "bytes=0-0"}});
      if (answer.status === 206) await answer.body?.cancel();
      else if (answer.ok) await replace(URL.createObjectURL(await answer.blob()));
    } catch {
      // The audio element tells whether the track can be had.
    }
  }
  isSeekable = true;
  if (wanted !== undefined) audio.currentTime = wanted;
  wanted = undefined;
  if (playsWhenSeekable) { say(""); play(); }
}

async function replace(address) {
  const [time, isPlaying] = [wanted ?? audio.currentTime, !audio.paused];
  audio.src = address;
  await new Promise((resolve) => audio.addEventListener("loadedmetadata", resolve, {once: true}));
  audio.currentTime = time;
  if (isPlaying) playsWhenSeekable = true;
}

// The listener's tempo

function longer() {
  if (stay) return play();
  const span = spanAt(position());
  if (span?.kind === "hold" && silence(position(), span.end) !== undefined) stay = {span};
  draw();
}

/** Pauses in the first silent moment since it was asked for. */
function stayIfSilent(time) {
  if (!stay || stay.since) return;
  const moment = silence(time, stay.span.end);
  if (moment === undefined || time < stay.span.start) stay = undefined;
  else if (moment <= time) {
    stay.since = Date.now();
    audio.pause();
  }
}

function ready() {
  const span = spanAt(position());
  if (!span) return;
  const sound = after(sounds, position());
  seek(Math.min(sound?.start ?? span.end, span.end));
}

// What is shown

const show = (id, text) => { if (part(id).textContent !== text) part(id).textContent = text; };
const say = (text) => show("status", text);
const mark = (id, name, isOn) => part(id).classList.toggle(name, isOn);

function clock(seconds) {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** Seconds up to a minute, minutes and seconds above it. */
const count = (seconds) => seconds < 60 ? String(seconds) : clock(seconds);

function capital(text) { return text.charAt(0).toUpperCase() + text.slice(1); }

/** What is said, or was said last, at `time`. */
function saidAt(time, chapter, span) {
  const sound = at(sounds, time);
  if (!sound || sound.start < chapter.start - slack) return chapter.title;
  return sound.kind === "speech" ? sound.text : span ? capital(words[span.kind]) : chapter.title;
}

function nextAfter(time, span) {
  const from = span ? span.end - slack : time;
  const [sentence, hold] = [after(sentences, from), after(holds, from)];
  if (hold && hold.start < (sentence?.start ?? Infinity)) {
    const length = Math.round(hold.end - hold.start);
    return phrase("coming-hold", {time: length < 60 ? inSeconds(length) : clock(length)});
  }
  return sentence?.text;
}

let shownChapter;
let shownFraction;

function draw() {
  const time = position();
  const index = chapterAt(time);
  const [chapter, span, event] = [chapters[index], spanAt(time), at(events, time)];
  show("place", [chapter.title, event?.side, event?.count].filter(Boolean).join(" · "));
  show("said", saidAt(time, chapter, span));
  const next = nextAfter(time, span);
  show("next", next ? phrase("coming", {what: next}) : "");
  mark("ring", "idle", !span);
  if (span) {
    const left = Math.ceil(span.end - time);
    const share = calm.matches ? left / Math.ceil(span.end - span.start) : (span.end - time) / (span.end - span.start);
    show("number", count(left));
    mark("number", "long", left >= 600);
    show("what", stay?.since ? phrase("since", {time: clock((Date.now() - stay.since) / 1000)}) : words[span.kind]);
    if (share !== shownFraction) part("arc").setAttribute("stroke-dashoffset", String(100 * (1 - (shownFraction = share))));
  }
  const isHold = span?.kind === "hold" && silence(time, span.end) !== undefined;
  part("longer").disabled = !stay && (audio.paused || !isHold);
  show("longer", words[stay?.since ? "go-on" : stay ? "staying" : "longer"]);
  part("ready").disabled = !["rest", "transition"].includes(span?.kind);
  part("progress").value = (time - chapter.start) / (chapter.end - chapter.start);
  show("within", phrase("within", {time: clock(time - chapter.start), whole: clock(chapter.end - chapter.start)}));
  show("remaining", phrase("remaining", {time: clock(score.length - time)}));
  if (index !== shownChapter) enter(index);
}

function enter(index) {
  shownChapter = index;
  const links = part("parts").querySelectorAll("a");
  links.forEach((link, other) => {
    if (other === index) link.setAttribute("aria-current", "true"); else link.removeAttribute("aria-current");
  });
  const how = links[index].nextElementSibling;
  part("how").replaceChildren(...how ? [how.cloneNode(true)] : []);
  part("whole").hidden = !how;
  tellSystem();
}

function drawButton() {
  part("play").setAttribute("aria-label", words[audio.paused ? "play" : "pause"]);
  part("icon").setAttribute("d", audio.paused ? "M8 5v14l11-7z" : "M6 5h4v14H6zM14 5h4v14h-4z");
}

function frame() {
  stayIfSilent(audio.currentTime);
  draw();
  if (!audio.paused || stay?.since) animate();
}

let nextFrame;

function animate() {
  cancelAnimationFrame(nextFrame);
  nextFrame = requestAnimationFrame(frame);
}

// Where it was left

function remember(time) {
  const start = Math.max(at(sentences, time)?.start ?? 0, chapters[chapterAt(time)].start);
  try { localStorage.setItem(memory, String(start)); } catch { /* Not every browser keeps things for a file. */ }
}

function resume() {
  try {
    const time = Number(localStorage.getItem(memory));
    if (!(time > 0 && time < score.length)) return;
    seek(time);
    say(phrase("resumed", {time: clock(time)}));
  } catch { /* As above. */ }
}

/** Begins where another track of the session was left, as the address says. */
function arrive() {
  const place = new URLSearchParams(location.hash.slice(1));
  const chapter = chapters.find(({title}) => title === place.get("stretch"));
  if (!chapter) return false;
  const number = (text) => text?.split(" ")[0] ?? "";
  const same = events.find((event) => event.start >= chapter.start - slack && event.end <= chapter.end + slack &&
    (event.side ?? "") === place.get("side") && number(event.count) === number(place.get("count")));
  history.replaceState(null, "", location.pathname + location.search);
  seek(same?.start ?? chapter.start);
  say(phrase("arrived", {what: chapter.title}));
  return true;
}

/** Lets a link to another track of the session lead to the place where this one is. */
function leave(link) {
  const [event, chapter] = [at(events, position()), chapters[chapterAt(position())]];
  link.hash = String(new URLSearchParams({stretch: chapter.title, side: event?.side ?? "", count: event?.count ?? ""}));
}

// The lock screen and the screen itself

const session = navigator.mediaSession;

function artwork(title) {
  const canvas = Object.assign(document.createElement("canvas"), {width: 512, height: 512});
  const pen = canvas.getContext("2d");
  if (!pen) return [];
  pen.fillStyle = "#28634f";
  pen.fillRect(0, 0, 512, 512);
  pen.fillStyle = "#fff";
  pen.font = "600 56px system-ui, sans-serif";
  let [line, y] = ["", 120];
  for (const word of title.split(" ")) {
    if (line && pen.measureText(`${line} ${word}`).width > 420) {
      pen.fillText(line, 46, y, 420);
      [line, y] = [word, y + 70];
    } else line = line ? `${line} ${word}` : word;
  }
  pen.fillText(line, 46, y, 420);
  return [{src: canvas.toDataURL("image/png"), sizes: "512x512", type: "image/png"}];
}

const cover = session ? artwork(score.title) : [];

/** The stretch, and the place in it: a scrubber over the whole track would throw a listener far away. */
function tellSystem() {
  if (!session) return;
  const chapter = chapters[shownChapter];
  const {title, artist} = session.metadata ?? {};
  if (title !== score.title || artist !== chapter.title) {
    session.metadata = new MediaMetadata({title: score.title, artist: chapter.title, album: score.album, artwork: cover});
  }
  const duration = chapter.end - chapter.start;
  const place = Math.min(Math.max(0, position() - chapter.start), duration);
  try { session.setPositionState({duration, position: place, playbackRate: 1}); } catch { /* Not every browser has it. */ }
}

function takeOver() {
  if (!session) return;
  const handlers = {
    play, pause: () => audio.pause(), previoustrack: () => go(-1), nexttrack: () => go(1),
    // Without them iOS shows previous and next.
    seekbackward: null, seekforward: null,
    seekto: ({seekTime}) => { const {start, end} = chapters[shownChapter]; seek(Math.min(start + seekTime, end - 0.05)); },
  };
  for (const [action, handler] of Object.entries(handlers)) {
    try { session.setActionHandler(action, handler); } catch { /* Not every browser knows each. */ }
  }
}

const canKeepAwake = isSecureContext && "wakeLock" in navigator;
let lock;

async function keepAwake() {
  if (!canKeepAwake || document.hidden || lock && !lock.released) return;
  try { lock = await navigator.wakeLock.request("screen"); } catch { /* The system may refuse, when the battery is low. */ }
  if (audio.paused && !stay?.since) letSleep();
}

function letSleep() {
  lock?.release();
  lock = undefined;
}

// Everything together

document.body.classList.add("scripted");
part("player").hidden = false;
part("keys").hidden = matchMedia("(hover: none)").matches;
part("awake").hidden = canKeepAwake;
audio.controls = false;

for (const [id, action] of Object.entries({
  play: toggle, previous: () => go(-1), following: () => go(1), back: () => skip(-10), forward: () => skip(10), longer, ready,
})) part(id).addEventListener("click", action);

part("parts").querySelectorAll("a").forEach((link, index) => link.addEventListener("click", (event) => {
  event.preventDefault();
  seek(chapters[index].start);
  scrollTo({top: 0, behavior: calm.matches ? "auto" : "smooth"});
}));

const keys = {
  " ": toggle, ArrowLeft: () => skip(-10), ArrowRight: () => skip(10), PageUp: () => go(-1), PageDown: () => go(1),
};
document.addEventListener("keydown", (event) => {
  const isPressed = event.key === " " && event.target.closest("a, button");
  if (!keys[event.key] || isPressed || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  keys[event.key]();
});

audio.addEventListener("play", () => {
  stay = undefined;
  playsWhenSeekable = false;
  say("");
  drawButton();
  keepAwake();
  animate();
});
audio.addEventListener("playing", () => { takeOver(); tellSystem(); });
audio.addEventListener("pause", () => {
  if (!stay?.since) {
    stay = undefined;
    letSleep();
  }
  drawButton();
  draw();
});
audio.addEventListener("seeked", () => { draw(); tellSystem(); });
audio.addEventListener("timeupdate", () => {
  if (wanted !== undefined) return;
  if (!audio.paused) remember(position());
  stayIfSilent(audio.currentTime);
  draw();
});
audio.addEventListener("ended", () => {
  try { localStorage.removeItem(memory); } catch { /* As above. */ }
  say(words.finished);
});
audio.addEventListener("error", () => say(words.unplayable));
document.addEventListener("visibilitychange", () => { if (!audio.paused || stay?.since) keepAwake(); });

for (const link of document.querySelectorAll("#others a[data-goes-on]")) link.addEventListener("click", () => leave(link));

if (!arrive()) resume();
draw();
makeSeekable();
