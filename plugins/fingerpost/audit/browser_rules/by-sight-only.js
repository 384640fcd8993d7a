// Directions that only people who see the page can follow: a colour, a shape, a side of the screen (1.3.3, 1.4.1), or a sound.
({
  criteria: ["1.3.3", "1.4.1"],
  tier: "review",
  title: "Directions need sight",
  run(tools) {
    const found = [];
    const mend = "Name the thing by its words as well: choose “Start now”.";
    for (const block of tools.all("p,li,td,th,dd,dt,label,legend,h1,h2,h3,h4,figcaption,caption,div,span")) {
      if (block.querySelector("p,li,td,div,label,h2,h3") || (block.matches("div,span") && block.parentElement.closest("p,li,td,dd,label,legend,h1,h2,h3,figcaption"))) continue;
      const text = tools.text(block);
      if (text.length < 10 || text.length > 1500 || !this.hint.test(text) || !tools.seen(block)) continue;
      for (const directions of this.directions) {
        const match = text.match(directions);
        if (!match) continue;
        const rest = text.slice(match.index, match.index + match[0].length + 40);
        if (/(labelled|labeled|marked ["“]|called|named|titled|headed|that (says|reads)|with the words)|["“][^"”]+["”]/i.test(rest)) continue;
        found.push({ element: block, message: `“${tools.cut(match[0])}” helps only people who see the page`, mend });
        break;
      }
    }
    return found;
  },
  hint: /\b(left|right|above|below|beside|top|bottom|corner|red|green|blue|yellow|orange|purple|pink|grey|gray|black|white|bold|italics?|round|square|circle|circular|triangle|triangular|oval|star|large|larger|largest|big|bigger|small|smaller|colou?r(s|ed)?|highlight(ed)?|shaded|beep|tone|flash(es|ing)?)\b/i,
  get directions() {
    const thing = "(?:buttons?|links?|box(?:es)?|icons?|menus?|panels?|columns?|rows?|tabs?|banners?|fields?|map|pictures?|images?|forms?|side ?bar|arrows?|sections?|items?|areas?|text|words?|entries|names?|dates?|cells?|options?|lines?|list|navigation|search|questions?|labels?|circles?|squares?|triangles?|dots?|flags?)";
    const colour = "(?:red|green|blue|yellow|orange|purple|pink|gr[ae]y|black|white|coloured|colored|highlighted|shaded)";
    const shape = "(?:round|square|circular|triangular|oval|rectangular|star[- ]shaped|larger?|largest|big(?:ger|gest)?|small(?:er|est)?)";
    const act = "(?:click|press|tap|select|choose|use|follow|see|fill in|complete|push|hit|find|look at|go to)";
    return (this.made ??= [
      new RegExp(`\\b${act}(?: (?:on|in))? (?:the|a|any|our|all) (?:[\\w-]+ )?(?:${colour}|${shape}) (?:\\w+ )?${thing}\\b`, "i"),
      new RegExp(`\\b${thing} (?:(?:is|are|which is|shown|found|located|that is) )?(?:(?:on|to|at|in) (?:the|your) (?:far |top |bottom |upper |lower )?(?:left|right)(?:[- ]hand)?(?: (?:side|corner))?|(?:at|in) the (?:top|bottom) of (?:the|this) (?:page|screen))\\b`, "i"),
      new RegExp(`\\b(?:in|on|from|use|see|at) the (?:top |bottom |upper |lower )?(?:left|right)[ -](?:hand )?(?:side )?(?:${thing}|corner|side)\\b(?! of the (?:road|street|building|door))`, "i"),
      new RegExp(`\\b(?:shown|marked|printed|written|displayed|highlighted|listed|indicated|given|labels?|items?|fields?|dates?|names?|questions?|entries|words?|those|text|results?|rows?|cells?|prices?|days?) (?:(?:is|are) )?(?:(?:shown|marked|written|printed|displayed|highlighted) )?in (?:the colou?r )?(?:red|green|blue|yellow|orange|purple|pink|gr[ae]y|bold|italics?)\\b(?! (?:and|or) (?:marked|have|has|with))`, "i"),
      new RegExp(`\\b(?:the|all|any|required) ${colour} (?:fields?|items?|entries|rows?|cells?|text|words?|dates?|names?|areas?|lines?|labels?|dots?|circles?|squares?)\\b`, "i"),
      new RegExp(`(?:^|[.!;:(] ?|\\b)${colour} (?:means?|indicates?|shows?|stands for|=)`, "i"),
      /\b(?:when|after|until) you hear (?:the|a) (?:beep|tone|sound|bell)\b/i,
    ]);
  },
});
