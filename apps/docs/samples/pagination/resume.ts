import { readFile, rename, writeFile } from "node:fs/promises";
import { type Checkpoint, createClient } from "@rollcall/core/v3";

const client = createClient({ apiKey: process.env.RETELL_API_KEY ?? "" });
const file = "checkpoint.json";

async function readCheckpoint(): Promise<Checkpoint | undefined> {
  const saved = await readFile(file, "utf8").catch(() => undefined);
  return saved === undefined ? undefined : JSON.parse(saved);
}

/** In one step: a crash leaves the old checkpoint or the new one. */
async function saveCheckpoint(checkpoint: Checkpoint): Promise<void> {
  await writeFile(`${file}.new`, JSON.stringify(checkpoint));
  await rename(`${file}.new`, file);
}

const calls = client.calls.iterate({
  limit: 100,
  resume: await readCheckpoint(),
});
for await (const call of calls) {
  console.log(call.call_id); // in place of your own work
  await saveCheckpoint(calls.checkpoint);
}
