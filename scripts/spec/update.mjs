/**
 * `npm run spec:update [-- <file or URL>] [--version v1] [--dry-run] [--json |
 * --markdown]`: from a changed spec to everything that follows from it.
 *
 * Checks the spec, compares it with the newest released document, makes all
 * generated files, drafts a changeset for each package that changes, and says
 * what changed for whom. A document that is given becomes the spec. All files
 * are written, or none.
 */
import { parseArgs } from "node:util";
import { say } from "../support/run.mjs";
import { chooseVersions } from "./update/choose-versions.mjs";
import { reportAsMarkdown } from "./update/lay-out-markdown.mjs";
import { reportAsText } from "./update/lay-out-text.mjs";
import { planUpdate } from "./update/plan-update.mjs";
import { sourceFrom } from "./update/plan-upstream.mjs";
import {
  explainInterruption,
  findInterruption,
  finishInterrupted,
  markDone,
  writeAll,
} from "./update/write-all.mjs";
import { writeApiReports } from "./update/write-api-reports.mjs";

/** @typedef {import("./update/make-report.mjs").Report} Report */
/** @typedef {Awaited<ReturnType<typeof planUpdate>>} Plan */

const usage =
  "usage: npm run spec:update [-- <file or URL>] [--version v1] [--dry-run] [--json | --markdown]";

try {
  await update();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function update() {
  const { isHelp, document, version, isDryRun, render } = readArguments();
  if (isHelp) {
    console.log(usage);
    return;
  }
  resume(isDryRun);
  const versions = await chooseVersions(version, document);
  /** @type {Plan[]} */
  const plans = [];
  for (const each of versions) {
    const plan = await planUpdate(each, document);
    plans.push(plan);
  }
  if (!isDryRun) {
    write(plans);
  }
  const reports = plans.map(({ report }) => report);
  console.log(render(reports, isDryRun));
}

function readArguments() {
  const { values, positionals } = parseOrExplain();
  const [document, ...others] = positionals;
  if (others.length > 0 || (values.json && values.markdown)) {
    throw new Error(usage);
  }
  return {
    isHelp: values.help,
    document: document === undefined ? undefined : sourceFrom(document),
    version: values.version,
    isDryRun: values["dry-run"],
    render: chooseForm(values),
  };
}

function parseOrExplain() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        version: { type: "string" },
        "dry-run": { type: "boolean", default: false },
        json: { type: "boolean" },
        markdown: { type: "boolean" },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (error) {
    const [reason] = String(error)
      .replace(/^TypeError.*?: /, "")
      .split(". ");
    throw new Error(`${reason}\n${usage}`);
  }
}

/**
 * @param {{ json?: boolean, markdown?: boolean }} form
 * @returns {(reports: readonly Report[], isDryRun: boolean) => string}
 */
function chooseForm({ json, markdown }) {
  if (json) {
    return (reports) => JSON.stringify(reports, null, 2);
  }
  if (markdown) {
    return (reports) => reports.map(reportAsMarkdown).join("\n\n");
  }
  return (reports, isDryRun) => {
    const texts = reports.map((report) => reportAsText(report, isDryRun));
    return texts.join("\n\n");
  };
}

/**
 * After a run that was killed, its files are half written until they are
 * written to the end.
 * @param {boolean} isDryRun
 */
function resume(isDryRun) {
  if (findInterruption() !== "decided") {
    return;
  }
  if (isDryRun) {
    throw new Error(explainInterruption().join("\n"));
  }
  say("an update was killed while it wrote its files, and is finished now");
  finishInterrupted();
}

/**
 * The API reports follow from the other files: where none changes, they do not
 * either, unless an earlier run had no time for them.
 * @param {readonly Plan[]} plans
 */
function write(plans) {
  const files = plans.flatMap((plan) => plan.files);
  const isNothing = files.length === 0 && findInterruption() === "nothing";
  if (isNothing) {
    return;
  }
  writeAll(files);
  writeApiReports();
  markDone();
}
