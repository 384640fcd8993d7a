// The site's index, as find.mjs asks it: Pagefind, and the words that go with it.

import { Vocabulary } from "./words.mjs";

// What a page is called counts most, by its title or by a keyword; the word "kindservice" is there for rank.mjs alone.
const RANKING = { metaWeights: { title: 5, keywords: 5, description: 2, topic: 0.5, kind: 0 } };

/** Load what every search needs. `engine`, `words` and `top` are addresses: Pagefind's script, the list of words, the top of the site. */
export async function open({ engine, words, top }) {
  const [pagefind, list] = await Promise.all([import(engine), load(words)]);
  await pagefind.destroy(); // what an earlier try has left
  // A worker would load the same program twice, and a search takes a few milliseconds.
  await pagefind.options({ basePath: new URL(".", engine).pathname, baseUrl: new URL(top).pathname, noWorker: true, ranking: RANKING });
  const vocabulary = new Vocabulary(list.words);
  return {
    pages: list.pages,
    small: new Set(list.small.split(" ")),
    words: vocabulary,
    async ask(word) {
      // Quotation marks ask for pages with this very word: without them, "car" finds "care" and "card", and is given a score.
      const [exact, scored] = await Promise.all([pagefind.search(`"${word}"`), pagefind.search(word)]);
      const ids = new Set(exact.results.map(({ id }) => id));
      // Pagefind keeps to itself that a file did not come. But a page has each word of the list.
      if (!ids.size && vocabulary.pages.has(word)) throw new Error(`The index did not load: "${word}"`);
      return { word, results: scored.results.filter(({ id }) => ids.has(id)) };
    },
  };
}

async function load(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}
