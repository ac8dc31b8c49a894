// Plays what was kept without a network, and shows what is new with one.

const shell = ["./", "index.html", "manifest.webmanifest", "icon.png"];

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open("pages").then((pages) => pages.addAll(shell)).then(() => self.skipWaiting()));
});
self.addEventListener("fetch", (event) => {
  const {request} = event;
  if (request.method === "GET" && new URL(request.url).origin === location.origin) event.respondWith(answer(request, event.clientId));
});

// Pages whose track the network began: it goes on with it while it can, for not every browser plays a track from two sources.
const begun = new Set();

async function answer(request, page) {
  const range = request.headers.get("Range");
  const track = await (await caches.open("tracks")).match(request.url);
  const kept = async () => part(await track.blob(), track.headers.get("Content-Type"), range);
  if (track && !begun.has(page)) return kept();
  if (range) {
    begun.add(page);
    return fetch(request).catch((error) => { if (track) return kept(); throw error; });
  }
  const pages = await caches.open("pages");
  try {
    const fresh = await fetch(request);
    const isKept = fresh.ok && await pages.match(request, {ignoreSearch: true});
    if (isKept) await pages.put(new URL(request.url).pathname, fresh.clone());
    return fresh;
  } catch (error) {
    const kept = await pages.match(request, {ignoreSearch: true});
    if (kept) return kept;
    if (request.mode === "navigate") return Response.redirect("index.html");
    throw error;
  }
}

/** All of a track, or the range of bytes asked for (RFC 9110, section 14). */
function part(track, type, range) {
  const headers = {"Content-Type": type ?? "audio/mpeg", "Accept-Ranges": "bytes"};
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(range ?? "") ?? [];
  if (!first && !last) return new Response(track, {headers});
  const start = first ? Number(first) : Math.max(0, track.size - Number(last));
  const end = first && last ? Math.min(Number(last) + 1, track.size) : track.size;
  if (start >= end) return new Response(null, {status: 416, headers: {"Content-Range": `bytes */${track.size}`}});
  headers["Content-Range"] = `bytes ${start}-${end - 1}/${track.size}`;
  return new Response(track.slice(start, end), {status: 206, headers});
}
