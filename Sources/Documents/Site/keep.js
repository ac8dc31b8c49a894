
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
    await (await caches.open("pages")).add(page);
    const tracks = await caches.open("tracks");
    if (!await tracks.match(track)) await tracks.add(track);
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
  try {
    await navigator.serviceWorker.register(box.dataset.worker);
    await navigator.serviceWorker.ready;
  } catch {
    offer("", undefined);
    return tell(words.unable);
  }
  if (navigator.connection?.saveData && !await caches.match(track)) return forget();
  await keep();
}

await start();
