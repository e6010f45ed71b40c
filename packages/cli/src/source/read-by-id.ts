import type { CallsClient } from "../api/api-version.js";
import { CliError } from "../errors/cli-error.js";
import { isCallId } from "../input/is-call-id.js";
import type { Io } from "../io.js";
import type { ShownCall } from "../output/columns.js";

/** What became of an id. */
export type FoundCall =
  | {
      readonly id: string;
      readonly call: ShownCall;
    }
  | {
      readonly id: string;
      readonly call: undefined;
    };

/**
 * Reads whole calls by their ids, a few at once, in the order of the ids.
 *
 * @throws What the client throws, but for a call that the API does not know.
 */
export async function* readById(
  client: CallsClient,
  ids: readonly string[],
  { signal }: Pick<Io, "signal">,
): AsyncGenerator<FoundCall> {
  const { hydrate } = await import("@rollcall/core/hydrate");
  const items = ids.map((id) => ({ call_id: id }));
  const found = hydrate(client, items, {
    signal,
    isWhole: () => false,
  });
  for await (const one of found) {
    if ("missing" in one) {
      yield {
        id: one.item.call_id,
        call: undefined,
      };
    } else {
      yield {
        id: one.call_id,
        call: one,
      };
    }
  }
}

/**
 * Reads one whole call.
 *
 * @throws CliError where the API does not know it, and what the client throws.
 */
export async function readOne(
  client: CallsClient,
  id: string,
  io: Pick<Io, "signal">,
): Promise<ShownCall> {
  for await (const { call } of readById(client, [id], io)) {
    if (call) {
      return call;
    }
  }
  throw explainMissing([id], 1);
}

/**
 * Checks ids before anything is asked.
 *
 * @throws CliError where one is empty, or could not be an id.
 */
export function checkIds(ids: readonly string[]): readonly string[] {
  for (const id of ids) {
    if (!isCallId(id)) {
      throw new CliError(
        `"${id}" is no id of a call: give one as rollcall list prints it, such as call_4c8e1f06a2b94d73.`,
      );
    }
  }
  return ids;
}

/** What to say where none, or only some, of the calls are there. */
export function explainMissing(
  missing: readonly string[],
  asked: number,
): CliError {
  const names = missing.join(", ");
  const isAll = missing.length === asked;
  const noun = missing.length === 1 ? "call" : "calls";
  return new CliError(`the API knows no ${noun} ${names}.`, {
    ending: isAll ? "notFound" : "partial",
    fix: "Check the id, and whether the key belongs to the workspace of the call.",
  });
}
