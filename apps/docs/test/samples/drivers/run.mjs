// Runs each file as a module of its own; what failed says so beside it.
import { appendFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

for (const file of process.argv.slice(2)) {
  console.log = (...words) => {
    appendFileSync(`${file}.out`, `${words.join(" ")}\n`);
  };
  try {
    await import(pathToFileURL(file).href);
  } catch (error) {
    writeFileSync(`${file}.failed`, String(error.stack));
  }
}
