import type { OpenApiDocument, OpenApiServer } from "@rollcall/codegen";
import { operationsOf } from "@rollcall/codegen";
import { type History, noHistory } from "../history/history.js";
import { createContext } from "./context.js";
import type { HttpReference, LegacyNotice, Server } from "./http-reference.js";
import { firstParagraph, toHtml } from "./markdown.js";
import { describeObjects } from "./object-sections.js";
import { buildOperationPage } from "./operation-page.js";
import type { Sdk } from "./sdk.js";
import { baseOf } from "./version-base.js";
import { describeWebhooks } from "./webhook-sections.js";

/** The whole HTTP reference of a version, as the pages show it. */
export function buildHttpReference(
  document: OpenApiDocument,
  name: string,
  sdk: Sdk,
  history: History = noHistory,
): HttpReference {
  const base = baseOf(name);
  const context = createContext({ document, base, sdk }, history);
  const { info, servers = [] } = document;
  const baseUrl = servers[0]?.url ?? "";
  return {
    name,
    base,
    entry: sdk.entry,
    ...describeLegacy(document),
    title: info.title,
    version: info.version,
    gist: firstParagraph(info.description),
    markdown: info.description ?? "",
    servers: servers.map(describeServer),
    authentication: listAuthentication(document),
    operations: operationsOf(document).map((placed) =>
      buildOperationPage(context, placed, baseUrl),
    ),
    webhooks: describeWebhooks(context),
    objects: describeObjects(context),
  };
}

/** What a version that another came after says of that. */
function describeLegacy({ "x-legacy": legacy }: OpenApiDocument): {
  legacy?: LegacyNotice;
} {
  if (legacy === undefined) {
    return {};
  }
  const { notice, successor, description } = legacy;
  return {
    legacy: {
      notice,
      successor,
      html: toHtml(description),
      markdown: description,
    },
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
