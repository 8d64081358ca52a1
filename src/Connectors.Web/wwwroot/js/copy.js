// A path is copied with one press. Without this file it is selected and copied by hand.
(() => {
  if (!navigator.clipboard) return;
  for (const text of document.querySelectorAll("[data-copy]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.title = "Copy";
    text.replaceWith(button);
    button.append(text);
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(text.textContent);
      button.dataset.copied = "";
      setTimeout(() => delete button.dataset.copied, 1500);
    });
  }
})();
