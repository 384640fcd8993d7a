// The four distances of WCAG 1.4.12 at once, as a reader's own style sheet sets them.
const sheet = new CSSStyleSheet();
sheet.replaceSync("*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}");
const before = [...document.adoptedStyleSheets];
return cutAfter(
  () => { document.adoptedStyleSheets = [...before, sheet]; },
  () => { document.adoptedStyleSheets = before; },
  "when a reader sets more space between lines, words and letters",
);
