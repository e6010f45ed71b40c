import type { CliForm } from "../sample-request.js";

type ObjectsForm = Extract<CliForm, { kind: "objects" }>;
type ListTexts = (
  form: CliForm,
  value: unknown,
) => readonly string[] | undefined;

const plainMain = /^[\w+.-]+$/;
const plainPart = /^[\w:.+-]+$/;

/**
 * An object in the short form, such as `agent_1,version=3`.
 *
 * @param list - Writes the values of its other properties.
 * @returns `undefined` where it would be misread.
 */
export function writeObject(
  given: unknown,
  { main, members }: ObjectsForm,
  list: ListTexts,
): string | undefined {
  const { [main]: first, ...others } = Object(given) as Record<string, unknown>;
  const parts = Object.entries(others).map(([name, value]) => {
    const form = members[name];
    const texts = form && list(form, value);
    return isPlain(texts) ? texts.map((text) => `${name}=${text}`) : undefined;
  });
  const isMainPlain = typeof first === "string" && plainMain.test(first);
  if (!isMainPlain || parts.includes(undefined)) {
    return undefined;
  }
  return [first, ...parts.flat()].join(",");
}

/** A comma would end it, and so would nothing at all. */
function isPlain(
  texts: readonly string[] | undefined,
): texts is readonly string[] {
  const isSaid = texts !== undefined && texts.length > 0;
  return isSaid && texts.every((text) => plainPart.test(text));
}
