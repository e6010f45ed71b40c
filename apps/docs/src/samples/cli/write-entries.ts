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
  const conditions = [given].flat().map((one) => {
    return Object(one) as Readonly<Record<string, unknown>>;
  });
  const keys = conditions.map((condition) => String(condition[form.key]));
  const isEachOnce = new Set(keys).size === keys.length;
  if (!isEachOnce || !keys.every((key) => plainKey.test(key))) {
    return undefined;
  }
  const texts = conditions.map((condition, at) => {
    const tests = writeCondition(condition, form);
    return tests?.map((test) => `${keys[at]}=${test}`);
  });
  return texts.includes(undefined) ? undefined : texts.flatMap(textsIn);
}

function textsIn(texts: readonly string[] | undefined): readonly string[] {
  return texts ?? [];
}
