import type { Keyed } from "./call-cache.js";
import { type HydrateOptions, hydrateSettings } from "./hydrate-options.js";
import { Hydration } from "./hydration.js";
import { ReadAhead } from "./read-ahead.js";
import { type CallReader, createReader, type Missing } from "./read-whole.js";
import { type Source, SourceReader } from "./source-reader.js";

/** Options with which nothing comes in place of a call. */
type Throwing = { readonly onMissing: "throw" };

/**
 * Turns any iteration of listed calls into whole calls, with their transcripts,
 * in the same order. Each is asked for by `client.calls.get`, with the client's
 * pace and retries; what has its transcript already costs no request, nor does
 * a call of the legacy list, which shows whole ones.
 *
 * A call that vanished meanwhile comes as `{ item, missing }`.
 *
 * @throws InputError at once, if an option is wrong, or there is nothing to
 * iterate over.
 * @throws PageShapeError while iterating, if an answer is no call.
 * @example
 * ```ts
 * const calls = hydrate(client, client.calls.iterate({ limit: 1000 }), { concurrency: 8 });
 * for await (const call of calls) {
 *   if (isMissing(call)) continue;
 *   await save(call.transcript, calls.checkpoint);
 * }
 * ```
 */
export function hydrate<
  Item extends Keyed,
  Whole extends Keyed,
  Place = undefined,
>(
  client: CallReader<Whole>,
  calls: Source<Item, Place>,
  options: HydrateOptions<Item, Whole> & Throwing,
): Hydration<Whole, Place>;
export function hydrate<
  Item extends Keyed,
  Whole extends Keyed,
  Place = undefined,
>(
  client: CallReader<Whole>,
  calls: Source<Item, Place>,
  options?: HydrateOptions<Item, Whole>,
): Hydration<Whole | Missing<Item>, Place>;
export function hydrate<Item extends Keyed, Whole extends Keyed, Place>(
  client: CallReader<Whole>,
  calls: Source<Item, Place>,
  options: HydrateOptions<Item, Whole> = {},
): Hydration<Whole | Missing<Item>, Place> {
  const settings = hydrateSettings(options, client.calls.listsWhole);
  const source = new SourceReader(calls);
  const read = createReader(client, settings);
  const ahead = new ReadAhead(source, read, settings.concurrency);
  return new Hydration(ahead, source.checkpoint, settings.signal);
}

/**
 * Whether something came in place of a call that was not there any more.
 *
 * @example
 * ```ts
 * import { createClient } from "@rollcall/core/v3";
 *
 * const client = createClient({ apiKey });
 * const gone = { call_id: "call_0", call_status: "ended" };
 * for await (const call of hydrate(client, [gone])) {
 *   isMissing(call) && call.missing.status; // => 404
 * }
 * ```
 */
export function isMissing<Item>(
  value: Keyed | Missing<Item>,
): value is Missing<Item> {
  return "missing" in Object(value);
}
