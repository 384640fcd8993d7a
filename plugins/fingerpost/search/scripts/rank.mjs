// Which page answers best. Pure: no page and no network.

import { important, root, split } from "./words.mjs";

const WORTH_SHOWING = 0.3; // of the best score: a page that only has the commonest of the words is no answer
const KINDS = { kindservice: 1.1, kindnews: 0.8, kindevent: 0.8, kindconsultation: 0.8 };

/**
 * The pages that answer any of the words, best first: [{id, score, result}]. `answers`: {word, results: [{id, score, matchedMetaFields}]} for
 * each word. A word that few pages have says more than one that all have, and a page whose title has all of the words more than any.
 */
export function merge(answers, pages) {
  const found = new Map();
  let all = 0;
  for (const { results } of answers) {
    const rarity = Math.log(1 + pages / results.length);
    if (results.length) all += rarity;
    for (const result of results) {
      const hit = found.get(result.id) ?? { id: result.id, score: 0, titled: 0, result };
      hit.score += rarity * Math.log1p(result.score);
      if (result.matchedMetaFields?.includes("title")) hit.titled += rarity;
      found.set(result.id, hit);
    }
  }
  const place = (hit) => hit.score * (1 + (hit.titled / all) ** 2);
  const hits = [...found.values()].sort((a, b) => place(b) - place(a));
  return hits.filter((hit) => hit.score >= hits[0].score * WORTH_SHOWING);
}

/** The same, now that the pages are known: a page that is called what people ask for comes first, and news after the rest. */
export function rerank(hits, words, small) {
  const asked = forms(words);
  const likeTo = (name) => likeness(asked, forms(important(split(name), small)));
  for (const hit of hits) {
    const { title = "", keywords = "", kind = "" } = hit.page.meta;
    const titled = likeTo(title);
    const called = Math.max(titled, ...keywords.split(";").map(likeTo));
    hit.rank = hit.score * (1 + called + (titled === 1 ? 1 : 0)) * (KINDS[kind] ?? 1);
  }
  return hits.sort((a, b) => b.rank - a.rank);
}

/** From 0 to 1: how much a question and a name are the same. Both are Sets of words; 1: each has all the words of the other. */
export function likeness(asked, name) {
  const shared = [...asked].filter((word) => name.has(word)).length;
  return (2 * shared) / (asked.size + name.size);
}

function forms(words) {
  return new Set(words.map(root));
}
