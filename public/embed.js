// The snippet's script. Turns each element with data-placet into a frame with the form; until the form
// says that it is there, and wherever it may not stand, the link inside the element does the work.
// Written so that the minifier can't misread it: no regular expressions, no template strings.
(function () {
  "use strict";
  var home = new URL(document.currentScript.src).origin;
  if (window["placet " + home]) return;
  window["placet " + home] = true;

  function place(box) {
    if (box.querySelector("iframe")) return;
    var link = box.querySelector("a");
    var language = box.getAttribute("data-lang") || document.documentElement.lang;
    var query = "?p=" + encodeURIComponent(location.origin + location.pathname);
    if (language) query += "&lang=" + encodeURIComponent(language);
    var frame = document.createElement("iframe");
    frame.title = link ? link.textContent.trim() : "Placet";
    frame.loading = "lazy";
    frame.referrerPolicy = "strict-origin";
    frame.setAttribute("sandbox", "allow-forms allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox");
    // By script one by one, so that a strict policy of the page has nothing against it.
    var style = frame.style;
    style.setProperty("display", "block");
    style.setProperty("width", "100%");
    style.setProperty("border", "0");
    style.setProperty("border-radius", "10px");
    // Not nothing: a lazy frame loads when it is about to be seen.
    style.setProperty("height", "1px");
    frame.src = home + "/f/" + encodeURIComponent(box.getAttribute("data-placet")) + query;
    box.appendChild(frame);
  }

  function boxes() {
    return document.querySelectorAll("[data-placet]");
  }

  function scan() {
    boxes().forEach(place);
  }

  addEventListener("message", function (event) {
    var data = event.data;
    if (event.origin !== home || !data) return;
    boxes().forEach(function (box) {
      var frame = box.querySelector("iframe");
      if (!frame || frame.contentWindow !== event.source) return;
      var link = box.querySelector("a");
      if (data.placet === "height") {
        frame.style.setProperty("height", Math.min(Math.max(Number(data.height) || 0, 50), 30000) + "px");
        if (link) {
          link.hidden = true;
          // Also where the page's own style says how links are shown.
          link.style.setProperty("display", "none", "important");
        }
      }
      // The next page, or the same with what is to be corrected: from its beginning.
      if (data.placet === "page" && link && link.hidden && box.getBoundingClientRect().top < 0) box.scrollIntoView();
      if (data.placet === "submitted") {
        box.dispatchEvent(new CustomEvent("placet:submitted", { bubbles: true, detail: { id: String(data.id) } }));
      }
    });
  });

  scan();
  // Pages that change without being loaded anew.
  new MutationObserver(scan).observe(document.documentElement, { childList: true, subtree: true });
})();
