import assert from "node:assert/strict";
import { test } from "node:test";
import { likeness, merge, rerank } from "../../../plugins/fingerpost/search/scripts/rank.mjs";

const results = (...ids) => ids.map((id) => ({ id, score: 5, matchedMetaFields: [] }));
const ids = (hits) => hits.map(({ id }) => id);
const hit = (title, kind = "kindpage", keywords = "", score = 10) => ({ score, page: { meta: { title, kind, keywords } } });
const titles = (hits) => hits.map(({ page }) => page.meta.title);
const none = new Set();

test("a page with all the words stands before pages with one, and a rare word before a common one", () => {
  const answers = [{ word: "council", results: results("a", "b", "c", "d") }, { word: "allotment", results: results("d", "e") }];
  assert.deepEqual(ids(merge(answers, 100)).slice(0, 2), ["d", "e"]);
});

test("what has only the commonest of the words is not shown", () => {
  const many = Array.from({ length: 90 }, (_, number) => `page-${number}`);
  const answers = [{ word: "council", results: results(...many) }, { word: "allotment", results: results("page-1") }];
  assert.deepEqual(ids(merge(answers, 100)), ["page-1"]);
});

test("among equals, the page whose title has the words is among the first that are loaded", () => {
  const found = results("a", "b");
  found[1].matchedMetaFields = ["title"];
  assert.deepEqual(ids(merge([{ word: "tip", results: found }], 10)), ["b", "a"]);
});

test("no words, and words that nobody has, find nothing", () => {
  assert.deepEqual(merge([], 10), []);
  assert.deepEqual(merge([{ word: "zzqx", results: [] }], 10), []);
});

test("a page that is called what people ask for comes first, by its title or a keyword", () => {
  assert.deepEqual(titles(rerank([hit("Pay your council tax"), hit("Council tax")], ["council", "tax"], none)), ["Council tax", "Pay your council tax"]);
  const byKeyword = rerank([hit("Your home"), hit("Use the recycling centre", "kindpage", "tip; dump")], ["tips"], none);
  assert.equal(titles(byKeyword)[0], "Use the recycling centre");
});

test("small words in a name do not count against it", () => {
  const small = new Set(["your"]);
  assert.deepEqual(titles(rerank([hit("Pay our tax"), hit("Pay your tax")], ["pay", "tax"], small)), ["Pay your tax", "Pay our tax"]);
});

test("a service before any other page, and news after it", () => {
  const hits = [hit("News of bins", "kindnews"), hit("Guide to bins"), hit("Empty bins", "kindservice")];
  assert.deepEqual(titles(rerank(hits, ["bins"], new Set(["of", "to"]))), ["Empty bins", "Guide to bins", "News of bins"]);
});

test("likeness goes from nothing to the same words in any order", () => {
  const set = (text) => new Set(text.split(" "));
  assert.equal(likeness(set("a b"), set("b a")), 1);
  assert.equal(likeness(set("a b"), set("c")), 0);
  assert.equal(likeness(set("a b"), set("a b c d")), 2 / 3);
});
