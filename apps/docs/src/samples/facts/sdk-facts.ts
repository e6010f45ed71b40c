import { findMethod, type Sdk } from "../../reference/sdk.js";
import type { SdkFacts } from "../sample-request.js";

/**
 * How the client sends an operation.
 *
 * @throws Error for an operation that core has no function for.
 */
export function findSdkFacts(sdk: Sdk, id: string): SdkFacts {
  const { entry } = sdk;
  // Some operations are functions of their own, so that a bundle has only what
  // it uses. They have the name of the operation.
  if (sdk.exports.includes(id)) {
    return {
      entry,
      kind: "function",
      name: id,
    };
  }
  const [first = "", ...rest] = id;
  const parametersType = `${first.toUpperCase()}${rest.join("")}Parameters`;
  return {
    entry,
    kind: "method",
    name: findMethod(sdk, id),
    parametersType,
  };
}
