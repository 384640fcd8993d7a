// Text in a script that the language given is never written in, or in the words of another language (3.1.1, 3.1.2).
({
  criteria: ["3.1.2"],
  tier: "fail",
  title: "The language given is not the language of the text",
  run(tools) {
    const found = [];
    const page = (document.documentElement.getAttribute("lang") || "").trim().toLowerCase();
    const whole = this.tally(tools.words(document.body));
    const mendPage = "Name the language of most of the page: <html lang=\"cy\"> for Welsh.";
    let wrongPage = false;
    if (page && whole.all >= 20) {
      const main = this.mostOf(whole);
      if (main && !this.fits(page, main)) {
        wrongPage = whole[main] >= whole.all * 0.8;
        if (wrongPage) found.push({ element: document.documentElement, criteria: ["3.1.1"], message: `The page says that it is in “${page}”, and its letters are ${main}`, mend: mendPage });
      }
    }
    const words = this.byWords(tools, document.body, page);
    if (page && words && !wrongPage && this.mostText(tools, page)) {
      wrongPage = true;
      found.push({ element: document.documentElement, criteria: ["3.1.1"], tier: words.count > 40 ? "fail" : "review", message: `The page says that it is in “${page}”, and reads like “${words.language}”`, mend: mendPage });
    }
    return [...found, ...this.parts(tools, page, wrongPage)];
  },
  parts(tools, page, wrongPage) {
    const found = [];
    const mend = "Name the language of these words: <span lang=\"fr\">.";
    for (const element of tools.speaking()) {
      const lang = tools.lang(element);
      if (!lang || (wrongPage && lang === page)) continue;
      const own = tools.collapsed([...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join(" "));
      const tally = this.tally(own);
      if (tally.Latin === tally.all && this.fits(lang, "Latin")) continue;
      if (element.closest("code,kbd,samp,[translate=no],math") || !(tools.seen(element) || tools.heard(element))) continue;
      for (const script of Object.keys(this.scripts)) {
        if (tally[script] < (script === "Chinese or Japanese" || script === "Korean" ? 3 : 6) || this.fits(lang, script) || script === "Latin") continue;
        const several = /\p{L}\s+\p{L}/u.test(own) || tally[script] > 12;
        found.push({ element, tier: several ? "fail" : "review", message: `“${tools.cut(own)}” has ${script} letters, and its language is given as “${lang}”`, mend });
      }
      const named = element.closest("[lang]");
      if (named !== document.documentElement && tally.Latin >= 20 && tally.Latin === tally.all && !this.fits(lang, "Latin")) found.push({ element, tier: tally.Latin >= 40 ? "fail" : "review", message: `“${tools.cut(own)}” has Latin letters, and its language is given as “${lang}”`, mend });
    }
    for (const block of tools.all("p,li,blockquote,h1,h2,h3,dd,td,q,i,em,cite,span,div,figcaption")) {
      const lang = tools.lang(block);
      if (!lang || (wrongPage && lang === page) || block.querySelector("p,li,div,td,blockquote,[lang]") || block.matches("p *,li *,td *,dd *,h2 *,h3 *") && block.matches("span,i,em,cite") && !block.hasAttribute("lang") && block.textContent.length < 40) continue;
      const words = this.byWords(tools, block, lang);
      if (words && !block.closest("code,[translate=no]") && tools.seen(block)) found.push({ element: block, tier: "review", message: `“${tools.cut(tools.text(block))}” reads like “${words.language}”, and its language is given as “${lang}”`, mend });
    }
    return found;
  },
  scripts: {
    Latin: /\p{Script=Latin}/gu, Arabic: /\p{Script=Arabic}/gu, Hebrew: /\p{Script=Hebrew}/gu, Cyrillic: /\p{Script=Cyrillic}/gu, Greek: /\p{Script=Greek}/gu,
    "Chinese or Japanese": /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, Korean: /\p{Script=Hangul}/gu, Thai: /\p{Script=Thai}/gu, Devanagari: /\p{Script=Devanagari}/gu,
    Bengali: /\p{Script=Bengali}/gu, Gurmukhi: /\p{Script=Gurmukhi}/gu, Gujarati: /\p{Script=Gujarati}/gu, Tamil: /\p{Script=Tamil}/gu, Armenian: /\p{Script=Armenian}/gu, Georgian: /\p{Script=Georgian}/gu, Ethiopic: /\p{Script=Ethiopic}/gu,
  },
  // The languages that are not written in Latin letters, or not only.
  written: {
    Arabic: "ar arz ary apc fa ps ur ug sd ckb ku ks pa pnb dv az yi prs ms ha", Hebrew: "he iw yi lad", Cyrillic: "ru uk be bg sr mk kk ky mn tg tt ba cv ce os uz az bs sh ro ab av kv udm sah tk crh rue cu", Greek: "el grc",
    "Chinese or Japanese": "zh ja yue wuu nan hak cmn lzh ko vi", Korean: "ko", Thai: "th", Devanagari: "hi mr ne sa kok mai bho sd ks doi brx awa new", Bengali: "bn as mni", Gurmukhi: "pa", Gujarati: "gu", Tamil: "ta", Armenian: "hy hyw", Georgian: "ka", Ethiopic: "am ti gez",
    Latin: "", // every language that only one of the others is written in, left out below
  },
  neverLatin: "ar arz fa ps ur he yi ru uk be bg mk el grc ja yue zh ko th hi mr ne bn as gu ta hy ka am ti km lo my si te kn ml",
  fits(lang, script) {
    const [base, ...rest] = lang.split("-");
    if (!/^[a-z]{2,3}$/.test(base) || /^(und|mul|zxx|mis|qaa)$/.test(base)) return true; // axe judges what is no language
    if (rest.some((part) => part.length === 4)) return true; // the script is named: sr-Latn
    if (script === "Latin") return !this.neverLatin.split(" ").includes(base);
    return this.written[script].split(" ").includes(base);
  },
  tally(words) {
    const found = { all: (words.match(/\p{L}/gu) || []).length };
    const plain = /^[\u0000-\u024f\u2000-\u2bff\s]*$/.test(words);
    for (const [script, letters] of Object.entries(this.scripts)) found[script] = plain && script !== "Latin" ? 0 : (words.match(letters) || []).length;
    return found;
  },
  mostOf: (tally) => Object.keys(tally).find((script) => script !== "all" && tally[script] >= tally.all * 0.6),
  common: {
    en: "the of and to in is that it for was on are with as at be this have from or had by not but you your we they if will can do what which their when there our who an has how about please",
    fr: "le la les de des du et est une un dans pour que qui sur par avec ce cette vous nous ne pas au aux sont votre ou il elle être plus à en été je c'est d'un l'on",
    de: "der die das und ist nicht ein eine zu den von mit sich des auf für im dem sie wir ich es auch als an werden aus er hat dass bei oder ihre wird nach einer um am sind noch wie einem über",
    es: "el la los las de que y en un una es se por con para del al lo como más su sus no está son pero este esta si ya muy fue ser usted",
    it: "il la le di che e un una è per non si con del della i gli nel sono da al alla come più ma questo questa anche lo ha dei delle",
    nl: "de het een en van is dat niet op te zijn voor met die in aan er om ook als maar bij uw wordt naar ze wij door deze worden",
    cy: "y yr yn a i o ar ac mae ei am eu gan wedi eich ein gyda neu chi bod na hyn sydd i'r o'r a'r ydych yw os bydd hefyd",
    pl: "i w na się nie że z do to jest o jak po co tak za od przez dla są przy oraz który ale może",
    pt: "o a os as de que e do da em um uma para com não é por no na dos das se mais como mas ao são foi sua seu você",
    sv: "och att det i en som är på av för med till den inte har de om ett var jag vi kan",
    da: "og at det i en er på af for med til den ikke har de om et var jeg vi kan som",
  },
  // The language whose little words the text is full of, where the one given has hardly any of them.
  byWords(tools, element, lang) {
    const base = lang.split("-")[0];
    if (!this.common[base]) return null;
    const words = (element === document.body ? tools.words(element) : element.textContent).toLowerCase().match(/[\p{L}'’]+/gu) || [];
    if (words.length < 6 || words.length > 4000) return null;
    const share = (language) => {
      const common = (this.sets ??= {})[language] ??= new Set(this.common[language].split(" "));
      const hits = words.map((word) => word.replace("’", "'")).filter((word) => common.has(word));
      return [hits.length / words.length, new Set(hits).size];
    };
    const [given] = share(base);
    if (given > 0.12) return null; // as nearly every sentence has
    const [best] = Object.keys(this.common).filter((language) => language !== base).map((language) => [language, ...share(language)]).sort((a, b) => b[1] - a[1]);
    return best[1] >= 0.3 && best[2] >= 3 && best[1] > given * 4 ? { language: best[0], count: words.length } : null;
  },
  // Is the greater part of the page, what says its own language left out, without any other tongue given?
  mostText: (tools, page) => !tools.speaking().some((element) => tools.lang(element) !== page && tools.text(element).length > 40),
});
