import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

/** One row of an answer, by the names of its columns. */
export type QueryRow = Record<string, unknown>;

/**
 * Asks DuckDB about a Parquet file.
 *
 * @param sql - The file is the table `calls` in it.
 */
export async function queryParquet(
  bytes: Uint8Array,
  sql: string,
): Promise<QueryRow[]> {
  const folder = await mkdtemp(join(tmpdir(), "rollcall-parquet-"));
  const file = join(folder, "calls.parquet");
  const database = await DuckDBInstance.create(":memory:");
  const connection = await database.connect();
  try {
    await writeFile(file, bytes);
    await connection.run("SET TimeZone = 'UTC'");
    await connection.run(
      `CREATE VIEW calls AS SELECT * FROM read_parquet('${file}')`,
    );
    const answer = await connection.runAndReadAll(sql);
    return answer.getRowObjectsJson();
  } finally {
    connection.closeSync();
    database.closeSync();
    await rm(folder, { recursive: true, force: true });
  }
}
