// Reads a file and parses each of its lines: the least that a search can cost
// which looks into every call.
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";

const [, , file = ""] = process.argv;
const lines = createInterface({
  input: createReadStream(file),
});
let calls = 0;
for await (const line of lines) {
  const call = JSON.parse(line);
  if (call.call_id) {
    calls++;
  }
}
if (calls === 0) {
  throw new Error(`${file} has no call.`);
}
