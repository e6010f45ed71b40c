import { type Tested, writeCondition } from "./write-condition.js";

const plainKey = /^[A-Za-z_][\w.-]*$/;

/**
 * Conditions on entries in the short form, such as `customer_id=A1042`.
 *
 * @returns `undefined` where they would be misread: what is given for one key is
 * put together.
 */
export function writeEntries(
  given: unknown,
  form: Tested & { readonly key: string },
): string[] | undefined {
  const keys = new Set<string>();
  const texts: string[] = [];
  for (const condition of [given].flat()) {
    const { [form.key]: name } = Object(condition);
    const key = String(name);
    const tests = writeCondition(condition, form);
    const isClear = plainKey.test(key) && !keys.has(key);
    if (!isClear) {
      return undefined;
    }
    if (tests === undefined) {
      return undefined;
    }
    keys.add(key);
    texts.push(...tests.map((test) => `${key}=${test}`));
  }
  return texts;
}
