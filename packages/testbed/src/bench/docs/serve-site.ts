import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/** Serves the built site as its host would: compressed, and kept for later. */
export function createSiteServer(folder: string): Server {
  return createServer(({ url = "/" }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    const file = findFile(folder, pathname);
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    const body = readFileSync(file);
    const compressed = gzipSync(body);
    response.writeHead(200, {
      "content-type": typeOf(file),
      "content-encoding": "gzip",
      "cache-control": "max-age=31536000",
    });
    response.end(compressed);
  });
}

function typeOf(file: string): string {
  const ending = extname(file);
  return types[ending] ?? "application/octet-stream";
}

function findFile(folder: string, pathname: string): string | undefined {
  const decoded = decodeURIComponent(pathname);
  const path = join(folder, normalize(decoded));
  if (!existsSync(path)) {
    return undefined;
  }
  const isFolder = statSync(path).isDirectory();
  if (!isFolder) {
    return path;
  }
  const index = join(path, "index.html");
  if (existsSync(index)) {
    return index;
  }
  return undefined;
}
