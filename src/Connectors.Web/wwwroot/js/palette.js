// Ctrl K or ⌘ K finds anything, / goes to the search of the page, arrow keys move in what was found and in tables of connectors.
// Without this file the link opens the page of the same name.
(() => {
  const palette = document.getElementById("palette");
  const input = palette?.querySelector("input");
  const found = palette?.querySelector(".palette-found");
  if (!palette?.showModal) return;
  let asked = 0;

  const links = () => [...found.querySelectorAll("a")];

  const look = async () => {
    const turn = ++asked;
    const answer = await fetch(`/find?part=true&q=${encodeURIComponent(input.value)}`);
    // A signed-out person is sent to another page; a later letter has its own answer.
    if (answer.redirected) location.assign("/find");
    else if (answer.ok && turn === asked) found.innerHTML = await answer.text();
  };

  const open = () => {
    if (document.querySelector("dialog[open]")) return;
    input.value = "";
    palette.showModal();
    input.focus();
    look();
  };

  const move = (all, from, step) => all[Math.max(0, Math.min(all.length - 1, all.indexOf(from) + step))]?.focus();

  const isTyping = target => target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]");

  document.addEventListener("keydown", event => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      return palette.open ? palette.close() : open();
    }
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (document.querySelector("dialog[open]")) return;
    event.preventDefault();
    const search = document.querySelector("main input[type=search]");
    if (search) search.select();
    if (search) search.focus();
    else open();
  });

  document.addEventListener("click", event => {
    if (event.target === palette) return palette.close();
    if (!event.target.closest("a[data-palette]") || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });

  input.addEventListener("input", look);
  palette.querySelector("form").addEventListener("submit", event => {
    const first = links()[0];
    if (!first) return;
    event.preventDefault();
    location.assign(first.href);
  });

  palette.addEventListener("keydown", event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const here = document.activeElement;
    if (step) {
      event.preventDefault();
      if (step < 0 && here === links()[0]) input.focus();
      else move(links(), here, step);
    } else if (here !== input && event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
      input.focus();
    }
  });

  // In a table of connectors the arrow keys keep the column and change the row.
  document.addEventListener("keydown", event => {
    const step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
    const cell = event.target.closest(".entry > *");
    if (!step || !cell || isTyping(event.target)) return;
    for (let row = cell.parentElement[step]; row; row = row[step]) {
      const next = row.querySelector(`.${cell.classList[0]} :is(a, button, input:not([type=hidden]))`);
      if (!next) continue;
      event.preventDefault();
      return next.focus();
    }
  });
})();
