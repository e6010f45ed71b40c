import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { type DiffOptions, diffDocuments } from "../diff-documents.js";
import { isBelow } from "../load/check-inside.js";
import { isUrl } from "../load/file-library.js";
import { type LoadedDocument, loadDocument } from "../load/load-document.js";
import { reportJson } from "../report/report-json.js";
import { reportMarkdown } from "../report/report-markdown.js";
import { reportText } from "../report/report-text.js";
import { exitCodeOf } from "../verdict.js";

/** What the command writes to, and which version of it this is. */
export interface Surroundings {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly version: string;
}

const usage = `Usage: spec-diff <old> <new> [options]

Compares two OpenAPI documents (3.0 or 3.1, YAML or JSON, files or URLs): what
breaks on the wire, and what breaks a TypeScript caller of the generated types.
A file may refer to files in its folder, and below the working directory.

Options:
  --json           the whole result as JSON
  --markdown       a summary for a pull request
  --strict         a warning counts as breaking
  --closed-enums   a value that is added to an enum of answers breaks
  --ignore <name>  an extension (x-...) that is documentation; may be repeated
  --version        the version of this command
  -h, --help       this text

Exit code: 0 nothing or documentation only, 10 additive or a warning,
20 breaking, 1 the documents could not be read or judged.
`;

const failed = 1;

/** Runs the command, and gives its exit code. */
export async function run(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  try {
    return await runCommand(parse(args), surroundings);
  } catch (error) {
    const { message } = error as Error;
    surroundings.stderr(`spec-diff: ${message}\n`);
    return failed;
  }
}

type Parsed = ReturnType<typeof parse>;

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: "boolean" },
      markdown: { type: "boolean" },
      strict: { type: "boolean" },
      "closed-enums": { type: "boolean" },
      ignore: {
        type: "string",
        multiple: true,
      },
      version: { type: "boolean" },
      help: {
        type: "boolean",
        short: "h",
      },
    },
  });
}

async function runCommand(
  { values, positionals }: Parsed,
  { stdout, version }: Surroundings,
): Promise<number> {
  if (values.help || values.version) {
    stdout(values.help ? usage : `${version}\n`);
    return 0;
  }
  const [oldSource, newSource, ...others] = positionals;
  if (!oldSource || !newSource || others.length > 0) {
    throw new Error(
      `two documents are needed, the old and the new\n\n${usage}`,
    );
  }
  if (values.json && values.markdown) {
    throw new Error("--json and --markdown exclude each other");
  }
  const options: DiffOptions = {
    closedEnums: values["closed-enums"],
    documentationExtensions: values.ignore,
  };
  const [old, revised] = await Promise.all([
    loadHere(oldSource),
    loadHere(newSource),
  ]);
  const diff = await diffDocuments(old, revised, options);
  stdout(reporterOf(values)(diff));
  return exitCodeOf(diff.verdict.level, values.strict);
}

/** A document below the working directory may refer to all that is there. */
function loadHere(source: string): Promise<LoadedDocument> {
  const cwd = process.cwd();
  const isHere = !isUrl(source) && isBelow(cwd, resolve(cwd, source));
  return loadDocument(source, { folder: isHere ? cwd : undefined });
}

function reporterOf({ json, markdown }: Parsed["values"]) {
  if (json) {
    return reportJson;
  }
  if (markdown) {
    return reportMarkdown;
  }
  return reportText;
}
