import { CliError } from "../errors/cli-error.js";
import { createHider } from "./hide-secrets.js";
import { compileJq, type JqProgram, runJq } from "./jq.js";
import type { OutputChoice } from "./output-choice.js";
import { createPicker } from "./pick-fields.js";
import type { RecordKind } from "./record-kind.js";
import { chooseHidden } from "./secrets.js";

/** What is made of records before they are printed. */
export interface Transform {
  /** Of a batch, nothing or anything. */
  next(records: readonly unknown[]): unknown[];
  /**
   * What comes after the last batch.
   *
   * @throws CliError where a program of jq failed.
   */
  end(): unknown[];
}

/**
 * Leaves out secrets first, then fields that nobody asked for, and gives the
 * rest to the program of `--jq`.
 *
 * @throws CliError where an option is wrong.
 */
export async function createTransform(
  kind: RecordKind,
  choice: OutputChoice,
): Promise<Transform> {
  const { fields, jq, jqSlurp } = choice;
  const hideSecrets = createHider(chooseHidden(kind.secrets, choice));
  const pick = fields ? createPicker(fields) : (record: unknown) => record;
  const prepare = (records: readonly unknown[]) => {
    return records.map((record) => pick(hideSecrets(record)));
  };
  if (jq === undefined) {
    return {
      next: prepare,
      end: () => [],
    };
  }
  const program = await compileJq(jq);
  if (jqSlurp) {
    return slurp(program, prepare);
  }
  return filter(program, prepare);
}

type Prepare = (records: readonly unknown[]) => unknown[];

/** One record after the other: one that the program cannot take hides no other. */
function filter(program: JqProgram, prepare: Prepare): Transform {
  const problems: string[] = [];
  return {
    next(records) {
      const all: unknown[] = [];
      for (const record of prepare(records)) {
        const { results, problem } = runJq(program, record);
        all.push(...results);
        if (problem !== undefined) {
          problems.push(problem);
        }
      }
      return all;
    },
    end() {
      const [problem] = problems;
      if (problem !== undefined) {
        throw failJq(problem, `on ${countRecords(problems.length)}`);
      }
      return [];
    },
  };
}

/** All records as one array: they are kept until the last one is there. */
function slurp(program: JqProgram, prepare: Prepare): Transform {
  const all: unknown[] = [];
  return {
    next(records) {
      for (const record of prepare(records)) {
        all.push(record);
      }
      return [];
    },
    end() {
      const { results, problem } = runJq(program, all);
      if (problem !== undefined) {
        throw failJq(problem, "on the array of all records");
      }
      return results;
    },
  };
}

function failJq(problem: string, where: string): CliError {
  return new CliError(`--jq failed ${where}: ${problem}.`, {
    ending: "partial",
    fix: "The rest is printed. Let the program take them, too: as in .name? // empty.",
  });
}

function countRecords(count: number): string {
  if (count === 1) {
    return "1 record";
  }
  return `${count} records`;
}
