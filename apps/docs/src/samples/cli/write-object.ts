import type { ValueForm } from "@rollcall/cli/reference";

type ObjectsForm = Extract<ValueForm, { kind: "objects" }>;
type Texts = readonly string[] | undefined;
type ListTexts = (form: ValueForm, value: unknown) => Texts;

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
  const { [main]: first, ...others } = Object(given);
  if (typeof first !== "string") {
    return undefined;
  }
  if (!plainMain.test(first)) {
    return undefined;
  }
  const parts = [first];
  for (const [name, value] of Object.entries(others)) {
    const form = members[name];
    const texts = form && list(form, value);
    if (!isPlain(texts)) {
      return undefined;
    }
    parts.push(...texts.map((text) => `${name}=${text}`));
  }
  return parts.join(",");
}

/** A comma would end it, and so would nothing at all. */
function isPlain(texts: Texts): texts is readonly string[] {
  if (texts === undefined) {
    return false;
  }
  if (texts.length === 0) {
    return false;
  }
  return texts.every((text) => plainPart.test(text));
}
