// A link to a document that does not say so: it opens another program, or costs somebody their data allowance.
({
  criteria: [],
  tier: "info",
  title: "A link to a document does not say its type and size",
  run(tools) {
    const found = [];
    const kind = /\.(pdf|docx?|xlsx?|pptx?|odt|ods|odp|csv|zip|rtf|epub|ics)$/i;
    for (const link of tools.all("a[href]")) {
      const match = link.pathname?.match(kind);
      if (!match || !tools.seen(link)) continue;
      const around = tools.text(link.closest("p,li,td,dd,dt,section,article,figure,div") || link);
      const words = `${tools.name(link)} ${around.length < 600 ? around : ""}`;
      const type = new RegExp(`\\b(${match[1]}|pdf|word|excel|spreadsheet|powerpoint|document|calendar|csv|zip)\\b`, "i").test(words);
      const size = /\d\s?(bytes|kb|mb|gb|kib|mib|kilobytes?|megabytes?|pages?)\b/i.test(words);
      if (type && size) continue;
      const missing = [type ? "" : "type", size ? "" : "size"].filter(Boolean).join(" and ");
      found.push({ element: link, message: `The link “${tools.cut(tools.name(link))}” leads to a document and does not say its ${missing}`, mend: "Say it in the link: Parking plan (PDF, 120 KB)." });
    }
    return found;
  },
});
