// The pages work without this file. It opens the update page as a dialog, and keeps a double click from posting twice.
(() => {
  const dialog = document.getElementById("dialog");

  document.addEventListener("click", async event => {
    const close = event.target.closest("[data-close]");
    if (close && dialog?.open) {
      event.preventDefault();
      dialog.close();
      return;
    }
    const link = event.target.closest("a[data-dialog]");
    if (!link || !dialog?.showModal || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (dialog.open) return;
    try {
      const answer = await fetch(link.href, { headers: { "X-Dialog": "1" } });
      if (!answer.ok || answer.redirected) throw new Error(answer.statusText);
      if (dialog.open) return;
      dialog.innerHTML = await answer.text();
      dialog.showModal();
      dialog.addEventListener("close", () => { dialog.innerHTML = ""; link.focus(); }, { once: true });
    } catch {
      location.assign(link.href);
    }
  });

  document.addEventListener("submit", event => {
    const form = event.target;
    if (!form.matches("[data-once]")) return;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "1";
  });

  // A run that is under way is looked at again until it is over.
  const follow = () => {
    const live = document.querySelector("[data-live]");
    if (!live) return;
    setTimeout(async () => {
      try {
        const answer = await fetch(location.href);
        const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(live.id);
        if (answer.ok && fresh && !live.querySelector("details[open]")) live.replaceWith(fresh);
      } finally {
        follow();
      }
    }, Number(live.dataset.live) * 1000);
  };
  follow();

  window.addEventListener("pageshow", () => document.querySelectorAll("[data-sent]").forEach(form => delete form.dataset.sent));
})();
