import type { OperationReference, SchemaReference } from "@rollcall/core/spec";
import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { times } from "../../test/times.js";
import { toOption } from "./create-option.js";
import { deprecationsIn, toParameters } from "./given-flags.js";
import { parseValue } from "./parse-value.js";
import { specFlags } from "./spec-flags.js";

function operationWith(
  properties: Record<string, SchemaReference>,
): OperationReference {
  return {
    id: "list",
    method: "GET",
    path: "/list",
    summary: "",
    description: "",
    parameters: [
      {
        name: "filter",
        in: "query",
        description: "",
        required: false,
        schema: {
          type: "object",
          properties,
        },
      },
    ],
  };
}

const text: SchemaReference = { type: "string" };

describe("a filter whose name is taken", () => {
  it.each([
    ["output", "--filter-output"],
    ["help", "--filter-help"],
    ["version", "--filter-version"],
    ["api-key", "--filter-api-key"],
    ["base_url", "--filter-base-url"],
    ["no_answer", "--filter-no-answer"],
    ["a.b[]", "--a-b"],
    ["constructor", "--constructor"],
    ["", "--value"],
    ["---", "--value"],
    ["😀", "--value"],
  ])("%s gets the flag %s", (name, flag) => {
    const flags = specFlags(operationWith({ [name]: text }));
    expect(flags.map((one) => one.flag)).toEqual([flag]);
    const command = new Command().exitOverride().version("1");
    for (const one of flags) {
      command.addOption(toOption(one));
    }
    command.parse([flag, "x"], { from: "user" });
    expect(toParameters(flags, command.opts(), times)).toEqual({
      filter: { [name]: "x" },
    });
    expect(toParameters(flags, {}, times)).toEqual({});
  });

  it("gets one of its own where two are the same word", () => {
    const flags = specFlags(
      operationWith({
        agent_id: text,
        "agent-id": text,
        agentId: text,
      }),
    );
    const names = flags.map(({ flag }) => flag);
    expect(names).toEqual([
      "--agent-id",
      "--filter-agent-id",
      "--filter-filter-agentId",
    ]);
  });
});

describe("a flag takes what the type takes", () => {
  it.each<[SchemaReference, string, unknown]>([
    [{ type: "boolean" }, "true", true],
    [{ type: "boolean" }, "false", false],
    [{ type: "boolean", enum: [true] }, "true", true],
    [{ type: "integer", enum: [1, 2] }, "2", 2],
    [{ type: "number" }, "-0.5", -0.5],
    [{ type: "number" }, "1e-7", 1e-7],
    [{ type: "object" }, '{"a":1}', { a: 1 }],
    [{ type: "array" }, "[1]", [1]],
  ])("%j takes %s", (schema, given, value) => {
    expect(parseValue("--x", schema, given, times)).toEqual(value);
  });

  it.each<[SchemaReference, string]>([
    [{ type: "boolean" }, "yes"],
    [{ type: "integer", enum: [1, 2] }, "3"],
    [{ type: "integer" }, "1.5"],
    [{ type: "object" }, "[1]"],
    [{ type: "array" }, "{"],
  ])("%j refuses %s", (schema, given) => {
    expect(() => parseValue("--x", schema, given, times)).toThrow("--x");
  });
});

describe("a flag of before", () => {
  const renamed: SchemaReference = { ...text, formerly: ["output"] };
  const flags = specFlags(operationWith({ shape: renamed }));

  function parse(...args: string[]) {
    const command = new Command().exitOverride();
    for (const one of flags) {
      command.addOption(toOption(one));
    }
    command.parse(args, { from: "user" });
    return {
      options: command.opts(),
      help: command.helpInformation(),
    };
  }

  it("goes on, as it was chosen then", () => {
    const { options } = parse("--filter-output", "x");
    expect(toParameters(flags, options, times)).toEqual({
      filter: { shape: "x" },
    });
  });

  it("is not in the help", () => {
    const { help } = parse();
    expect(help).toContain("--shape");
    expect(help).not.toContain("--filter-output");
  });

  it("says what to use, where it is used", () => {
    const { options } = parse("--filter-output", "x");
    expect(deprecationsIn(flags, options)).toEqual([
      "--filter-output is deprecated, and goes with the next major version: use --shape.",
    ]);
    expect(deprecationsIn(flags, parse("--shape", "x").options)).toEqual([]);
  });

  it("is refused beside the one of today", () => {
    const { options } = parse("--filter-output", "x", "--shape", "y");
    expect(() => toParameters(flags, options, times)).toThrow(
      "--filter-output is called --shape now: give one of them.",
    );
  });
});

it("a parameter in a header has a flag, one in a path or a cookie has none", () => {
  const places = ["header", "path", "cookie"] as const;
  const parameters = places.map((place) => ({
    name: `X-In-${place}`,
    in: place,
    description: "",
    required: true,
    schema: text,
  }));
  const flags = specFlags({ ...operationWith({}), parameters });
  expect(flags).toEqual([
    expect.objectContaining({
      flag: "--X-In-header",
      path: ["X-In-header"],
    }),
  ]);
});
