import type { PlacedOperation } from "@rollcall/codegen";
import type { Context } from "../../reference/context.js";
import type { Section } from "../../reference/http-reference.js";
import { writeSamples } from "../write-samples.js";
import { chooseRequest } from "./choose-request.js";
import { describeOperation } from "./operation-facts.js";

/** The samples of an operation's page. */
export function listSamples(
  { document, sdk }: Context,
  placed: PlacedOperation,
  baseUrl: string,
): Section {
  const { version } = sdk;
  const request = chooseRequest(document, placed, {
    version,
    baseUrl,
  });
  const facts = describeOperation(document, placed, sdk);
  return {
    kind: "samples",
    title: "Example",
    anchor: "example",
    samples: writeSamples(request, facts),
    request,
    facts,
  };
}
