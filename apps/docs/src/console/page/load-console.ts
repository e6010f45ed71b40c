import type { ConsoleFacts, WebhookFacts } from "../model/console-facts.js";

/** Builds a console into its place on the page. */
export type Mount = (root: HTMLElement) => void;

type Load = (href: string) => Promise<Mount>;

const loads: Readonly<Record<string, Load>> = {
  operation: async (href) => {
    const [{ mountConsole }, facts] = await Promise.all([
      import("./mount-console.js"),
      readFacts<ConsoleFacts>(href),
    ]);
    return (root) => mountConsole(root, facts);
  },
  webhooks: async (href) => {
    const [{ mountWebhookConsole }, facts] = await Promise.all([
      import("../webhooks/mount-webhook-console.js"),
      readFacts<WebhookFacts>(href),
    ]);
    return (root) => mountWebhookConsole(root, facts);
  },
};

/**
 * Fetches what a console is made of.
 *
 * @param kind Of an `operation`, or of the `webhooks`.
 * @param href Where its facts are.
 */
export function loadConsole(kind: string, href: string): Promise<Mount> {
  const load = loads[kind];
  if (load === undefined) {
    throw new Error(`There is no console of the kind "${kind}".`);
  }
  return load(href);
}

async function readFacts<Facts>(href: string): Promise<Facts> {
  const response = await fetch(href);
  if (!response.ok) {
    throw new Error(`${href} answered ${response.status}.`);
  }
  return (await response.json()) as Facts;
}
