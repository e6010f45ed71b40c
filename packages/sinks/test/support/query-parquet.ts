import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";

/** One row of an answer, by the names of its columns. */
export type QueryRow = Record<string, unknown>;

/** One for all questions: to start it takes longer than to ask it. */
let connected: Promise<DuckDBConnection> | undefined;

/**
 * Asks DuckDB about a Parquet file.
 *
 * @param sql - The file is the table `calls` in it.
 */
export async function queryParquet(
  bytes: Uint8Array,
  sql: string,
): Promise<QueryRow[]> {
  connected ??= connect();
  const connection = await connected;
  const folder = await mkdtemp(join(tmpdir(), "rollcall-parquet-"));
  const file = join(folder, "calls.parquet");
  try {
    await writeFile(file, bytes);
    const answer = await connection.runAndReadAll(
      `WITH calls AS (FROM read_parquet('${file}')) ${sql}`,
    );
    return answer.getRowObjectsJson();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function connect(): Promise<DuckDBConnection> {
  const database = await DuckDBInstance.create(":memory:");
  const connection = await database.connect();
  await connection.run("SET TimeZone = 'UTC'");
  return connection;
}
