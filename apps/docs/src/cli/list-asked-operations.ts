import { references } from "virtual:rollcall/reference";
import { findCommand } from "./find-command.js";

/** A link to an operation of the HTTP reference. */
interface AskedOperation {
  /** `GET /v3/list-calls (v3)` */
  readonly label: string;
  readonly href: string;
}

/** The operations that a command asks, in every version of the API. */
export function listAskedOperations(command: string): AskedOperation[] {
  const { operations: ids } = findCommand(command);
  return references.flatMap(({ name, base, operations }) => {
    const asked = operations.filter(({ id }) => ids.includes(id));
    return asked.map(({ method, path, slug }) => ({
      label: `${method} ${path} (${name})`,
      href: `${base}/${slug}/`,
    }));
  });
}
