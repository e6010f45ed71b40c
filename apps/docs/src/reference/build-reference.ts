import type { OpenApiDocument } from "@rollcall/codegen";
import { operationsOf } from "@rollcall/codegen";
import { objectSections } from "./object-sections.js";
import { operationPage } from "./operation-page.js";
import { prose } from "./prose.js";
import type { Reference } from "./reference.js";
import { objectNames, type Scope } from "./scope.js";
import { webhookSections } from "./webhook-sections.js";

interface Outside {
  servers?: { url: string; description?: string }[];
}

/** The whole HTTP reference, as the pages show it. */
export function buildReference(document: OpenApiDocument): Reference {
  const scope: Scope = {
    document,
    objects: objectNames(document),
    linkObjects: false,
    within: [],
  };
  const { servers = [] } = document as Outside;
  const baseUrl = servers[0]?.url ?? "";
  const schemes = Object.values(document.components?.securitySchemes ?? {}) as {
    description?: string;
  }[];
  return {
    title: document.info.title,
    version: document.info.version,
    html: prose(document.info.description),
    servers: servers.map(({ url, description }) => ({
      url,
      html: prose(description),
    })),
    authentication: schemes.map(({ description }) => prose(description)),
    operations: operationsOf(document).map((placed) =>
      operationPage(scope, placed, baseUrl),
    ),
    webhooks: webhookSections(scope),
    objects: objectSections(scope),
  };
}
