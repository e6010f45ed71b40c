// Runs the smoke test in a runtime that is a command: Node, Bun, Deno. Prints
// the results.
import { smoke } from "./smoke.mjs";

const results = await smoke(JSON.parse(process.argv[2] ?? ""));
console.log(JSON.stringify(results));
