import type { OpenApiDocument, OpenApiServer } from "@rollcall/codegen";
import { operationsOf } from "@rollcall/codegen";
import { createContext } from "./context.js";
import type { HttpReference, Server } from "./http-reference.js";
import { toHtml } from "./markdown.js";
import { describeObjects } from "./object-sections.js";
import { buildOperationPage } from "./operation-page.js";
import { describeWebhooks } from "./webhook-sections.js";

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
    authentication: listAuthentication(document),
    operations: operationsOf(document).map((placed) =>
      buildOperationPage(context, placed, baseUrl),
    ),
    webhooks: describeWebhooks(context),
    objects: describeObjects(context),
  };
}

function describeServer({ url, description }: OpenApiServer): Server {
  return {
    url,
    html: toHtml(description),
  };
}

/** What the document says of each way to authenticate. */
function listAuthentication({ components }: OpenApiDocument): string[] {
  const schemes = components?.securitySchemes ?? {};
  return Object.values(schemes).map((scheme) => toHtml(scheme.description));
}
