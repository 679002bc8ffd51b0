// A website of somebody else: one page with the snippet, on an origin of its own. It is reached as
// `localhost`, the program as `127.0.0.1`: for a browser these are two sites, not only two origins.
import http from "node:http";

const page = (placet) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Bookshop at the market</title>
  </head>
  <body>
    <h1>Bookshop at the market</h1>
    <p>Once a month we write about new books.</p>
    <div data-placet="newsletter"><a href="${placet}/f/newsletter">Give or manage your consent</a></div>
    <script async src="${placet}/embed.js"></script>
  </body>
</html>`;

/** The page forbids inline scripts and styles and other sites' pages: the strictest that can embed. */
const policy = (placet) =>
  `default-src 'none'; script-src ${placet}; frame-src ${placet}; base-uri 'none'; form-action 'none'`;

export async function startSite(placet) {
  const server = http.createServer((request, response) => {
    if (new URL(request.url, "http://site").pathname !== "/") {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy(placet),
    });
    response.end(page(placet));
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
