// On the page for what is not found: offer the pages whose addresses are nearest to the one that was asked for.
// The list of all pages is llms.txt, which has a line "- [Title](address): description" for each.
(async () => {
  const box = document.getElementById("nearest");
  const words = (path) => decodeURIComponent(path).toLowerCase().replace(/(?:^|\/)index\.html?$|\.html?$/, "").split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const pairs = (word) => new Set([...` ${word} `].slice(0, -1).map((letter, at) => letter + ` ${word} `[at + 1]));
  const alike = (one, other) => {
    const a = pairs(one), b = pairs(other);
    return (2 * [...a].filter((pair) => b.has(pair)).length) / (a.size + b.size);
  };
  const asked = words(location.pathname.slice(new URL(box.dataset.home, location).pathname.length));
  if (!asked.length) return;
  const score = (path) => {
    const have = words(path);
    const best = (from, to) => from.reduce((sum, word) => sum + Math.max(0, ...to.map((other) => alike(word, other))), 0) / from.length;
    return have.length ? (best(asked, have) + best(have, asked)) / 2 : 0;
  };
  const answer = await fetch(box.dataset.pages);
  if (!answer.ok) return;
  const home = new URL(box.dataset.home, location).pathname;
  const found = [...(await answer.text()).matchAll(/^- \[((?:\\.|[^\]])+)\]\((\S+)\)/gm)]
    .map(([, title, address]) => ({ title: title.replace(/\\(.)/g, "$1"), address: new URL(address, location).pathname }))
    .map((page) => ({ ...page, score: score(page.address.slice(home.length)) }))
    .filter((page) => page.score > 0.45)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3);
  if (!found.length) return;
  const list = box.querySelector("ul");
  for (const page of found) {
    const link = document.createElement("a");
    link.href = page.address;
    link.textContent = page.title;
    list.appendChild(document.createElement("li")).appendChild(link);
  }
  box.hidden = false;
})();
