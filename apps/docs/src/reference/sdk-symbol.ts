import type { Link } from "./http-reference.js";
import { findMethod, type Sdk } from "./sdk.js";

/**
 * What core calls an operation, and where TypeDoc describes it: a function of
 * its own, or a method of `client.calls`.
 */
export function linkSymbol(sdk: Sdk, operation: string): Link {
  const module = `/typescript/${sdk.entry.replace("@", "")}`;
  if (sdk.exports.includes(operation)) {
    return {
      text: operation,
      href: `${module}/functions/${operation.toLowerCase()}/`,
    };
  }
  const method = findMethod(sdk, operation);
  return {
    text: `client.calls.${method}`,
    href: `${module}/interfaces/calls/#${method.toLowerCase()}`,
  };
}
