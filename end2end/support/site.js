// A website of somebody else, on an origin of its own. It is reached as `localhost`, the program as
// `127.0.0.1`: for a browser these are two sites, not only two origins.
import http from "node:http";

const document = (title, body) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
  </head>
  <body>
    <main>
    <h1>${title}</h1>
${body}
    </main>
  </body>
</html>`;

const home = (placet) =>
  document(
    "Bookshop at the market",
    `    <p>Once a month we write about new books.</p>
    <div data-placet="newsletter"><a href="${placet}/f/newsletter">Give or manage your consent</a></div>
    <script async src="${placet}/embed.js"></script>`,
  );

/** The page forbids inline scripts and styles and other sites' pages: the strictest that can embed. */
const strictest = (placet) =>
  `default-src 'none'; script-src ${placet}; frame-src ${placet}; base-uri 'none'; form-action 'none'`;

/** What a site sends that has styles, pictures and scripts of its own. */
const strict = (placet) => `default-src 'self'; script-src 'self' ${placet}; frame-src ${placet}`;

/** A page with a form; the query says which, how often, how, with which script and policy. */
function embedding(placet, query) {
  const key = query.get("key") ?? "embedding";
  const attributes = [...query].filter(([name]) => name.startsWith("data-"));
  const written = attributes.map(([name, value]) => ` ${name}="${value}"`).join("");
  const link = `<a href="${placet}/f/${key}">Give your consent</a>`;
  const box = `    <div data-placet="${key}"${written}>${link}</div>\n`;
  const integrity = query.get("integrity") ? ` integrity="${query.get("integrity")}" crossorigin="anonymous"` : "";
  return document(
    "A page with a form",
    `    <p><button id="other">Something else</button></p>
${box.repeat(Number(query.get("count") ?? 1))}
    <script src="/changing.js"></script>
    <script async src="${placet}${query.get("script") ?? "/embed.js"}"${integrity}></script>`,
  );
}

/** Takes forms out of the page and puts them in, as a page does that is never loaded anew. */
const changing = (placet) => `
  window.addForm = () => {
    const box = document.createElement("div");
    box.dataset.placet = "embedding";
    box.innerHTML = '<a href="${placet}/f/embedding">Give your consent</a>';
    const part = document.createElement("section");
    part.append(box);
    document.querySelector("main").append(part);
  };
  window.removeForms = () => document.querySelectorAll("[data-placet]").forEach((box) => box.remove());
  window.heard = [];
  for (const name of ["ready", "submitted", "closed"]) {
    addEventListener("placet:" + name, (event) => heard.push([name, event.detail]));
  }`;

function answer(placet, url) {
  const html = { "content-type": "text/html; charset=utf-8" };
  const query = url.searchParams;
  switch (url.pathname) {
    case "/":
      return [{ ...html, "content-security-policy": strictest(placet) }, home(placet)];
    case "/embedding": {
      const policy = query.get("policy") ?? strict(placet);
      const isolated = query.has("isolated") && {
        "cross-origin-embedder-policy": "require-corp",
        "cross-origin-opener-policy": "same-origin",
      };
      return [{ ...html, "content-security-policy": policy, ...isolated }, embedding(placet, query)];
    }
    case "/changing.js":
      return [{ "content-type": "text/javascript" }, changing(placet)];
    default:
      return undefined;
  }
}

export async function startSite(placet) {
  const server = http.createServer((request, response) => {
    const found = answer(placet, new URL(request.url, "http://site"));
    if (!found) {
      response.writeHead(404).end();
      return;
    }
    const [headers, body] = found;
    response.writeHead(200, headers).end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://localhost:${server.address().port}`,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
