import { news as everyNews } from "../../generated/news.js";
import type { Call } from "../call.js";
import { Dice, hash, keyFor } from "../computed/hash.js";
import type { ByteWriter } from "../computed/writer/bytes.js";
import type { Stage } from "../stage.js";
import { applyNews, hasCome } from "./apply-news.js";
import type { News } from "./news.js";

/** In one call of so many, what is new is seen. */
const ONE_IN = 100;

/** News with the key of their own dice. */
interface KeyedNews {
  readonly item: News;
  readonly key: number;
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/**
 * Adds to calls what the spec has and their writers do not know: in one call of
 * a hundred, by the seed and the call's number. What the spec requires is in
 * every call.
 */
export class CallNews {
  readonly #news: readonly KeyedNews[];

  constructor(seed: number, news: readonly News[]) {
    this.#news = news.map((item) => ({
      item,
      key: keyOf(seed, item),
    }));
  }

  /** Puts what call `i` gets into its JSON, the bytes from `begin` on. */
  addTo(out: ByteWriter, begin: number, i: number, stage: Stage): void {
    const mine = this.#news.filter(
      (keyed) => isOf(keyed, i) && hasCome(keyed.item, stage),
    );
    if (mine.length === 0) {
      return;
    }
    const written = out.copy(begin);
    const json = decoder.decode(written);
    const call = JSON.parse(json) as Call;
    for (const { item, key } of mine) {
      const making = makingOf(call, key, i);
      applyNews(call, item, making);
    }
    const changed = JSON.stringify(call);
    const bytes = encoder.encode(changed);
    out.cut(begin);
    out.append(bytes);
  }
}

/** What is new for calls of a seed; `undefined` where nothing is. */
export function callNewsOf(seed: number): CallNews | undefined {
  if (everyNews.length > 0) {
    return new CallNews(seed, everyNews);
  }
  return undefined;
}

/** What a stored call has to have, though whoever wrote it did not know. */
export function withRequiredNews(call: Call, number: number): Call {
  const required = everyNews.filter(isRequired);
  if (required.length === 0) {
    return call;
  }
  const missing = required.filter(({ name }) => !Object.hasOwn(call, name));
  const copy = structuredClone(call);
  for (const item of missing) {
    const key = keyOf(0, item);
    const making = makingOf(copy, key, number);
    applyNews(copy, item, making);
  }
  return copy;
}

function isRequired(item: News): item is Extract<News, { kind: "property" }> {
  const isOfCall = item.kind === "property" && item.steps.length === 0;
  return isOfCall && item.isRequired;
}

function keyOf(seed: number, item: News): number {
  const value = item.kind === "value" ? ` ${item.value}` : "";
  const purpose = `news ${item.path}${value}`;
  return keyFor(seed, purpose);
}

function isOf({ item, key }: KeyedNews, i: number): boolean {
  const isEverywhere = item.kind === "property" && item.isRequired;
  return isEverywhere || hash(key, i) % ONE_IN === 0;
}

function makingOf(call: Call, key: number, i: number) {
  const bits = hash(key + 1, i);
  const dice = new Dice();
  dice.reset(bits);
  return {
    dice,
    start: call.start_timestamp ?? 0,
  };
}
