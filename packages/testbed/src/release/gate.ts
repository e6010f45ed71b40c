import {
  createServer,
  type IncomingMessage,
  request,
  type ServerResponse,
} from "node:http";
import { listen, stopListening } from "../servers/listen.js";

/** Stands before a registry, counts what is published, and can let it stall. */
export interface Gate {
  readonly url: string;
  /** The names of the packages that were published, in order. */
  published(): readonly string[];
  /**
   * From now on, lets this many packages through and answers no other one.
   *
   * @returns When they are through, and the next one waits.
   */
  stallAfter(count: number): Promise<void>;
  /** Lets everything through again. */
  open(): void;
  stop(): Promise<void>;
}

interface Stall {
  left: number;
  reached(): void;
}

/** Opens a gate before a registry, on a free port of this machine. */
export async function openGate(registry: string): Promise<Gate> {
  const published: string[] = [];
  let stall: Stall | undefined;

  const server = createServer((incoming, outgoing) => {
    if (!isPublish(incoming)) {
      passOn(registry, incoming, outgoing);
      return;
    }
    if (stall?.left === 0) {
      return;
    }
    if (stall) {
      stall.left--;
    }
    const { reached } = stall ?? {};
    passOn(registry, incoming, outgoing, () => {
      published.push(nameOf(incoming));
      reached?.();
    });
  });

  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}`,
    published: () => [...published],
    stallAfter(count) {
      return new Promise((resolve) => {
        let through = 0;
        stall = {
          left: count,
          reached() {
            through++;
            if (through === count) {
              resolve();
            }
          },
        };
      });
    },
    open() {
      stall = undefined;
    },
    stop: () => stopListening(server),
  };
}

/** A new version is a PUT of the whole package. */
function isPublish({ method, url = "" }: IncomingMessage): boolean {
  return method === "PUT" && !url.startsWith("/-/") && !url.includes("/-rev/");
}

function nameOf({ url = "" }: IncomingMessage): string {
  const [path = ""] = url.slice(1).split("?");
  return decodeURIComponent(path);
}

function passOn(
  registry: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  taken?: () => void,
): void {
  const { method, url = "/", headers } = incoming;
  // The host stays the gate's: tarballs, too, are then asked for here.
  const upstream = request(new URL(url, registry), { method, headers });
  upstream.on("response", (answer) => {
    const { statusCode = 502 } = answer;
    outgoing.writeHead(statusCode, answer.headers);
    answer.pipe(outgoing);
    if (statusCode < 300) {
      taken?.();
    }
  });
  upstream.on("error", () => {
    outgoing.destroy();
  });
  incoming.pipe(upstream);
}
