// The pages work without this file. It shows what was just changed, and follows a run that is under way.
(() => {
  // The browser would go back to where the list was scrolled to before it was loaded again.
  const changed = document.querySelector(".entry.is-new");
  if (changed) {
    history.scrollRestoration = "manual";
    window.addEventListener("load", () => changed.scrollIntoView({ block: "center" }));
  }

  const menu = document.querySelector("details.sort");
  if (menu) {
    document.addEventListener("click", event => { if (!menu.contains(event.target)) menu.open = false; });
    menu.addEventListener("keydown", event => {
      if (event.key !== "Escape") return;
      menu.open = false;
      menu.firstElementChild.focus();
    });
  }

  const follow = () => {
    const live = document.querySelector("[data-live]");
    if (!live) return;
    setTimeout(async () => {
      try {
        const answer = await fetch(location.href);
        const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(live.id);
        if (!answer.ok || !fresh || live.querySelector("details[open]")) return;
        // What is around it changes with the end too.
        if (!fresh.dataset.live && live.dataset.ends === "reload") return location.reload();
        if (fresh.innerHTML === live.innerHTML) return;
        const focused = live.contains(document.activeElement);
        live.replaceWith(fresh);
        if (focused) fresh.querySelector("button")?.focus();
      } finally {
        follow();
      }
    }, (Number(live.dataset.live) || 2) * 1000);
  };
  follow();
})();
