import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the built site. */
export const dist = fileURLToPath(new URL("../dist", import.meta.url));

/** Every page of the built site: its address and its HTML. */
export function builtPages(): { path: string; html: string }[] {
  return readdirSync(dist, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html"))
    .map((file) => ({
      path: `/${file.replaceAll("\\", "/").replace(/index\.html$/, "")}`,
      html: readFileSync(join(dist, file), "utf8"),
    }));
}

export function builtPage(path: string): string {
  return readFileSync(join(dist, path, "index.html"), "utf8");
}

/** Another file of the built site: `/llms.txt`. */
export function builtFile(address: string): string {
  return readFileSync(join(dist, address), "utf8");
}

/** What a reader sees between the header and the footer, without markup. */
export function textOf(html: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "";
  return main
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

export function idsOf(html: string): string[] {
  return [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id ?? "");
}

/** Every address that a page points to. */
export function addressesOf(html: string): string[] {
  return [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, address]) =>
    (address ?? "").replaceAll("&amp;", "&"),
  );
}

/** The addresses that a browser fetches while it shows the page. */
export function fetchedBy(html: string): string[] {
  const tags = [
    ...html.matchAll(/<(?:script|img|source|iframe|link)\b[^>]*>/g),
  ].map(([tag]) => tag);
  const fetched = tags.filter(
    (tag) =>
      !tag.startsWith("<link") || !/rel="(?:canonical|alternate)"/.test(tag),
  );
  return fetched.flatMap(addressesOf);
}
