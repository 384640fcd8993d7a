// The search page: what people type, what they are told, and the list of pages. All words come from the page itself.

import { find } from "./find.mjs";
import { open } from "./pagefind.mjs";
import { rerank } from "./rank.mjs";

const AT_ONCE = 10; // results; each is a file to load

const part = (name) => document.querySelector(`[data-search="${name}"]`);
const { dataset } = part("results");
const box = document.getElementById("q");
const button = box.form.querySelector("button");
const list = part("list");
const more = part("more");
const title = document.title;

let index; // a promise, from the first search on
let latest; // what is searched for: an earlier search that ends later is dropped

/** Search for what the address says. */
async function search() {
  const address = new URLSearchParams(location.search);
  const query = (address.get("q") ?? "").trim().slice(0, 200);
  const mine = (latest = { query, hits: [], words: [], spelt: "" });
  clear(query);
  if (!query) return say("");
  say(dataset.searching);
  await orSay(mine, async () => {
    Object.assign(mine, await find(query, await loadIndex(), address.has("typed")));
    const batch = await next(mine);
    if (mine === latest) show(mine, batch);
  });
}

/** The page as it is before anything is found. */
function clear(query) {
  box.value = query;
  document.title = query ? `${query} - ${title}` : title;
  part("results").hidden = !query;
  part("start").hidden = Boolean(query);
  list.replaceChildren();
  for (const name of ["instead", "next", "more"]) part(name).hidden = true;
}

function loadIndex() {
  const places = ["engine", "words", "top"].map((name) => [name, new URL(dataset[name], document.baseURI)]);
  index ??= open(Object.fromEntries(places));
  return index;
}

/** Do something that needs the network; say so where it fails. */
async function orSay(mine, act) {
  try {
    await act();
  } catch (error) {
    console.error(error);
    index = undefined; // the next search tries again
    if (mine !== latest) return;
    say(dataset.failed);
    part("next").hidden = false;
  }
}

/** The next hits that are not shown yet, with their pages, the best of them first. */
async function next({ hits, words }) {
  const batch = hits.slice(list.children.length, list.children.length + AT_ONCE);
  await Promise.all(batch.map(async (hit) => (hit.page = await hit.result.data())));
  return rerank(batch, words, (await index).small);
}

function show({ query, hits, spelt }, batch) {
  const count = hits.length;
  say(fill(count > 1 ? dataset.many : count ? dataset.one : dataset.none, { count, query: spelt || query }));
  add(batch, count);
  part("next").hidden = count > 0;
  part("instead").hidden = !spelt;
  const link = document.createElement("a");
  part("instead").replaceChildren(link);
  link.href = `?${new URLSearchParams({ q: query, typed: "" })}`;
  link.textContent = fill(dataset.instead, { query });
}

/** Put results at the end of the list; gives the first of them. */
function add(batch, count) {
  const items = batch.map(item);
  list.append(...items);
  more.hidden = list.children.length >= count;
  return items[0];
}

function item({ page: { url, meta } }) {
  const made = part("result").content.firstElementChild.cloneNode(true);
  const link = made.querySelector("a");
  link.href = url;
  link.textContent = meta.title;
  for (const line of made.querySelectorAll("[data-meta]")) {
    line.textContent = meta[line.dataset.meta] ?? "";
    if (!line.textContent) line.remove();
  }
  return made;
}

/** Text with its {names} filled in. */
function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

function say(text) {
  part("said").textContent = text;
}

more.addEventListener("click", () => {
  const mine = latest;
  orSay(mine, async () => {
    const batch = await next(mine);
    if (mine !== latest) return;
    add(batch, mine.hits.length).querySelector("a").focus(); // the button may be gone
    say(fill(dataset.shown, { shown: list.children.length, count: mine.hits.length }));
  });
});

box.form.addEventListener("submit", (event) => {
  event.preventDefault();
  const query = box.value.trim();
  history.pushState(null, "", query ? `?${new URLSearchParams({ q: query })}` : location.pathname);
  if (query) button.focus(); // folds the keyboard of a phone away, and the results come next
  search();
});

addEventListener("popstate", search);
search();
