import { news as legacyNews } from "../../generated/news.js";
import type { Call } from "../call.js";
import { Dice, hash, keyFor } from "../computed/hash.js";
import type { ByteWriter } from "../computed/writer/byte-writer.js";
import type { Stage } from "../stage.js";
import { applyNews, hasCome } from "./apply-news.js";
import type { Making } from "./make-value.js";
import { isField, type News } from "./news.js";

/** In one call of so many, what is new is seen. */
const ONE_IN = 100;

/** News with the key of their own dice. */
interface KeyedNews {
  readonly item: News;
  readonly key: number;
}

const decoder = new TextDecoder();

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

  /** Adds the news of call `i` to its JSON, the bytes from `begin` on. */
  addTo(out: ByteWriter, begin: number, i: number, stage: Stage): void {
    const mine = this.#newsOf(i, stage);
    if (mine.length === 0) {
      return;
    }
    const written = out.copy(begin);
    const call = JSON.parse(decoder.decode(written));
    addAll(call, mine, i);
    out.cut(begin);
    out.text(JSON.stringify(call));
  }

  /** Call `i` with its news: a copy, or the call itself if it has none. */
  addNews<T extends object>(call: T, i: number, stage: Stage): T {
    const mine = this.#newsOf(i, stage);
    if (mine.length === 0) {
      return call;
    }
    // A structured clone would keep parts one object that are one by chance.
    const copy = JSON.parse(JSON.stringify(call)) as T;
    addAll(copy, mine, i);
    return copy;
  }

  #newsOf(i: number, stage: Stage): readonly KeyedNews[] {
    return this.#news.filter((keyed) => {
      return isOf(keyed, i) && hasCome(keyed.item, stage);
    });
  }
}

function addAll(call: object, mine: readonly KeyedNews[], i: number): void {
  for (const { item, key } of mine) {
    const making = makingOf(call, key, i);
    applyNews(call, item, making);
  }
}

/**
 * What is new for calls of a seed; `undefined` where nothing is. `news`: of
 * which version. @default the legacy one
 */
export function callNewsOf(
  seed: number,
  news: readonly News[] = legacyNews,
): CallNews | undefined {
  if (news.length > 0) {
    return new CallNews(seed, news);
  }
  return undefined;
}

/**
 * What a stored call has to have, though whoever wrote it did not know. `news`:
 * of which version. @default the legacy one
 */
export function withRequiredNews<T extends object>(
  call: T,
  number: number,
  news: readonly News[] = legacyNews,
): T {
  const missing = news.filter(isField).filter(({ name, isRequired }) => {
    return isRequired && !Object.hasOwn(call, name);
  });
  if (missing.length === 0) {
    return call;
  }
  const copy = structuredClone(call);
  for (const item of missing) {
    const key = keyOf(0, item);
    const making = makingOf(copy, key, number);
    applyNews(copy, item, making);
  }
  return copy;
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

function makingOf(call: object, key: number, i: number): Making {
  const bits = hash(key + 1, i);
  const dice = new Dice();
  dice.reset(bits);
  const { start_timestamp: start = 0 } = call as Pick<Call, "start_timestamp">;
  return {
    dice,
    start,
  };
}
