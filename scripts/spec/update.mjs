/**
 * `npm run spec:update [-- --dry-run] [--json | --markdown]`: from a changed
 * spec to everything that follows from it.
 *
 * Checks the spec, compares it with the newest released document, makes all
 * generated files, drafts a changeset for each package that changes, and says
 * what changed for whom. All files are written, or none.
 */
import { parseArgs } from "node:util";
import { run } from "../support/run.mjs";
import { planUpdate } from "./update/plan.mjs";
import { reportAsMarkdown } from "./update/report-markdown.mjs";
import { reportAsText } from "./update/report-text.mjs";
import { finishInterrupted, writeAll } from "./update/write-all.mjs";
import { listVersions } from "./versions.mjs";

try {
  await update();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function update() {
  const { values } = parseArgs({
    options: {
      "dry-run": { type: "boolean" },
      json: { type: "boolean" },
      markdown: { type: "boolean" },
    },
  });
  if (values.json && values.markdown) {
    throw new Error("--json and --markdown exclude each other");
  }
  finishInterrupted();
  const plans = [];
  for (const version of listVersions()) {
    plans.push(await planUpdate(version));
  }
  if (!values["dry-run"]) {
    writeAll(plans.flatMap(({ files }) => files));
    writeApiReports();
  }
  const reports = plans.map(({ report }) => report);
  console.log(render(reports, values));
}

/** They are made of what is built. */
function writeApiReports() {
  const code = run("turbo", [
    "run",
    "generate",
    "api-report",
    "--output-logs=errors-only",
  ]);
  if (code !== 0) {
    throw new Error(
      "The API reports could not be made; what turbo says is above.",
    );
  }
}

/**
 * @param {readonly import("./update/report.mjs").Report[]} reports
 * @param {{ json?: boolean, markdown?: boolean }} form
 */
function render(reports, { json, markdown }) {
  if (json) {
    return JSON.stringify(reports, null, 2);
  }
  const write = markdown ? reportAsMarkdown : reportAsText;
  return reports.map(write).join("\n");
}
