import type { OpenApiDocument } from "@rollcall/codegen";
import { operationsOf } from "@rollcall/codegen";
import { listAuthentication } from "./annotations.js";
import { createContext } from "./context.js";
import type { HttpReference, Server } from "./http-reference.js";
import { toHtml } from "./markdown.js";
import { describeObjects } from "./object-sections.js";
import { buildOperationPage } from "./operation-page.js";
import { describeWebhooks } from "./webhook-sections.js";

type ServerObject = NonNullable<OpenApiDocument["servers"]>[number];

/** The whole HTTP reference, as the pages show it. */
export function buildHttpReference(document: OpenApiDocument): HttpReference {
  const context = createContext(document);
  const { info, servers = [] } = document;
  const baseUrl = servers[0]?.url ?? "";
  return {
    title: info.title,
    version: info.version,
    html: toHtml(info.description),
    servers: servers.map(describeServer),
    authentication: listAuthentication(document).map(toHtml),
    operations: operationsOf(document).map((placed) =>
      buildOperationPage(context, placed, baseUrl),
    ),
    webhooks: describeWebhooks(context),
    objects: describeObjects(context),
  };
}

function describeServer({ url, description }: ServerObject): Server {
  return {
    url,
    html: toHtml(description),
  };
}
