// Words that stand out by a style alone, so that nobody hears that they matter (1.3.1, F2).
({
  criteria: ["1.3.1"],
  tier: "review",
  title: "Words stand out by their look alone",
  run(tools) {
    const found = [];
    for (const part of tools.all("p span,li span,td span,dd span,p font,li font")) {
      const block = part.closest("p,li,td,dd");
      if (!part.matches("font,[style*=bold],[style*=weight],[class*=bold],[class*=strong],[class*=emph],[class*=important],[class*=warn]")) continue;
      const words = tools.text(part);
      if (tools.letters(words) < 3 || words.length > block.textContent.trim().length * 0.7 || part.closest("strong,em,b,i,a,label,code,button,mark,[aria-hidden=true]") || part.querySelector("strong,em,b,i,a")) continue;
      if (+tools.style(part).fontWeight - +tools.style(block).fontWeight >= 200 && tools.seen(part) && !/^[\s\d£$€%.,:]+$/.test(words) && !/:$/.test(words)) found.push({ element: part, message: `“${tools.cut(words)}” stands out by its look alone`, mend: "Use <strong> where it matters, <em> for stress." });
    }
    return found;
  },
});
