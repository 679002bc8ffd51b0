// Runs in the page: measures from an event to the end of the frame in which what it did is drawn.

export function startWatch() {
  let [event, effect, before, times, isPaused, isDrawn] = ["", undefined, "", [], false, false];
  const drawn = new MutationObserver(() => (isDrawn = true));
  drawn.observe(document.querySelector(".canvas"), { subtree: true, childList: true, characterData: true });

  const rows = () => [...document.querySelectorAll(".outline__entry > .outline__select")].map(({ id }) => id).join();
  const text = (selector) => document.querySelector(selector)?.textContent ?? "";
  const effects = {
    /** The canvas and the outline say what stands in the label. */
    typed() {
      const { value } = document.activeElement;
      const row = `#${document.querySelector(".outline__select[aria-current]")?.id}`;
      return text(row).includes(value.slice(0, 60)) && text(".canvas__field--selected").includes(value);
    },
    /** The properties are those of the selected field. */
    selected() {
      const row = document.querySelector(".outline__select[aria-current]");
      const key = document.getElementById("field-key")?.value ?? "";
      return row?.id.replace(/\D/g, "") === key.replace(/\D/g, "");
    },
    /** The outline has another order or length, and the canvas was drawn. */
    moved: () => isDrawn && rows() !== before,
    /** The canvas was drawn. */
    undone: () => isDrawn,
  };

  const seen = (start) => () => {
    if (!effects[effect]()) return performance.now() - start < 5000 && requestAnimationFrame(seen(start));
    // It is drawn in this frame; a message comes behind it.
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      times.push(performance.now() - start);
      before = rows();
    };
    channel.port2.postMessage(0);
  };
  const begun = ({ timeStamp, key }) => {
    if (isPaused || ["Alt", "Control", "Shift"].includes(key)) return;
    isDrawn = false;
    requestAnimationFrame(seen(timeStamp));
  };

  window.watch = {
    begin(name, of) {
      [event, effect, times, before] = [name, of, [], rows()];
      window.addEventListener(event, begun, true);
    },
    pause(to) {
      [isPaused, before] = [to, rows()];
    },
    end() {
      window.removeEventListener(event, begun, true);
      return times;
    },
    requests(name) {
      const entries = performance.getEntriesByType("resource").filter((entry) => entry.name.endsWith(name));
      return entries.map(({ duration }) => duration);
    },
  };
}
