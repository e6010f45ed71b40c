import { mkdtempSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { VersionConsoles } from "../src/console/build/read-consoles.js";

const source = fileURLToPath(new URL("../src/console", import.meta.url));

/** What a page may do: the site's own policy. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self' https://api.retellai.com http://127.0.0.1:* http://localhost:*",
].join("; ");

/** A page with one console and nothing else, in place of the whole site. */
export interface ConsolePage {
  readonly server: Server;
  readonly origin: string;
}

/** Bundles the console, and serves a page for each operation and webhooks. */
export async function serveConsole(
  consoles: Readonly<Record<string, VersionConsoles>>,
): Promise<ConsolePage> {
  const folder = await bundle();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://page");
    const [, version = "", name = "", file = ""] = pathname.split("/");
    const found = consoles[version];
    const made = found && writeFile(found, version, name, file);
    const [type, body] = made ?? readAsset(folder, pathname);
    response.writeHead(body === undefined ? 404 : 200, {
      "content-type": type,
      "content-security-policy": policy,
    });
    response.end(body);
  });
  await new Promise<void>((listening) => {
    server.listen(0, "127.0.0.1", listening);
  });
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return { server, origin: `http://127.0.0.1:${port}` };
}

async function bundle(): Promise<string> {
  const outdir = mkdtempSync(join(tmpdir(), "console-page-"));
  await build({
    entryPoints: [join(source, "page/open-console.ts")],
    outdir,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    conditions: ["@rollcall/source"],
    entryNames: "[name]",
    logLevel: "silent",
  });
  return outdir;
}

function readAsset(
  folder: string,
  pathname: string,
): [type: string, body: string | undefined] {
  const name = pathname.slice(1);
  const isStyle = name.endsWith(".css");
  const file = isStyle ? join(source, "styles", name) : join(folder, name);
  const type = isStyle ? "text/css" : "text/javascript";
  try {
    return [type, readFileSync(file, "utf8")];
  } catch {
    return [type, undefined];
  }
}

/** The page of a console, or the file of its facts. */
function writeFile(
  { operations, webhooks }: VersionConsoles,
  version: string,
  name: string,
  file: string,
): [type: string, body: string] {
  if (file === "facts.json") {
    const facts = operations[name] ?? webhooks;
    return ["application/json", JSON.stringify(facts)];
  }
  const kind = operations[name] ? "operation" : "webhooks";
  const href = `/${version}/${name}/facts.json`;
  return ["text/html; charset=utf-8", writePage(kind, href)];
}

function writePage(kind: string, href: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Console</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/frame.css"></head>
<body><h4 id="body.limit">limit</h4><section class="con-root">
<rollcall-open-console data-kind="${kind}" data-href="${href}" data-styles="/index.css">
<button type="button">Try it</button><span role="status"></span>
</rollcall-open-console></section>
<script type="module" src="/open-console.js"></script></body></html>`;
}
