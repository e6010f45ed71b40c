import { format } from "node:util";
import { vi } from "vitest";
import { createSampleFetch } from "./in-place-of-the-api.js";
import { pathOf } from "./sample-files.js";

/** The end of the mock's data: what a sample takes for now. */
const now = Date.parse("2026-11-01");

/** A program that was imported before would not run again. */
let runs = 0;

/**
 * Runs a program of the samples in this process, where the API is a mock.
 *
 * @param print - Is given each line that it prints.
 * @returns What it printed, a line each.
 * @throws What the program throws.
 */
export async function runProgram(
  program: string,
  print = (_line: string) => {},
): Promise<string[]> {
  const printed: string[] = [];
  vi.stubGlobal("fetch", createSampleFetch());
  vi.stubEnv("RETELL_API_KEY", "key_of_a_test");
  vi.spyOn(Date, "now").mockReturnValue(now);
  vi.spyOn(console, "log").mockImplementation((...values) => {
    const line = format(...values);
    printed.push(line);
    print(line);
  });
  runs += 1;
  await import(`${pathOf(program)}?run=${runs}`);
  return printed;
}
