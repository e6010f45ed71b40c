// The floor: a server that only sends bytes, once it has read the body of a POST.
// Usage: bare-server.mjs FILE
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const [, , file = ""] = process.argv;
const bytes = readFileSync(file);
const headers = {
  "content-type": "application/json",
  "content-length": bytes.length,
};
const server = createServer((request, response) => {
  if (request.method !== "POST") {
    send(response);
    return;
  }
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => send(response));
});

/** @param {import("node:http").ServerResponse} response */
function send(response) {
  response.writeHead(200, headers);
  response.end(bytes);
}

server.listen(0, "127.0.0.1");
server.on("listening", () => {
  const address = server.address();
  if (typeof address === "string") {
    return;
  }
  console.log(`http://127.0.0.1:${address?.port}`);
});
