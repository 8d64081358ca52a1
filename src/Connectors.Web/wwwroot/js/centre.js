// The update centre works without this file. It ticks many rows at once, ranges with Shift, and counts what is ticked.
(() => {
  const form = document.querySelector("[data-ticks]");
  if (!form) return;
  const ticks = [...form.querySelectorAll("[data-tick]")];
  const all = form.querySelector("[data-tick-all]");
  const everything = form.querySelector("[name=everything]");
  const button = form.querySelector("[data-tick-count]");
  if (!button) return;
  let last = null;

  const show = () => {
    const count = ticks.filter(tick => tick.checked).length;
    if (all) {
      all.hidden = false;
      all.checked = count === ticks.length;
      all.indeterminate = count > 0 && count < ticks.length;
    }
    const words = button.dataset.tickCount;
    button.textContent = everything?.checked ? "Review all updates"
      : count === 1 ? words.replace("{0}", "1").replace(/s$/, "") : words.replace("{0}", count);
    button.disabled = count === 0 && !everything?.checked;
  };

  ticks.forEach((tick, at) => tick.addEventListener("click", event => {
    if (event.shiftKey && last !== null)
      ticks.slice(Math.min(last, at), Math.max(last, at) + 1).forEach(other => { other.checked = tick.checked; });
    last = at;
    show();
  }));
  all?.addEventListener("change", () => {
    ticks.forEach(tick => { tick.checked = all.checked; });
    show();
  });
  everything?.addEventListener("change", show);
  window.addEventListener("pageshow", show);
  show();
})();
