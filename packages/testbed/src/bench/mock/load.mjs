// Asks a server the same thing a bounded number of times over a few kept
// connections, and fails on any answer but 200.
import { Agent, request as open } from "node:http";

/**
 * @typedef {object} Input
 * @property {string} url
 * @property {string} apiKey
 * @property {string} [body] JSON, for a POST.
 * @property {boolean} [inTwoPackets] Sends the head before the body.
 * @property {number} requests
 * @property {number} connections
 */

const [, , json = ""] = process.argv;
/** @type {Input} */
const { url, apiKey, body, inTwoPackets, requests, connections } =
  JSON.parse(json);
const contentHeaders = body && {
  "content-type": "application/json",
  "content-length": Buffer.byteLength(body),
};
const options = {
  method: body ? "POST" : "GET",
  agent: new Agent({
    keepAlive: true,
    maxSockets: connections,
  }),
  headers: {
    authorization: `Bearer ${apiKey}`,
    accept: "application/json",
    ...contentHeaders,
  },
};

/** @returns {Promise<number>} The bytes of the answer's body. */
function ask() {
  return new Promise((resolve, reject) => {
    const request = open(url, options, (response) => {
      if (response.statusCode !== 200) {
        reject(new Error(`${url} answered ${response.statusCode}`));
      }
      let bytes = 0;
      response.on("data", (chunk) => {
        bytes += chunk.length;
      });
      response.on("error", reject);
      response.on("end", () => {
        resolve(bytes);
      });
    });
    request.on("error", reject);
    if (inTwoPackets) {
      request.flushHeaders();
      setImmediate(() => request.end(body));
      return;
    }
    request.end(body);
  });
}

let left = requests;
let bytes = 0;

async function askUntilNoneIsLeft() {
  while (left > 0) {
    left--;
    bytes += await ask();
  }
}

const running = [];
for (let count = 0; count < connections; count++) {
  running.push(askUntilNoneIsLeft());
}
await Promise.all(running);
options.agent.destroy();
const result = {
  bytes: bytes / requests,
};
console.log(JSON.stringify(result));
