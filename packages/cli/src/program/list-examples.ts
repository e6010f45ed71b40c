import type { Example } from "../registry/command.js";
import type { Plan } from "./plan.js";

/** The examples of a command in a version; without one, all of them. */
export function listExamples(
  { definition }: Pick<Plan, "definition">,
  name: string | undefined,
): readonly Example[] {
  const { examples } = definition;
  if (name === undefined) {
    return examples;
  }
  return examples.filter(({ api = name }) => {
    return api === name;
  });
}
