// Headings that say the same one after the other, and headings with nothing under them.
const headings = all("h1,h2,h3,h4,h5,h6,[role=heading]").filter(
  (one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest("[aria-hidden=true],dialog:not([open]),nav,summary") && collapsed(one.textContent),
);
const level = (one) => +(one.getAttribute("aria-level") || one.localName.slice(1)) || 2;
const filled = "img,svg,picture,video,audio,iframe,canvas,object,embed,input,select,textarea,button,table,hr,math,form";

/** Is there anything to read or use between two headings? */
function anything(from, to) {
  const range = document.createRange();
  range.setStartAfter(from);
  if (to) range.setEndBefore(to);
  else range.setEndAfter(document.body.lastChild);
  const between = range.cloneContents();
  all("script,style,template,noscript", between).forEach((one) => one.remove());
  return collapsed(between.textContent) !== "" || between.querySelector(filled) !== null;
}

const found = [];
headings.forEach((one, number) => {
  const next = headings[number + 1];
  const empty = !anything(one, next);
  if (next && collapsed(one.textContent).toLowerCase() === collapsed(next.textContent).toLowerCase() && level(one) === level(next)) {
    const parents = headings.slice(0, number).filter((other) => level(other) < level(one));
    found.push(told(next, { message: `Two headings in a row say “${cut(collapsed(one.textContent))}”`, parents: parents.length }));
  } else if (empty && (!next || level(next) <= level(one)) && !one.closest("header,footer") && !one.querySelector(`a[href],${filled}`) && !next?.closest("[hidden]")) {
    found.push(told(one, { message: `Nothing stands under the heading “${cut(collapsed(one.textContent))}”` }));
  }
});
return found;
