import { createHash } from "node:crypto";
import type { ConsoleFacts, WebhookFacts } from "../model/console-facts.js";
import type { VersionConsoles } from "./read-consoles.js";

/** What one console is made of. It is a file, read when somebody opens it. */
export interface FactsFile {
  /** The version of the API: `v3`. */
  readonly version: string;
  /** The id of the operation, or `webhooks`. */
  readonly name: string;
  readonly facts: ConsoleFacts | WebhookFacts;
}

/** The files of all consoles. */
export function listFactsFiles(
  consoles: Readonly<Record<string, VersionConsoles | undefined>>,
): FactsFile[] {
  const files: FactsFile[] = [];
  for (const [version, found] of Object.entries(consoles)) {
    const { operations = {}, webhooks } = found ?? {};
    for (const [name, facts] of Object.entries(operations)) {
      files.push({ version, name, facts });
    }
    if (webhooks !== undefined) {
      files.push({ version, name: "webhooks", facts: webhooks });
    }
  }
  return files;
}

/**
 * Its address changes with what is in it: no browser makes an old form from
 * one that it has kept.
 */
export function addressOfFacts(file: FactsFile): string {
  const { version, name, facts } = file;
  const hash = createHash("sha256");
  hash.update(JSON.stringify(facts));
  const print = hash.digest("hex").slice(0, 8);
  return `/console/${version}/${name}.json?${print}`;
}
