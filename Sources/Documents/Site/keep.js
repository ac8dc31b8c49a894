
const box = document.getElementById("keep");
const [text, button] = box.children;
const words = box.dataset;
const track = new URL(box.dataset.track, location.href);
const page = location.origin + location.pathname;

const tell = (sentence) => { text.textContent = sentence; };

function offer(name, action) {
  button.textContent = name;
  button.onclick = action;
  button.hidden = !action;
}

/** Keeps the page and the whole track, and forgets what the track was before. */
async function keep() {
  tell(words.keeping);
  offer("", undefined);
  try {
    const tracks = await caches.open("tracks");
    if (!await tracks.match(track)) await tracks.add(track);
    await (await caches.open("pages")).add(page);
    for (const {url} of await tracks.keys()) {
      const other = new URL(url);
      if (other.pathname === track.pathname && other.search !== track.search) await tracks.delete(url);
    }
    tell(words.kept);
    offer(words.forget, forget);
  } catch {
    tell(words.failed);
    offer(words.again, keep);
  }
}

/** Forgets the track; that the page stays tells later that it was not wanted. */
async function forget() {
  await (await caches.open("tracks")).delete(track);
  tell(words.notKept);
  offer(words.keep, keep);
}

async function start() {
  if (location.protocol === "file:") return;
  box.hidden = false;
  if (!isSecureContext || !("serviceWorker" in navigator)) {
    offer("", undefined);
    return tell(words.needsHttps);
  }
  // What the network began and the worker goes on with, Chromium only takes as one track if it was asked for with CORS.
  const audio = document.getElementById("track");
  audio.crossOrigin = "anonymous";
  audio.load();
  try {
    await navigator.serviceWorker.register(box.dataset.worker);
    await navigator.serviceWorker.ready;
  } catch {
    offer("", undefined);
    return tell(words.unable);
  }
  const isForgotten = await caches.match(page) && !await caches.match(track, {ignoreSearch: true});
  if (isForgotten || navigator.connection?.saveData && !await caches.match(track)) return forget();
  await keep();
}

await start();
