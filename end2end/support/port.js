import { randomInt } from "node:crypto";
import net from "node:net";

/**
 * A port that nobody listens on, and that no connection is given meanwhile: Linux gives connections the ports
 * from 32768, so one of those, free now, can be taken when the program wants it.
 */
export async function freePort() {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    if (await isFree(port)) return port;
  }
}

function isFree(port) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
