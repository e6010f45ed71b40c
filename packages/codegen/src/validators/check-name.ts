import { identifierOf } from "../identifiers.js";

/** What the file imports, and the tables that it ends with. */
const ownNames = [
  ..."Check answers bodies webhooks allOf anyOf anything array boolean".split(
    " ",
  ),
  ..."bounded constant enumeration integer keyed lazy nullable number".split(
    " ",
  ),
  ..."object oneOf onlyFor record string text union unique".split(" "),
  ..."conditional containing dependent equal named patterned tuple".split(" "),
  ..."between distinct multiple not sized".split(" "),
];

/** What the check of a component is exported as. */
export function checkName(schema: string): string {
  return identifierOf(schema, ownNames);
}
