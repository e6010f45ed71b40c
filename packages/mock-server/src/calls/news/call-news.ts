import { news as legacyNews } from "../../generated/news.js";
import type { Call } from "../call.js";
import { Dice, hash, keyFor } from "../computed/hash.js";
import type { ByteWriter } from "../computed/writer/byte-writer.js";
import { readCall } from "../computed/writer/read-call.js";
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

/**
 * Adds to calls what the spec has and their writers do not know: in one call of
 * a hundred, by the seed and the call's number. What the spec requires is in
 * every call.
 */
export class CallNews {
  readonly #news: readonly KeyedNews[];

  constructor(seed: number, news: readonly News[]) {
    this.#news = keyAll(news, seed);
  }

  /** Adds the news of call `i` to its JSON, the bytes from `begin` on. */
  addTo(out: ByteWriter, begin: number, i: number, stage: Stage): void {
    const mine = this.#newsOf(i, stage);
    if (mine.length === 0) {
      return;
    }
    const call = readCall(out, begin);
    addAll(call, mine, i);
    const json = JSON.stringify(call);
    out.cut(begin);
    out.text(json);
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
      if (isOf(keyed, i)) {
        return hasCome(keyed.item, stage);
      }
      return false;
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
  addAll(copy, keyAll(missing, 0), number);
  return copy;
}

function keyAll(news: readonly News[], seed: number): KeyedNews[] {
  return news.map((item) => ({
    item,
    key: keyFor(seed, purposeOf(item)),
  }));
}

function purposeOf(item: News): string {
  if (item.kind === "value") {
    return `news ${item.path} ${item.value}`;
  }
  return `news ${item.path}`;
}

function isOf({ item, key }: KeyedNews, i: number): boolean {
  if (item.kind === "property" && item.isRequired) {
    return true;
  }
  return hash(key, i) % ONE_IN === 0;
}

function makingOf(call: Partial<Call>, key: number, i: number): Making {
  const bits = hash(key + 1, i);
  return {
    dice: new Dice().reset(bits),
    start: call.start_timestamp ?? 0,
  };
}
