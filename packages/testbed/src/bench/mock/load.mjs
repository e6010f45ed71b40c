// Asks a server the same thing a bounded number of times over a few kept
// connections, and fails on any answer but 200.
import { Agent, get } from "node:http";

/**
 * @type {{ url: string, apiKey: string, requests: number, connections: number }}
 */
const { url, apiKey, requests, connections } = JSON.parse(
  process.argv[2] ?? "",
);
const agent = new Agent({ keepAlive: true, maxSockets: connections });
const headers = {
  authorization: `Bearer ${apiKey}`,
  accept: "application/json",
};

/** @returns {Promise<number>} The bytes of the answer's body. */
function ask() {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, headers }, (response) => {
      let bytes = 0;
      response.on("data", (chunk) => {
        bytes += chunk.length;
      });
      response.on("error", reject);
      response.on("end", () => {
        if (response.statusCode === 200) {
          resolve(bytes);
        } else {
          reject(new Error(`${url} answered ${response.statusCode}`));
        }
      });
    });
    request.on("error", reject);
  });
}

let left = requests;
let bytes = 0;
async function connection() {
  while (left-- > 0) {
    bytes += await ask();
  }
}
await Promise.all(Array.from({ length: connections }, connection));
agent.destroy();
console.log(JSON.stringify({ bytes: bytes / requests }));
