import { once } from "node:events";
import { openFileStore } from "@rollcall/mock-server/node";

/**
 * Writes changes without end, and says after each one that it is acknowledged:
 * to be killed in the middle.
 */
const [path = "", fsync = "", garbage = ""] = process.argv.slice(2);
const store = openFileStore(path, {
  fsync: fsync === "true",
  garbageBytes: Number(garbage),
});
const padding = "x".repeat(100);

for (let n = 0; ; n++) {
  const call = {
    call_id: `call_${n % 50}`,
    agent_id: "a",
    call_status: "registered",
    audio_websocket_protocol: "web",
    audio_encoding: "s16le",
    sample_rate: 24_000,
    n,
    padding,
  };
  store.append({ change: "put", workspace: 0, call });
  // What a full pipe does not take is only written when the loop turns: a loop
  // that never turns would say no more.
  if (!process.stdout.write(`${n}\n`)) {
    await once(process.stdout, "drain");
  }
}
