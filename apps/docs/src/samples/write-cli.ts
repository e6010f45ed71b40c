import { writeFlags } from "./cli/write-flags.js";
import { quoteForShell } from "./quote-for-shell.js";
import type {
  CliFacts,
  OperationFacts,
  Sample,
  SampleRequest,
} from "./sample-request.js";

/** The request as a command line of `rollcall`, where one can say it. */
export function writeCli(
  request: SampleRequest,
  facts: OperationFacts,
): Sample {
  const { cli } = facts;
  if (cli === undefined) {
    return explain("rollcall has no command for this. Use curl or the client.");
  }
  const { flags, unsaid } = writeFlags(request, facts, cli);
  const refused = listRefused(request, cli);
  const missing = [...refused, ...unsaid];
  if (missing.length > 0) {
    const names = missing.join(", ");
    return explain(`rollcall cannot say this value of ${names}. Use curl.`);
  }
  const words = listWords(request, facts, cli);
  const [command = "", ...operands] = words;
  const line = breakLine([command, ...flags, ...operands]);
  return {
    label: "CLI",
    language: "sh",
    code: line + adviseOnAll(facts),
    isWhole: true,
  };
}

/** The operands that the command would not take: nobody has such an id. */
function listRefused(
  { pathValues }: SampleRequest,
  { operands, operandPattern = "" }: CliFacts,
): string[] {
  const pattern = new RegExp(operandPattern);
  return operands.filter((name) => {
    const value = String(pathValues[name]);
    return !pattern.test(value);
  });
}

function explain(reason: string): Sample {
  return {
    label: "CLI",
    language: "sh",
    code: `# ${reason}`,
    isWhole: false,
  };
}

/** What stands before the flags, in one, and what stands behind them. */
function listWords(
  request: SampleRequest,
  facts: OperationFacts,
  { command, operands }: CliFacts,
): string[] {
  const { version, pathValues } = request;
  const start = [
    `rollcall ${command} --api ${version}`,
    ...listAddress(request, facts),
  ];
  const ids = operands.map((name) => String(pathValues[name]));
  return [start.join(" "), ...ids.map(quoteForShell)];
}

function listAddress(
  { baseUrl }: SampleRequest,
  { serverUrl }: OperationFacts,
): string[] {
  if (baseUrl === serverUrl) {
    return [];
  }
  return [`--base-url ${quoteForShell(baseUrl)}`];
}

const longestLine = 76;

function breakLine(words: readonly string[]): string {
  const line = words.join(" ");
  if (line.length <= longestLine) {
    return line;
  }
  return words.join(" \\\n  ");
}

/** How to get more than a page. */
function adviseOnAll({ pagination }: OperationFacts): string {
  if (pagination === undefined) {
    return "";
  }
  return "\n\n# Every call that matches, over all pages: --all in place of --limit.";
}
