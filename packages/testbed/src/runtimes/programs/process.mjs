// Runs the smoke test in a runtime that is a command: Node, Bun, Deno. Prints
// the results.
import { smoke } from "./smoke.mjs";

const [, , surroundings = ""] = process.argv;
const results = await smoke(JSON.parse(surroundings));
console.log(JSON.stringify(results));
