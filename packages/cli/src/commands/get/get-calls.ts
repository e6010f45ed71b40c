import { rememberIds } from "../../completion/recent-ids.js";
import { type Io, write } from "../../io.js";
import { columns } from "../../output/columns.js";
import { createHider } from "../../output/hide-secrets.js";
import { type CreatePrinter, printers } from "../../output/printers.js";
import type { Input } from "../../registry/command.js";
import { connect } from "../../source/connect.js";
import { checkIds, explainMissing, readById } from "../../source/read-by-id.js";
import type { getOptions } from "./get-options.js";

/** Prints whole calls, in the order of their ids. */
export async function getCalls(
  { operands, options, chosen }: Input<typeof getOptions>,
  io: Io,
): Promise<void> {
  const ids = checkIds(operands);
  if (chosen === undefined) {
    return;
  }
  const client = await connect(chosen.version, options, io);
  const hideSecrets = createHider(chosen.version.list.secrets ?? []);
  const format = options.output ?? (io.stdout.isTTY ? "json" : "ndjson");
  const createPrinter: CreatePrinter = printers[format];
  const printer = createPrinter({ columns });
  const found: string[] = [];
  const missing: string[] = [];
  for await (const { id, call } of readById(client, ids, io)) {
    if (call) {
      await write(io.stdout, printer.printBatch([hideSecrets(call)]));
      found.push(id);
    } else {
      missing.push(id);
    }
  }
  await write(io.stdout, printer.printEnd());
  await rememberIds(found, io.env);
  if (missing.length > 0) {
    throw explainMissing(missing, ids.length);
  }
}
