import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { bundledSpecs, child } from "./bundled-spec.js";
import { examplesOf } from "./examples-of.js";
import { at, resolved } from "./json-pointer.js";
import { operationsOf } from "./operations-of.js";
import { walk } from "./walk.js";

describe.each(await bundledSpecs())("$version", ({ spec, problems }) => {
  const nodes = [...walk(spec)];
  const operations = operationsOf(spec);

  describe("the document", () => {
    test("holds only references that resolve", () => {
      const dangling = nodes.filter(
        ([, { $ref }]) => typeof $ref === "string" && !at(spec, $ref.slice(1)),
      );
      expect(problems).toEqual([]);
      expect(dangling).toEqual([]);
    });

    test("names every schema in PascalCase, without the numbers that a bundler adds to doubles", () => {
      const names = Object.keys(child(child(spec, "components"), "schemas"));
      expect(names.filter((name) => !/^([A-Z][a-z0-9]*)+$/.test(name))).toEqual(
        [],
      );
    });
  });

  describe("examples", () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    ajv.addSchema(spec, "rollcall.yaml");

    test.each(examplesOf(spec))("are valid: $name", ({ schema, value }) => {
      const validate = ajv.getSchema(`rollcall.yaml${encodeURI(schema)}`);
      expect(validate, `no schema at ${schema}`).toBeTypeOf("function");
      validate?.(value);
      expect(validate?.errors ?? []).toEqual([]);
    });

    test.each(operations)(
      "are there for the success of $kind $id",
      ({ kind, node }) => {
        const answers = Object.entries(child(node, "responses"));
        const [status = "", success] =
          answers.find(([one]) => one.startsWith("2")) ?? [];
        const isAnswered = kind === "operation" && status !== "204";
        const bodies = [
          ...(isAnswered ? [resolved(spec, success)] : []),
          ...(node.requestBody ? [resolved(spec, node.requestBody)] : []),
        ];
        for (const body of bodies) {
          const json = child(child(body, "content"), "application/json");
          expect(Object.keys(child(json, "examples"))).not.toEqual([]);
        }
      },
    );

    const latencies =
      JSON.stringify(examplesOf(spec).map(({ value }) => value)).match(
        /{"p50"[^}]*}/g,
      ) ?? [];
    test.each(latencies)(
      "have latencies that rise with the percentile: %s",
      (text) => {
        const { min, p50, p90, p95, p99, max } = JSON.parse(text);
        const rising = [min, p50, p90, p95, p99, max];
        expect(rising).toEqual(rising.toSorted((a, b) => a - b));
      },
    );
  });
});
