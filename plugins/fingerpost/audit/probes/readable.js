// The words and links that can be read and reached now.
const parts = [];
const blocks = new Map();
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const parent = walker.currentNode.parentElement;
  if (!/\p{L}/u.test(walker.currentNode.data) || parent.closest("script,style,template,noscript,[role=status],[aria-live],[role=alert],dialog,[role=dialog],[role=alertdialog]") || !parent.checkVisibility({ visibilityProperty: true })) continue;
  blocks.set(parent, collapsed(`${blocks.get(parent) || ""} ${walker.currentNode.data}`));
}
for (const [element, words] of blocks) parts.push(told(element, { words }));
const links = all("a[href]").filter((one) => one.checkVisibility({ visibilityProperty: true }) && /^https?:/.test(one.href));
return {
  parts,
  text: collapsed(document.body.innerText) + " " + parts.map((part) => part.words).join(" "),
  links: links.map((one) => told(one, { to: one.href.split("#")[0], name: nameOf(one) })),
  links_to: all("a[href]").map((one) => one.href.split("#")[0]),
};
