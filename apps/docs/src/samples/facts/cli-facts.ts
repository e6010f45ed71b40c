import type { PlacedOperation } from "@rollcall/codegen";
import { readCliReference } from "../../cli/read-cli-reference.js";
import type { CliFacts } from "../sample-request.js";

const { requests } = readCliReference();

/** How the command line sends an operation, if it does. */
export function findCliFacts(
  version: string,
  { id, parameters }: PlacedOperation,
): CliFacts | undefined {
  const ofVersion = requests.filter((one) => one.version === version);
  const request = ofVersion.find(({ operation }) => operation === id);
  if (request === undefined) {
    return undefined;
  }
  const { command, operandPattern, flags } = request;
  const inPath = parameters.filter((parameter) => parameter.in === "path");
  return {
    command,
    operands: inPath.map(({ name }) => name),
    ...(operandPattern !== undefined && { operandPattern }),
    flags,
  };
}
