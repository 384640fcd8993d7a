// Starts the service worker, which stands at the top of the site so that it may look after all of it.
navigator.serviceWorker?.register(new URL("../sw.js", document.currentScript.src));
// The worker says on which day it saved this page, where it had to show a copy.
const notice = document.querySelector("[data-saved]");
if (notice?.dataset.saved) {
  const day = new Date(notice.dataset.saved).toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
  notice.textContent = notice.textContent.replace("@", day);
  notice.hidden = false;
}
