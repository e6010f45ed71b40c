import { createClient } from "@rollcall/core/v3";
import { describe, expect, it } from "vitest";
import { times } from "../../test/times.js";
import { apiVersions } from "../api/versions.js";
import { optionKey } from "./choose-flag.js";
import { explainInput } from "./explain-input.js";
import { toParameters } from "./given-flags.js";
import { flagsOfVersions } from "./version-flags.js";

const [, ofV3] = flagsOfVersions(apiVersions);
const flags = ofV3?.flags ?? [];
const { calls } = createClient({ apiKey: "key_right" });

/** What is said of flags that only the client refuses. */
function explain(argv: readonly string[]): string {
  const options: Record<string, string[]> = {};
  for (let at = 0; at < argv.length; at += 2) {
    const [flag = "", text = ""] = argv.slice(at, at + 2);
    const key = optionKey(flag);
    options[key] = [...(options[key] ?? []), text];
  }
  try {
    calls.pages(toParameters(flags, options, times));
  } catch (error) {
    return explainInput(error as never, flags, options);
  }
  throw new Error("The client took it.");
}

const twoBounds = ["--duration-ms", "ge:1", "--duration-ms", "lt:2"];

describe("what the client refuses is said in the command line's words", () => {
  it.each<[string, string[], RegExp]>([
    [
      "two bounds, and to count",
      [...twoBounds, "--include-total", "true"],
      /^--include-total does not go with two bounds of --duration-ms, .*: give --duration-ms bt:low\.\.high in place of the two\.$/,
    ],
    [
      "two bounds in flags of v1, and to count",
      [
        ...["--after-start-timestamp", "2026-10-01"],
        ...["--before-start-timestamp", "2026-11-01"],
        ...["--include-total", "true"],
      ],
      /bounds of --after-start-timestamp and --before-start-timestamp, .*: give --start-timestamp bt:low/,
    ],
    [
      "two bounds, and to skip",
      [...twoBounds, "--skip", "4"],
      /^--skip does not go with two bounds of --duration-ms, .* bt:low\.\.high/,
    ],
    [
      "two bounds inside a list",
      ["--tool-calls", "book,latency_ms=ge:5,latency_ms=lt:9"],
      /^--tool-calls latency_ms takes one bound: give bt:low\.\.high/,
    ],
    [
      "bounds the wrong way round",
      ["--duration-ms", "ge:2", "--duration-ms", "lt:1"],
      /^the tests of --duration-ms do not go together: .* \(ge or gt\)/,
    ],
    [
      "a test that there is not",
      ["--duration-ms", '{"gte":5}'],
      /^--duration-ms .*\(bt:low\.\.high\)/,
    ],
    [
      "a text's test that there is not",
      ["--from-number", '{"like":"a"}'],
      /^--from-number .*\(eq, ne, sw:, ew:, co:\)/,
    ],
    [
      "what is nested in an entry",
      ["--metadata", '{"crm":{"id":"x"}}'],
      /^--metadata crm .*first level.*\(pr, np\)/,
    ],
    [
      "no test at all",
      ["--duration-ms", "{}"],
      /^--duration-ms is empty.*\(bt:low\.\.high\)/,
    ],
    ["no range", ["--duration-ms", '{"between":[5]}'], /^--duration-ms .*two/],
    ["no number", ["--duration-ms", '{"ge":"x"}'], /^--duration-ms .*number/],
    [
      "seconds",
      ["--start-timestamp", '{"ge":1700000000}'],
      /^--start-timestamp is 1700000000.*milliseconds/,
    ],
    [
      "a misspelt property",
      ["--agent", '{"agent":"x"}'],
      /^--agent agent is not known.*agent_id, version/,
    ],
    ["a list of texts", ["--agent", '["a"]'], /^--agent .*object/],
  ])("%s", (_, argv, sentence) => {
    const text = explain(argv);
    expect(text).toMatch(sentence);
    expect(text).not.toMatch(
      /between|startsWith|endsWith|contains|exists|filter_criteria|Date/,
    );
  });
});
