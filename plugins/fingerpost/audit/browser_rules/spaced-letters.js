// Words with a space between their letters: a screen reader spells them (1.3.2, F32).
({
  criteria: ["1.3.2"],
  tier: "fail",
  title: "Letters of a word are set apart by spaces",
  run(tools) {
    const found = [];
    for (const element of tools.speaking()) {
      const own = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join(" ");
      const match = own.match(/(?:^|[\s(“"])((?:\p{L}[ \u00a0]){4,}\p{L})(?=$|[\s,.;:!?)”"])/u);
      if (!match || element.closest("code,pre,kbd,nav,svg") || !tools.seen(element) || !tools.heard(element)) continue;
      const letters = match[1].toUpperCase().split(/[ \u00a0]/);
      const inOrder = letters.every((letter, place) => !place || letter > letters[place - 1]);
      if (inOrder || new Set(letters).size < 3) continue; // classes A B C D, or X X X X
      const vowels = letters.filter((letter) => /[AEIOUYŴŶ]/.test(letter)).length;
      found.push({ element, tier: vowels ? "fail" : "review", message: `“${tools.cut(match[1])}” is spelt out by screen readers`, mend: "Write the word without spaces, and use letter-spacing in the style sheet." });
    }
    return found;
  },
});
