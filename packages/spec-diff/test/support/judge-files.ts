/** Judges two files in a process of its own, and says in one line how. */
import { diffDocuments, LoadError, loadDocument } from "../../src/index.js";

const [before = "", after = ""] = process.argv.slice(2);

async function judge(): Promise<string> {
  const old = await loadDocument(before);
  const revised = await loadDocument(after);
  const { verdict } = await diffDocuments(old, revised);
  return `${verdict.wire} ${verdict.types}`;
}

function explain(error: unknown): string {
  if (error instanceof LoadError) {
    return `${error.code} at line ${error.location.line}`;
  }
  return `no place: ${error}`;
}

process.stdout.write(await judge().catch(explain));
