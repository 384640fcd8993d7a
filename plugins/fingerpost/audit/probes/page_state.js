// What a reader would notice: words, what has the focus, where the page is, what is filled in.
const seen = [];
for (const one of all("body *").slice(0, 3000)) {
  if (!one.checkVisibility({ visibilityProperty: true })) continue;
  if (one.matches("input,textarea,select")) seen.push(`${one.value}|${one.checked}`);
  if (one.matches("video,audio")) seen.push(`${one.paused}|${one.muted}`);
  if (one.hasAttribute("aria-live") || one.getAttribute("role") === "status") seen.push(one.textContent);
}
const focused = document.activeElement === document.body ? "" : selectorOf(document.activeElement);
return [collapsed(document.body.innerText), seen.join(), focused, location.href, Math.round(scrollY), document.title].join("\n");
