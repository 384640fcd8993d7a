// Try pages with Lighthouse, one after the other in one Chromium, as on a phone with a slow line.
// In: a JSON object on standard input {chromium, flags, pages: [{name, url, skip: [audit, ...]}]}.
// Out: a line of JSON for each page {name, error, scores, failed, lcp, cls, tbt}.
import { launch } from "chrome-launcher";
import lighthouse, { defaultConfig } from "lighthouse";

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const asked = JSON.parse(Buffer.concat(chunks));

// Lighthouse waits a second here and there for scripts that start late. Our pages have none that do, or little ones.
const soon = { pauseAfterFcpMs: 100, pauseAfterLoadMs: 100, networkQuietThresholdMs: 100, cpuQuietThresholdMs: 100 };
// What has no weight in any score is left out.
const scored = Object.values(defaultConfig.categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight).map(({ id }) => id));
const settings = { logLevel: "silent", output: "json", disableFullPageScreenshot: true, ...soon };

// Lighthouse takes it that the machine is quiet, and a mid-range phone four times as slow. What others take of the processor
// makes this machine slower already, so that much is left out of the four.
const SLOWER = 4, SPIN = 300; // milliseconds
function slowdown() {
  const start = performance.now(), used = process.cpuUsage();
  while (performance.now() - start < SPIN);
  const { user, system } = process.cpuUsage(used);
  return Math.max(1, SLOWER * Math.min(1, (user + system) / 1000 / (performance.now() - start)));
}

const chrome = await launch({ chromePath: asked.chromium, chromeFlags: ["--headless=new", ...asked.flags] });
try {
  for (const { name, url, skip } of asked.pages) {
    const onlyAudits = scored.filter((audit) => !skip.includes(audit));
    const throttling = { ...defaultConfig.settings.throttling, cpuSlowdownMultiplier: slowdown() };
    const { lhr } = await lighthouse(url, { ...settings, throttling, port: chrome.port, onlyAudits });
    const value = (audit) => lhr.audits[audit]?.numericValue ?? null;
    const failed = Object.entries(lhr.categories).flatMap(([category, { auditRefs }]) =>
      auditRefs
        .map(({ id, weight }) => ({ audit: lhr.audits[id], weight }))
        .filter(({ audit, weight }) => audit && weight && audit.score !== null && audit.score < 1)
        .map(({ audit }) => `${category}: ${audit.id}: ${audit.title} ${audit.displayValue ?? ""}`.trim()),
    );
    const scores = Object.fromEntries(Object.entries(lhr.categories).map(([id, { score }]) => [id, score]));
    const lcp = value("largest-contentful-paint"), cls = value("cumulative-layout-shift"), tbt = value("total-blocking-time");
    console.log(JSON.stringify({ name, error: lhr.runtimeError?.message ?? null, scores, failed, lcp, cls, tbt }));
  }
} finally {
  chrome.kill();
}
