// The words of a question: split, freed of small words, and spelt as the site spells them. Pure: no page and no network.

const ENDINGS = ["ations", "ation", "ions", "ings", "ies", "ion", "ing", "ed", "es", "y", "e", "s"];

/** "Where's the tip?" -> ["wheres", "the", "tip"], without accents. */
export function split(text) {
  const plain = text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/['’]/g, "");
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** The words that say what is asked: all of them where there are only small ones. Each stands there once. */
export function important(words, small) {
  const found = words.filter((word) => !small.has(word));
  return [...new Set(found.length ? found : words)];
}

/** What a word has in common with its other forms: "permits" and "permit", "collected" and "collections". */
export function root(word) {
  const end = ENDINGS.find((ending) => word.endsWith(ending) && word.length - ending.length >= 3);
  return end ? word.slice(0, -end.length) : word;
}

/** How many letters must be typed, left out, changed or swapped with the next to make one word of the other. Over `most`: Infinity. */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let before = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      line[column] = Math.min(last[column] + 1, line[column - 1] + 1, last[column - 1] + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) line[column] = Math.min(line[column], before[column - 2] + 1);
    }
    if (Math.min(...line) > most) return Infinity;
    [before, last] = [last, line];
  }
  return last[b.length] > most ? Infinity : last[b.length];
}

/** The site's own words, each with the number of pages that have it in what they are called. */
export class Vocabulary {
  /** `groups`: the words that `n` pages have, as one text, by `n`. */
  constructor(groups) {
    this.pages = new Map();
    for (const [pages, words] of Object.entries(groups)) {
      for (const word of words.split(" ")) this.pages.set(word, Number(pages));
    }
  }

  /** What somebody meant by a word that nothing is called by: one word, two that were run together, or null. `found`: how many pages have it. */
  mend(word, found) {
    if (this.pages.has(word)) return null;
    const near = found ? null : this.#nearest(word) ?? this.#begun(word);
    return near ? [near] : this.#apart(word, found);
  }

  /** The words that two neighbours make together: ["pot", "hole"] -> ["pothole"]. */
  joined(words) {
    return words.slice(1).map((word, index) => words[index] + word).filter((word) => this.pages.has(word));
  }

  #nearest(word) {
    const most = word.length < 4 || /\d/.test(word) ? 0 : word.length < 7 ? 1 : 2;
    let best = null;
    let least = Infinity;
    for (const [other, pages] of most ? this.pages : []) {
      const far = distance(word, other, most);
      if (far === Infinity) continue;
      // Few people get the first letter wrong; between two words as near as each other, the one on more pages is meant.
      const cost = far + (word[0] === other[0] ? 0 : 0.6) - Math.min(0.3, Math.log10(pages) / 10);
      if (cost < least) [best, least] = [other, cost];
    }
    return best;
  }

  /** The word on most pages that begins so: "recyc" -> "recycling". */
  #begun(word) {
    let best = null;
    for (const [other, pages] of word.length > 3 ? this.pages : []) {
      if (other.startsWith(word) && pages > (this.pages.get(best) ?? 0)) best = other;
    }
    return best;
  }

  #apart(word, found) {
    let best = null;
    let most = found;
    for (let at = 3; at <= word.length - 3; at++) {
      const parts = [word.slice(0, at), word.slice(at)];
      const pages = Math.min(...parts.map((part) => this.pages.get(part) ?? 0));
      if (pages > most) [best, most] = [parts, pages];
    }
    return best;
  }
}
