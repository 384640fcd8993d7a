// Words that can be seen and that a screen reader is told to leave out (1.3.1).
({
  criteria: ["1.3.1", "4.1.2"],
  tier: "review",
  title: "Words that can be seen are hidden from screen readers",
  run(tools) {
    const found = [];
    const hiddenParts = tools.all("[aria-hidden=true]:not(svg,i,img)").filter((part) => tools.letters(part.textContent) >= 10);
    if (!hiddenParts.length) return found;
    const heard = tools.plain(tools.speaking().filter((one) => !one.closest("[aria-hidden=true]")).map((one) => one.textContent).join(" ") + tools.all("[aria-label],[alt]").map((one) => ` ${one.getAttribute("aria-label") || ""} ${one.getAttribute("alt") || ""}`).join(""));
    for (const hidden of hiddenParts) {
      if (hidden.parentElement?.closest("[aria-hidden=true]") || !tools.seen(hidden)) continue;
      const words = tools.words(hidden);
      const plain = tools.plain(words);
      if (plain.split(" ").length < 3 || tools.letters(words) < 10 || heard.includes(plain)) continue;
      found.push({ element: hidden, message: `“${tools.cut(words)}” can be seen, and is hidden from screen readers`, mend: "Take aria-hidden away, unless the same words stand elsewhere." });
    }
    return found;
  },
});
