import { apiVersions } from "../../src/api/versions.js";
import { createCallKind } from "../../src/output/call-records.js";
import type { OutputChoice } from "../../src/output/output-choice.js";
import { outputOptions } from "../../src/output/output-options.js";
import { createRecordWriter } from "../../src/output/record-writer.js";
import { commonOptions } from "../../src/program/common-options.js";
import { readOptions } from "../../src/program/option-flags.js";
import { createIo } from "../terminal.js";

const table = { ...outputOptions, ...commonOptions };

/** What a command line would say of its output. */
export function choose(given: Record<string, string[]> = {}): OutputChoice {
  return readOptions(table, given) as OutputChoice;
}

/** What is printed of calls that come in batches. */
export async function print(
  batches: readonly (readonly unknown[])[],
  choice: OutputChoice,
  columns?: number,
): Promise<{ readonly stdout: string; readonly stderr: string }> {
  const io = createIo(columns);
  const kind = await createCallKind(apiVersions[0]);
  const writer = await createRecordWriter(kind, choice, io);
  for (const batch of batches) {
    await writer.write(batch);
  }
  await writer.end();
  await writer.close();
  return { stdout: io.stdout.text(), stderr: io.stderr.text() };
}
