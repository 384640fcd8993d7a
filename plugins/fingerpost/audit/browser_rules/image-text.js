// An alternative that tells nothing of the image: its file name, a word left from a template, or words for mere decoration.
({
  criteria: ["1.1.1"],
  tier: "fail",
  title: "An alternative text does not say what the image shows",
  run(tools) {
    const file = /^[^/\n]{0,100}\S\.(avif|bmp|gif|hei[cf]|jpe?g|png|svg|tiff?|webp)$|^((dscn?|img|pxl|wp|image|photo|scan|screenshot|picture)[_-]?\d{3,}[\w-]*|[0-9a-f]{16,}|\d{5,})$/i;
    const template = /^((an? |the |this is an? )?(image|img|picture|photo|photograph|graphic|thumbnail|banner image|hero image|illustration|alt|alt text|alternative text|alternative|text|image alt( text)?|add alt text|insert alt text( here)?|image description|description( here)?|placeholder( image)?|untitled|undefined|null|nan|todo|tbc|temp|test|lorem ipsum.*|image not found|no image|spacer|blank|blank image|empty|transparent|pixel|bullet|bullet point|divider|separator|horizontal line|line|decorative( (image|line|border|icon))?|decoration|ornament|background( image)?)|image \d+|img \d+|photo \d+|picture \d+)$/;
    const found = [];
    for (const image of tools.all("img,svg[role=img],[role=img],input[type=image],area[href],object[type^=image]")) {
      const name = tools.name(image);
      if (!tools.heard(image)) continue;
      const source = (image.getAttribute("src") || image.getAttribute("data") || "").split(/[?#]/)[0].split("/").pop();
      const stem = decodeURIComponentSafe(source.replace(/\.\w+$/, "").replace(/\.[0-9a-f]{8,}$/, ""));
      const plain = tools.plain(name);
      const mend = "Say what it shows: A blue bin with a yellow lid. For mere decoration, leave the alternative empty: alt=\"\"";
      const offered = image.closest("a[href]")?.getAttribute("href").split("/").pop() === name; // the link is to the file itself
      if (!name) found.push(...this.emptyWithMeaning(tools, image, source));
      else if (file.test(name) || (source && name.toLowerCase() === source.toLowerCase()) || (stem && name === stem && /[\d_-]/.test(stem) && !/\s/.test(name)))
        found.push({ element: image, tier: !offered && (file.test(name) || /_|-.*-|\.\w+$/.test(name)) ? "fail" : "review", message: `The alternative text “${tools.cut(name)}” is the name of a file`, mend });
      else if (template.test(plain) || !plain) found.push({ element: image, message: `The alternative text “${tools.cut(name)}” does not say what the image shows`, mend, tier: plain || !/\p{Extended_Pictographic}/u.test(name) ? "fail" : "review" });
      else if (/^(an? |the )?(image|picture|photo|photograph|graphic) (of|showing) /i.test(name)) found.push({ element: image, tier: "info", message: `The alternative text begins with “${name.split(" ").slice(0, 2).join(" ")}”, which screen readers say anyway`, mend: "Leave those words out." });
      else if (name.length > 250) found.push({ element: image, tier: "info", message: "An alternative text is very long", mend: "Say the most important thing in a sentence, and put the rest into the text of the page." });
      else if (/^(logo|icon|chart|graph|diagram|map|screenshot|infographic|figure|figure \d+|chart \d+|arrow|button|banner|poster|flyer|header|avatar|portrait)$/.test(plain) && !image.closest("nav"))
        found.push({ element: image, tier: "review", message: `The alternative text “${name}” names the kind of image, and not what it shows`, mend });
      else if (image.localName === "img" && image.getAttribute("width") <= 3 && image.getAttribute("height") <= 3 && image.hasAttribute("width") && image.hasAttribute("height"))
        found.push({ element: image, message: `An image that nobody can see has the alternative text “${tools.cut(name)}”`, mend: "Leave the alternative empty: alt=\"\"" });
      else found.push(...this.repeats(tools, image, plain));
    }
    return found;

    function decodeURIComponentSafe(words) {
      try {
        return decodeURIComponent(words);
      } catch {
        return words;
      }
    }
  },
  // The words beside it say the same, so that people hear everything twice.
  repeats(tools, image, plain) {
    if (image.localName === "area" || plain.length < 4) return [];
    const caption = image.closest("figure")?.querySelector("figcaption");
    const beside = [caption, image.nextElementSibling, image.previousElementSibling, image.parentElement?.nextElementSibling].filter((one) => one && !one.contains(image) && !one.matches("img,script,style"));
    const twin = beside.find((one) => tools.plain(tools.text(one)) === plain);
    const mend = "Leave the alternative empty where the text says it all, or say what the text leaves out.";
    return twin ? [{ element: image, tier: "review", message: `The alternative text repeats the words beside the image: “${tools.cut(tools.text(twin))}”`, mend }] : [];
  },
  // An empty alternative says that the image is mere decoration. Is it?
  emptyWithMeaning(tools, image, source) {
    if (image.localName !== "img" || image.getAttribute("alt") !== "" || !tools.seen(image)) return [];
    const mend = "Say what the image shows, unless it is there only to please the eye.";
    const title = tools.collapsed(image.title);
    if (title) return [{ element: image, tier: "review", message: `An image that counts as decoration has the tooltip “${tools.cut(title)}”`, mend }];
    if (image.closest("a[href],button,[aria-hidden=true]")) return [];
    const telling = /(^|[-_.\d])(chart|graph|diagram|infographic|screenshot|timetable|qr|qr-?code|map|flow-?chart|plan|poster|logo)([-_.\d]|$)/i;
    if (telling.test(source)) return [{ element: image, tier: "review", message: `An image that seems to tell something counts as decoration: ${tools.cut(source)}`, mend }];
    if (tools.letters(tools.words(document.body)) < 3) return [{ element: image, tier: "review", message: "The only thing on the page counts as decoration", mend }];
    const figure = image.closest("figure");
    if (figure?.querySelector("figcaption")) return [{ element: image, tier: "review", message: "An image with a caption counts as decoration", mend }];
    return [];
  },
});
