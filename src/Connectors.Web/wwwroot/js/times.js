// Pages say times in UTC. With this file they are said in the time zone of the browser, and UTC stays on hover.
(() => {
  const words = new Intl.DateTimeFormat("en-GB", {
    weekday: "short", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", timeZoneName: "short",
  });
  for (const time of document.querySelectorAll("time[data-local]")) {
    time.title = time.textContent;
    time.textContent = words.format(new Date(time.dateTime));
  }
})();
