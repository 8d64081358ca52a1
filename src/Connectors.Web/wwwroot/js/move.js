// The page of a move works without this file. It shows the plan again as soon as a choice changes.
(() => {
  const button = document.querySelector("[data-replan-button]");
  if (!button) return;
  button.hidden = true;
  document.querySelectorAll("[data-replan]").forEach(choice => choice.addEventListener("change", () => {
    sessionStorage.setItem("move-focus", choice.id);
    button.form.requestSubmit(button);
  }));
  const id = sessionStorage.getItem("move-focus");
  sessionStorage.removeItem("move-focus");
  if (id) document.getElementById(id)?.focus({ preventScroll: false });
})();
