import type { ApiVersion } from "../../api/api-version.js";
import { errorSchema } from "../../errors/error-schema.js";
import { metaSchema } from "../../output/meta-schema.js";
import type { RegisteredCommand } from "../../registry/registered-command.js";

/** What has a schema. */
export interface SchemaSource {
  /** As it is asked for: `config list`. */
  readonly name: string;
  /** Who prints what it says: `rollcall config list`, `--meta`. */
  readonly title: string;
  /** What it is, in a few words without a full stop. */
  readonly summary: string;
  readonly write: (version: ApiVersion) => object;
}

const flags: readonly SchemaSource[] = [
  {
    name: "meta",
    title: "--meta",
    summary: "What --meta prints: how many records, and whether more",
    write: () => metaSchema,
  },
  {
    name: "json-errors",
    title: "--json-errors",
    summary: "What --json-errors prints: what failed, and what to do",
    write: () => errorSchema,
  },
];

/** Everything that has a schema, in the order of the registry. */
export async function findSchemas(
  registry: readonly RegisteredCommand[],
): Promise<SchemaSource[]> {
  const found: SchemaSource[] = [];
  for (const { name, summary, load } of registry) {
    const { schema } = await load();
    if (schema) {
      const title = `rollcall ${name}`;
      found.push({
        name,
        title,
        summary,
        write: schema,
      });
    }
  }
  return [...found, ...flags];
}
