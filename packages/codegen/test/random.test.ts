import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import * as checks from "../../core/src/validate/checks/index.js";
import type { Schema } from "../src/index.js";
import { compile, type Generated } from "./support/compile.js";
import { generateFrom } from "./support/generate.js";

/** The soak asks for more; by hand: `ROLLCALL_RANDOM_DOCUMENTS=2000`. */
const documentCount = Number(process.env.ROLLCALL_RANDOM_DOCUMENTS ?? 50);

const oddNames = ["a", "b-c", "2d", "class", "*/", "\u2028", '"e": 1'];
const name = fc.constantFrom(...oddNames);
const scalar = fc.constantFrom<unknown>("a", "*/", "\u2028", 0, 1, true);
const components = ["First", "second-one", "3rd"];

const { schema } = fc.letrec<{ schema: Schema }>((tie) => {
  const inner = tie("schema") as fc.Arbitrary<Schema>;
  const nothing = fc.constant<Schema>({});
  const text = fc.record(
    {
      type: fc.constant("string"),
      minLength: fc.nat(2),
      maxLength: fc.integer({ min: 1, max: 4 }),
      default: fc.constant("*/"),
      description: name,
    },
    { requiredKeys: ["type"] },
  );
  const number = fc.record(
    {
      type: fc.constantFrom("integer", "number"),
      minimum: fc.integer({ min: -1, max: 1 }),
      maximum: fc.integer({ min: 0, max: 9 }),
      exclusiveMinimum: fc.integer({ min: -2, max: 1 }),
      exclusiveMaximum: fc.integer({ min: 1, max: 9 }),
      multipleOf: fc.constantFrom(0.5, 1, 2),
    },
    { requiredKeys: ["type"] },
  );
  const untyped = fc.record(
    {
      minimum: fc.constant(0),
      exclusiveMaximum: fc.constant(1),
      minLength: fc.constant(1),
      maxItems: fc.constant(1),
      minProperties: fc.constant(1),
    },
    { requiredKeys: [] },
  );
  const many = fc.record({
    type: fc.uniqueArray(
      fc.constantFrom("string", "integer", "boolean", "null", "array"),
      { minLength: 1 },
    ),
  });
  const values = fc.uniqueArray(scalar, { minLength: 1, maxLength: 3 });
  const narrowing = fc.constantFrom(
    {},
    {},
    { type: "string" },
    { type: ["string", "null"] },
    { type: "integer" },
    { minLength: 2 },
    { maximum: 0 },
  );
  const enumeration = fc
    .tuple(values, narrowing, fc.boolean())
    .map(([list, keywords, hasNull]) => ({
      enum: hasNull ? [...list, null] : list,
      ...keywords,
    }));
  const constant = fc.tuple(scalar, narrowing).map(([value, keywords]) => ({
    const: value,
    ...keywords,
  }));
  const ref = fc
    .constantFrom(...components)
    .map((to) => ({ $ref: `#/components/schemas/${to}` }));
  const beside = fc.constantFrom<Schema>(
    { minProperties: 1 },
    { required: ["a"], type: "object" },
    { properties: { x: { type: "string" } }, type: "object" },
  );
  const refBeside = fc
    .tuple(ref, beside)
    .map(([one, other]) => ({ ...one, ...other }));
  const heavy = fc.uniqueArray(
    fc.constantFrom<unknown>({ a: 1 }, [1], [], {}, "a", null),
    { minLength: 1, maxLength: 3 },
  );
  const deepValues = fc.oneof(
    heavy.map((list) => ({ enum: list })),
    heavy.map(([only]) => ({ const: only })),
    heavy.map((list) => ({ type: "object", enum: list })),
  );
  const tuple = fc.record(
    {
      type: fc.constant("array"),
      prefixItems: fc.array(inner, { minLength: 1, maxLength: 2 }),
      items: fc.oneof(fc.boolean(), inner) as fc.Arbitrary<Schema>,
      minItems: fc.nat(2),
    },
    { requiredKeys: ["type"] },
  );
  // Alone: ajv forgets what it found of the items before.
  const containing = fc.record(
    {
      contains: inner,
      minContains: fc.nat(1),
      maxContains: fc.integer({ min: 1, max: 2 }),
    },
    { requiredKeys: ["contains"] },
  );
  const conditional = fc.record(
    {
      if: inner,
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON schema.
      then: inner,
      else: inner,
    },
    { requiredKeys: [] },
  );
  const list = fc.record(
    {
      type: fc.constant("array"),
      items: inner,
      minItems: fc.nat(1),
      maxItems: fc.integer({ min: 1, max: 2 }),
      uniqueItems: fc.boolean(),
    },
    { requiredKeys: ["type", "items"] },
  );
  const object = fc.record(
    {
      type: fc.constant("object"),
      properties: fc.dictionary(name, inner, { maxKeys: 3 }),
      required: fc.uniqueArray(name, { maxLength: 2 }),
      additionalProperties: fc.oneof(fc.boolean(), inner),
      minProperties: fc.nat(2),
      maxProperties: fc.integer({ min: 1, max: 3 }),
      patternProperties: fc.dictionary(
        fc.constantFrom("^a", "\\*/", "-", "\u2028"),
        inner,
        { minKeys: 1, maxKeys: 2 },
      ),
      propertyNames: inner,
      dependentRequired: fc.dictionary(
        name,
        fc.uniqueArray(name, { maxLength: 2 }),
        { maxKeys: 2 },
      ),
    },
    { requiredKeys: ["type", "properties"] },
  );
  const branches = fc.array(inner, { minLength: 1, maxLength: 3 });
  const union = fc.oneof(
    branches.map((oneOf) => ({ oneOf })),
    branches.map((anyOf) => ({ anyOf })),
    branches.map((allOf) => ({ allOf })),
    inner.map((not) => ({ not })),
    fc
      .tuple(inner, branches)
      .map(([own, anyOf]) => (own.$ref ? { anyOf } : { ...own, anyOf })),
    inner.map((one) => ({ oneOf: [one, { type: "null" }] })),
  );
  const leaf = fc.oneof(
    nothing,
    text,
    number,
    untyped,
    many,
    enumeration,
    constant,
    deepValues,
  );
  return {
    schema: fc.oneof(
      { maxDepth: 4, depthSize: "small" },
      leaf,
      object,
      object,
      list,
      tuple,
      containing,
      union,
      conditional,
      ref,
      refBeside,
    ) as fc.Arbitrary<Schema>,
  };
});

type Components = Record<string, Schema>;

/** What a document may have around the same schemas. */
interface Shape {
  readonly isOld: boolean;
  readonly isShared: boolean;
  readonly status: string;
  readonly others: readonly string[];
  readonly header: Schema;
}

/** Keywords that say the same in 3.0 and 3.1. */
const headerSchema = fc.constantFrom<Schema>(
  { type: "string" },
  { type: "integer", minimum: 1 },
  { type: "boolean" },
  { type: "array", items: { type: "string" } },
  { type: "string", enum: ["*/", "\u2028"] },
  {},
);

const shape = fc.record<Shape>({
  isOld: fc.boolean(),
  isShared: fc.boolean(),
  status: fc.constantFrom("200", "201", "2XX", "default"),
  others: fc.uniqueArray(fc.constantFrom("204", "404", "5XX"), {
    maxLength: 2,
  }),
  header: headerSchema,
});

const schemasOf = fc.tuple(schema, schema, schema).map((parts) => {
  const object: Components = {};
  components.forEach((one, i) => {
    // A component that is a reference alone may lead back to itself.
    object[one] = { type: "object", properties: { x: parts[i] ?? {} } };
  });
  return object;
});

interface Sampled {
  readonly schemas: Components;
  readonly shape: Shape;
}

const document = fc.record<Sampled>({
  schemas: schemasOf,
  shape,
});

/** What a component of 3.0 says in its own words. */
const oldWords = {
  type: "object",
  properties: {
    a: { type: "string", nullable: true },
    b: { type: "integer", minimum: 1, exclusiveMinimum: true },
    c: { type: "number", maximum: 9, exclusiveMaximum: true, nullable: true },
    d: { nullable: true, allOf: [{ $ref: "#/components/schemas/First" }] },
    e: { type: "string", nullable: true, enum: ["a", null] },
  },
};

function asDocument(schemas: Components, { isOld, ...shape }: Shape): object {
  const items = components.map((one, index) => [
    `p${index}`,
    itemOf(one, schemas[one]?.properties?.x, shape),
  ]);
  const pathItems = Object.fromEntries(items);
  const paths = shape.isShared
    ? mapEntries(pathItems, (key) => ({
        $ref: isOld ? `#/x-items/${key}` : `#/components/pathItems/${key}`,
      }))
    : pathItems;
  const entries = Object.entries(paths).map(([key, item]) => [`/${key}`, item]);
  return {
    openapi: isOld ? "3.0.3" : "3.1.0",
    info: { title: "Random", version: "1" },
    paths: Object.fromEntries(entries),
    ...(isOld ? { "x-items": pathItems } : {}),
    components: {
      schemas: isOld ? { ...schemas, Old: oldWords } : schemas,
      ...(isOld ? {} : { pathItems }),
    },
  };
}

function mapEntries(object: object, value: (key: string) => object): object {
  const keys = Object.keys(object);
  return Object.fromEntries(keys.map((key) => [key, value(key)]));
}

function itemOf(
  one: string,
  query: Schema | undefined,
  { status, others, header }: Omit<Shape, "isOld">,
): object {
  const answer = {
    description: "*/",
    content: {
      "text/csv": { schema: { type: "string" } },
      "application/json": {
        schema: { $ref: `#/components/schemas/${one}` },
      },
      "application/xml": {},
    },
  };
  const rest = others.map((other) => [other, { description: "none" }]);
  return {
    parameters: [{ name: "X-A", in: "header", schema: header }],
    get: {
      operationId: `get-${one}`,
      parameters: [
        { name: "q", in: "query", schema: query },
        { name: "X-b*", in: "header", required: true, schema: header },
        { name: "Accept", in: "header", required: true, schema: header },
        { name: "c", in: "cookie", schema: header },
      ],
      responses: { [status]: answer, ...Object.fromEntries(rest) },
    },
  };
}

type Answers = Record<string, checks.Check>;

/** The checks of the generated file, which imports none but core's. */
function answersOf(files: Generated): Answers {
  const source = (files["validators.ts"] ?? "")
    .replace(/^import .*$/m, "")
    .replaceAll("export const", "const");
  const script = ts.transpile(source, { target: ts.ScriptTarget.ES2022 });
  const names = Object.keys(checks);
  const run = new Function(...names, `${script}\nreturn answers;`);
  return run(...Object.values(checks));
}

const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    scalar,
    fc.constant(null),
    // ajv takes no number from 1e21 on for a multiple of 1.
    fc.double({ min: -1e20, max: 1e20, noNaN: true }),
    fc.string({ maxLength: 5 }),
    fc.array(tie("any"), { maxLength: 3 }),
    fc.dictionary(name, tie("any"), { maxKeys: 4 }),
    fc.record({ x: tie("any") }),
  ),
})).any;

const seed = Number(process.env.ROLLCALL_RANDOM_SEED ?? 13);

const sampled = fc.sample(document, {
  numRuns: documentCount,
  seed,
});

describe(`random documents (seed ${seed})`, { timeout: 600_000 }, () => {
  const all: (Sampled & { files: Generated })[] = [];

  it("generate code", async () => {
    for (const { schemas, shape: around } of sampled) {
      const given = asDocument(schemas, around);
      const files = await generateFrom(given).catch((error) => {
        throw new Error(`${error}\n${JSON.stringify(given)}`);
      });
      all.push({ schemas, shape: around, files });
    }
  });

  it("generate code that compiles", () => {
    const size = 100;
    for (let from = 0; from < all.length; from += size) {
      const some = all.slice(from, from + size);
      const problems = compile(some.map(({ files }) => files));
      expect(problems.flat()).toEqual([]);
    }
  });

  it("generate validators that agree with ajv", () => {
    for (const { files, ...given } of all) {
      const schemas = asMeant(given);
      const answers = answersOf(files);
      for (const one of checkedIn(given)) {
        const isRight = oracleOf(schemas, one);
        assertSame(schemas, (given) => [
          issuesOf(answers[`get-${one}`], given).length === 0,
          isRight(given),
        ]);
      }
    }
  });

  it("generate validators that agree with ajv where enums are open", () => {
    for (const { files, ...given } of all.filter(hasNoChoice)) {
      const schemas = asMeant(given);
      const answers = answersOf(files);
      for (const one of checkedIn(given)) {
        const isRight = oracleOf(withOpenEnums(schemas) as Components, one);
        assertSame(schemas, (given) => [
          !issuesOf(answers[`get-${one}`], given).some(isError),
          isRight(given),
        ]);
      }
    }
  });
});

/** What stands beside a reference of 3.0 means nothing. */
function asMeant({ schemas, shape: { isOld } }: Sampled): Components {
  const text = JSON.stringify(schemas, (_, node) =>
    isOld && node?.$ref ? { $ref: node.$ref } : node,
  );
  return JSON.parse(text);
}

/** Whether a default answer is a success, no document says. */
function checkedIn({ shape: { status } }: Sampled): string[] {
  return status === "default" ? [] : components;
}

type Drafts = Parameters<checks.Check>[1];

function issuesOf(check: checks.Check | undefined, given: unknown): Drafts {
  const issues: Drafts = [];
  check?.(given, issues);
  return issues;
}

function isError({ severity }: Drafts[number]): boolean {
  return severity === "error";
}

function oracleOf(schemas: Components, one: string) {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: "spec", components: { schemas } });
  const validate = ajv.getSchema(`spec#/components/schemas/${one}`);
  return (given: unknown) => validate?.(given);
}

/** Asks both for random values, some of which have the shape of an answer. */
function assertSame(
  schemas: Components,
  judge: (given: unknown) => [ours: unknown, theirs: unknown],
): void {
  const wrapped = value.map((x) => ({ x }));
  fc.assert(
    fc.property(fc.oneof(wrapped, value), (made) => {
      // Objects without a prototype are equal to no others for ajv.
      const given = JSON.parse(JSON.stringify(made));
      const [ours, theirs] = judge(given);
      const context = JSON.stringify({ schemas, given });
      expect([ours, context]).toEqual([theirs, context]);
    }),
    { numRuns: 40, seed },
  );
}

/**
 * Where exactly one of several schemas has to be right, or one has to be wrong,
 * an enum that takes more means something else.
 */
function hasNoChoice({ schemas }: { schemas: Components }): boolean {
  return !/"(oneOf|not|if|contains|propertyNames)"/.test(
    JSON.stringify(schemas),
  );
}

/** A copy in which an enum of texts takes any text. */
function withOpenEnums(node: unknown): unknown {
  if (typeof node !== "object" || node === null) {
    return node;
  }
  if (Array.isArray(node)) {
    return node.map(withOpenEnums);
  }
  const entries = Object.entries(node).map(([key, inner]) => [
    key,
    withOpenEnums(inner),
  ]);
  const { enum: values, ...copy } = Object.fromEntries(entries);
  return values === undefined ? copy : openEnum(copy, values);
}

function openEnum(schema: Schema, values: readonly unknown[]): Schema {
  const types = [schema.type ?? []].flat();
  const ofType = values.filter(
    (value) =>
      types.length === 0 ||
      types.includes(value === null ? "null" : typeOf(value)),
  );
  const texts = ofType.filter((value) => typeof value === "string");
  const isOpen =
    texts.length > 0 &&
    ofType.every((value) => value === null || typeof value === "string");
  if (!isOpen) {
    return {
      ...schema,
      enum: [...values],
    };
  }
  const type = ofType.includes(null) ? ["string", "null"] : "string";
  return {
    ...schema,
    type,
  };
}

function typeOf(value: unknown): string {
  return typeof value === "number" ? "integer" : typeof value;
}
