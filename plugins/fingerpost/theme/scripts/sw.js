// The offline copy: keeps the pages that somebody has seen, and those for an emergency, for when the network is away.
// What is in @...@ is filled in when the site is built. NAME changes whenever a file of FIRST does.
// FIRST: addresses that are kept from the start; the first of them is shown for a page that was never seen.
const NAME = "@name@", FIRST = @first@, SEEN = "fingerpost-seen";

// Everything of FIRST is there, or this worker does not start.
addEventListener("install", e => e.waitUntil(
  caches.open(NAME).then(cache => cache.addAll(FIRST.map(url => new Request(url, { cache: "reload" })))).then(() => skipWaiting())
));

// Older copies of FIRST go. The pages that are open now were fetched before this worker could see them.
addEventListener("activate", e => e.waitUntil((async () => {
  for (const name of await caches.keys()) if (/^fingerpost-/.test(name) && name != NAME && name != SEEN) await caches.delete(name);
  await clients.claim();
  for (const { url } of await clients.matchAll()) await keep(new Request(url), await fetch(url));
})()));

// Only what anybody may read, and nothing of other sites.
addEventListener("fetch", e => {
  const { method, mode, url, destination } = e.request;
  if (method != "GET" || !url.startsWith(origin + "/")) return;
  if (mode == "navigate") e.respondWith(page(e));
  else if (/style|script|font|image/.test(destination)) e.respondWith(asset(e));
});

// No errors, nothing that was sent on, no downloads, and no answers to a search. The oldest go when there are more than 90.
async function keep(request, got) {
  const known = /html|css|script|font|image/.test(got.headers.get("content-type"));
  if (!known || !got.ok || got.redirected || /\?/.test(request.url)) return;
  const copy = got.clone(), cache = await caches.open(SEEN);
  await cache.put(request, copy);
  for (const old of (await cache.keys()).slice(0, -90)) await cache.delete(old);
}

function ask(e) {
  const answer = fetch(e.request);
  e.waitUntil(answer.then(got => keep(e.request, got)).catch(() => {}));
  return answer;
}

// A page comes from the network; where that fails or takes over 4 seconds, from what was kept.
async function page(e) {
  const answer = ask(e);
  try {
    return await Promise.race([answer, new Promise((_, fail) => setTimeout(fail, 4000))]);
  } catch {
    const kept = await caches.match(e.request, { ignoreSearch: true });
    return kept ? marked(kept) : answer.catch(() => caches.match(FIRST[0]));
  }
}

// A style or a picture comes from what was kept, and a fresh one is kept for the next time.
async function asset(e) {
  const answer = ask(e);
  return await caches.match(e.request) || answer;
}

// Each page has a notice for this, which nobody sees on the web: offline.js shows it, with the day on which the page was saved.
async function marked(kept) {
  const html = await kept.text();
  return new Response(html.replace("data-saved", `$&="${kept.headers.get("date")}"`), kept);
}
