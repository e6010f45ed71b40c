// The floor: a server that only sends bytes. Usage: bare-server.mjs FILE
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const bytes = readFileSync(process.argv[2] ?? "");
const headers = {
  "content-type": "application/json",
  "content-length": bytes.length,
};
const server = createServer((_request, response) =>
  response.writeHead(200, headers).end(bytes),
);
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (address && typeof address === "object") {
    console.log(`http://127.0.0.1:${address.port}`);
  }
});
