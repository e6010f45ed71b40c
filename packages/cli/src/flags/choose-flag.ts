import { ownFlags } from "./own-flags.js";

/**
 * Chooses a flag for each value of the spec, so that no two have the same and
 * none has one of our own.
 */
export class FlagChooser {
  readonly #taken = new Set(ownFlags.map(optionKey));

  /**
   * The shortest flag that is free: `--agent-id`, else the whole path, else
   * either of them with a word before it.
   */
  choose(path: readonly string[]): string {
    const words = this.#findFree(path);
    const flag = `--${words}`;
    const key = optionKey(flag);
    this.#taken.add(key);
    return flag;
  }

  #findFree(path: readonly string[]): string {
    const last = path.slice(-1);
    const short = flagWords(last);
    const long = flagWords(path);
    const candidates = [short, long, `filter-${short}`, `filter-${long}`];
    const free = candidates.find((words) => this.#isFree(words));
    return free ?? this.#numberFree(`filter-${long}`);
  }

  /** The first of `filter-x-2`, `filter-x-3` and so on that is free. */
  #numberFree(words: string): string {
    let count = 2;
    while (!this.#isFree(`${words}-${count}`)) {
      count++;
    }
    return `${words}-${count}`;
  }

  /** Commander would read `--no-x` as the denial of `--x`. */
  #isFree(words: string): boolean {
    const beginsWithLetter = /^[A-Za-z]/.test(words);
    const isDenial = words.startsWith("no-");
    if (!beginsWithLetter) {
      return false;
    }
    if (isDenial) {
      return false;
    }
    const key = optionKey(`--${words}`);
    return !this.#taken.has(key);
  }
}

function flagWords(path: readonly string[]): string {
  const whole = path.join("-");
  const words = whole.replace(/[^\p{L}\p{N}]+/gu, "-");
  return words.replace(/^-|-$/g, "") || "value";
}

/** `--agent-id` is `agentId` among commander's options. */
export function optionKey(flag: string): string {
  const words = flag.slice(2);
  return words.replace(/-(.)/gu, (_, letter: string) => {
    return letter.toUpperCase();
  });
}
