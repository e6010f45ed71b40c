import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join, normalize } from "node:path";

const types: Record<string, string> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".pagefind": "application/octet-stream",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/** Serves a folder on a free port of this machine only. */
export async function serveFolder(
  folder: string,
): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = join(folder, normalize(decodeURIComponent(pathname)));
    const file =
      existsSync(path) && statSync(path).isDirectory()
        ? join(path, "index.html")
        : path;
    if (!existsSync(file)) {
      return response.writeHead(404).end();
    }
    response.writeHead(200, {
      "content-type": types[extname(file)] ?? "application/octet-stream",
      // Their names change with what is in them.
      ...(pathname.startsWith("/_astro/") && {
        "cache-control": "max-age=3600, immutable",
      }),
    });
    return createReadStream(file).pipe(response);
  });
  await new Promise<void>((listening) =>
    server.listen(0, "127.0.0.1", listening),
  );
  const address = server.address();
  if (address === null || typeof address === "string") {
    throw new Error("The server has no port.");
  }
  return { server, origin: `http://127.0.0.1:${address.port}` };
}
