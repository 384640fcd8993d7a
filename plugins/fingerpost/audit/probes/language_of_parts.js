// The blocks of text of the page, each with the language that it is declared to be in.
const SILENT = "script,style,noscript,template,code,pre,kbd,samp,var,math,textarea,[translate=no],address,cite,iframe,svg";
const blocks = new Map();
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const node = walker.currentNode;
  const parent = node.parentElement;
  if (!/\S/.test(node.data) || parent.closest(SILENT) || !parent.checkVisibility({ visibilityProperty: true })) continue;
  let block = parent;
  while (block !== document.body && /^(inline|contents)$/.test(getComputedStyle(block).display)) block = block.parentElement;
  const says = parent.closest("[lang]");
  const lang = (says?.getAttribute("lang") || "").trim().toLowerCase();
  if (!blocks.has(block)) blocks.set(block, new Map());
  const kept = blocks.get(block);
  const whole = !says || says === document.documentElement;
  const known = kept.get(`${lang} ${whole}`) || { lang, whole, text: "", element: whole ? block : block.contains(says) ? says : block };
  known.text += node.data;
  kept.set(`${lang} ${whole}`, known);
}
const quoted = (one) => one.element.closest("blockquote,q") !== null;
return {
  lang: (document.documentElement.getAttribute("lang") || "").trim().toLowerCase(),
  title: document.title,
  page: told(document.documentElement),
  passages: [...blocks.values()].flatMap((kept) => [...kept.values()]).map((one) => ({ ...told(one.element), lang: one.lang, whole: one.whole, words: collapsed(one.text), quoted: quoted(one) })),
};
