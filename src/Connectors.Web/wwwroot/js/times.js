// Pages say times in UTC. With this file they are said in the time zone of the browser, and UTC stays on hover.
(() => {
  const words = new Intl.DateTimeFormat("en-GB", {
    weekday: "short", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", timeZoneName: "short",
  });
  for (const time of document.querySelectorAll("time[data-local]")) {
    const at = new Date(time.dateTime);
    const here = new Date(at.getTime() - at.getTimezoneOffset() * 60000).toISOString().slice(0, 16);
    const { there, thereWords } = time.dataset;
    time.title = time.textContent;
    time.textContent = words.format(at) + (there && there !== here ? ` (${thereWords})` : "");
  }

  // The schedule of a new flow is in the time zone of the browser, which may call it by an older name.
  const nameOf = zone => new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
  const isMine = (zone, mine) => {
    try {
      return nameOf(zone) === mine;
    } catch {
      return false;
    }
  };
  for (const zones of document.querySelectorAll("select[data-own-zone=yes]")) {
    const mine = words.resolvedOptions().timeZone;
    const options = [...zones.options];
    const found = options.find(option => option.value === mine) ?? options.find(option => isMine(option.value, mine));
    // It is the usual value from here on: no warning that it was changed.
    if (found) for (const option of options) option.selected = option.defaultSelected = option === found;
  }
})();
