import type {
  HttpReference,
  ObjectSection,
  WebhookSection,
} from "../reference/http-reference.js";
import { writeFrontmatter } from "./frontmatter.js";
import {
  escapeMdx,
  type GeneratedPage,
  writeComponent,
  writeHeading,
  writePage,
} from "./mdx.js";
import { writeOperationPage } from "./operation-page.js";

/** Behind every operation. */
const last = 1000;

/** Every page of a version: the overview, the operations, and what they share. */
export function listVersionPages(reference: HttpReference): GeneratedPage[] {
  const { operations, webhooks } = reference;
  const pages = operations.map((operation, index) => {
    return writeOperationPage(reference, operation, index + 1);
  });
  const ofEvents = webhooks.length > 0 ? [writeWebhooks(reference)] : [];
  return [
    writeOverview(reference),
    ...pages,
    ...ofEvents,
    writeObjects(reference),
  ];
}

function writeOverview({ name, title, markdown }: HttpReference) {
  const top = { version: name };
  return writePage({
    path: `http/${name}/index.mdx`,
    frontmatter: writeFrontmatter(name, {
      title: `${title} ${name}`,
      description: `Every operation of ${name}, its address, and how to authorise requests.`,
      order: 0,
      label: "Overview",
    }),
    components: [
      "http/PageTop",
      "http/Operations",
      "http/Servers",
      "http/Authentication",
    ],
    blocks: [
      writeComponent("PageTop", top),
      escapeMdx(markdown),
      "## Operations",
      writeComponent("Operations", top),
      "## Servers",
      writeComponent("Servers", top),
      "## Authentication",
      writeComponent("Authentication", top),
    ],
  });
}

function writeWebhooks({ name: version, webhooks }: HttpReference) {
  const description =
    "The events that the API sends to your server while calls happen.";
  return writePage({
    path: `http/${version}/webhooks.mdx`,
    frontmatter: writeFrontmatter(version, {
      title: "Webhooks",
      description,
      order: last,
    }),
    components: [
      "http/PageTop",
      "console/WebhookConsole",
      "http/FieldTools",
      "http/Webhook",
    ],
    blocks: [
      writeComponent("PageTop", {
        version,
        slug: "webhooks",
      }),
      description,
      writeComponent("WebhookConsole", { version }),
      explainBadges("event"),
      "<FieldTools />",
      ...webhooks.map((webhook) => writeWebhook(version, webhook)),
    ],
  });
}

function writeWebhook(
  version: string,
  { name, anchor }: WebhookSection,
): string {
  const heading = writeHeading(2, `\`${name}\``, anchor);
  return `${heading}\n\n${writeComponent("Webhook", { version, name })}`;
}

/** A badge says which release brought it. */
function explainBadges(holder: string): string {
  return `A field without a badge is as old as its ${holder}, and an ${holder} without one was there from the beginning.`;
}

function writeObjects({ name: version, objects }: HttpReference) {
  const description = "The objects in the answers of the API.";
  return writePage({
    path: `http/${version}/objects.mdx`,
    frontmatter: writeFrontmatter(version, {
      title: "Objects",
      description,
      order: last + 1,
    }),
    components: ["http/PageTop", "http/FieldTools", "http/SharedObject"],
    blocks: [
      writeComponent("PageTop", {
        version,
        slug: "objects",
      }),
      description,
      explainBadges("object"),
      "<FieldTools />",
      ...objects.map((object) => writeObject(version, object)),
    ],
  });
}

function writeObject(version: string, { name, anchor }: ObjectSection): string {
  const heading = writeHeading(2, name, anchor);
  return `${heading}\n\n${writeComponent("SharedObject", { version, name })}`;
}
