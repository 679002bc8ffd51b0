// The snippet's script. Gives each element with data-placet a frame with the form: in its place, or in a
// dialog (data-mode). Until the form says that it is there, and wherever it may not stand, the link inside
// the element does the work. All that belongs to an element stands in it: whoever takes it out of the page
// takes all of it out. Looks are set one by one, which no policy of a page forbids.
// Written so that the minifier can't misread it: no regular expressions, no template strings.
(function () {
  var home = new URL(document.currentScript.src).origin;
  var once = "placet " + home;
  if (window[once]) return;
  window[once] = 1;

  function look(element, rules) {
    rules.split(";").forEach(function (rule) {
      rule = rule.split(":");
      element.style.setProperty(rule[0], rule[1], "important");
    });
  }

  function add(box, name) {
    return box.appendChild(document.createElement(name));
  }

  function addButton(box, text, click) {
    box = add(box, "button");
    box.type = "button";
    box.textContent = text;
    box.onclick = click;
    return box;
  }

  function place(box) {
    if (box.querySelector("iframe")) return;
    var opener = box.querySelector("a") || add(box, "a");
    var text = opener.textContent.trim();
    var mode = box.dataset.mode;
    var slides = mode === "slider";
    var isThere, dialog;

    function tell(name, detail) {
      box.dispatchEvent(new CustomEvent("placet:" + name, { bubbles: true, detail }));
    }

    function open(event) {
      event.preventDefault();
      if (slides) dialog.show();
      else dialog.showModal();
      frame.focus();
    }

    function shut() {
      if (dialog) dialog.close();
    }

    // The form has come. Before, and if it never comes, the link does what links do.
    function arrive() {
      isThere = 1;
      if (mode !== "popup" && !slides) look(opener, "display:none");
      if (mode === "button") opener = addButton(box, text);
      if (dialog) opener.onclick = open;
      // By itself, without taking the focus from whatever somebody is doing.
      if (slides) {
        dialog.open = 1;
        if (!matchMedia("(prefers-reduced-motion:reduce)").matches) {
          dialog.animate({ transform: ["translateX(100%)", "none"] }, 300);
        }
      }
      tell("ready");
    }

    if (slides || mode === "popup" || mode === "button") {
      dialog = add(box, "dialog");
      look(dialog, "padding:0;border:0;border-radius:10px;width:calc(100% - 2rem);max-width:40rem");
      if (slides) look(dialog, "position:fixed;inset:auto 1rem 1rem auto;max-width:26rem;max-height:80vh;overflow:auto;z-index:99999");
      look(addButton(dialog, "\u00d7", shut), "position:absolute;inset-block:8px auto;inset-inline:auto 8px;padding:4px 10px");
      dialog.onkeydown = function (event) {
        if (event.key === "Escape") shut();
      };
      dialog.onclose = function () {
        opener.focus({ preventScroll: true });
        tell("closed");
      };
    }

    var query = new URLSearchParams({ p: location.origin + location.pathname, lang: box.dataset.lang || document.documentElement.lang });
    // Behind the number sign: browsers keep that to themselves.
    var known = new URLSearchParams();
    for (var attribute of box.attributes) {
      if (attribute.name.startsWith("data-fill-")) known.set(attribute.name.slice(10), attribute.value);
    }
    var frame = add(dialog || box, "iframe");
    frame.title = text;
    frame.sandbox = "allow-forms allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox";
    // Not nothing: a lazy frame loads when it is about to be seen.
    look(frame, "display:block;width:100%;height:1px;border:0;border-radius:10px");
    if (!dialog) frame.loading = "lazy";
    frame.src = home + "/f/" + box.dataset.placet + (mode === "manage" ? "/manage?" : "?") + query + "#" + known;

    box.placet = function (event) {
      var data = event.data;
      if (event.source !== frame.contentWindow) return;
      // Where the words end, there is room for the cross.
      if (dialog && data.close) {
        dialog.firstChild.ariaLabel = data.close;
        dialog.dir = data.dir;
      }
      if (data.height) {
        look(frame, "height:" + Math.min(data.height | 0, 30000) + "px");
        if (!isThere) arrive();
      }
      // The next page, or the same with what is to be corrected: from its beginning.
      if (data.placet === "page" && isThere && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
      if (data.placet === "escape") shut();
      if (data.placet === "submitted") tell("submitted", { id: "" + data.id });
    };
  }

  function each(node, act) {
    node.querySelectorAll("[data-placet]").forEach(act);
  }

  addEventListener("message", function (event) {
    if (event.origin !== home || !event.data) return;
    each(document, function (box) {
      if (box.placet) box.placet(event);
    });
  });

  each(document, place);
  // Pages that change without being loaded anew.
  new MutationObserver(function (changes) {
    changes.forEach(function (change) {
      if (change.addedNodes.length) each(change.target, place);
    });
  }).observe(document, { childList: true, subtree: true });
})();
