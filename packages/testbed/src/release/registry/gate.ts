import {
  createServer,
  type IncomingMessage,
  request,
  type ServerResponse,
} from "node:http";
import { listen, stopListening } from "../../servers/listen.js";

/** Stands before a registry, counts what is published, and can let it stall. */
export interface Gate {
  readonly url: string;
  /** The names of the packages that were published, in order. */
  published(): readonly string[];
  /**
   * From now on, lets this many packages through, and leaves the next ones
   * without an answer.
   *
   * @returns When one waits, and those before it are through.
   */
  stallAfter(count: number): Promise<void>;
  /** Lets everything through again. */
  open(): void;
  stop(): Promise<void>;
}

/** The packages that are let through before all others wait. */
interface Stall {
  readonly count: number;
  begun: number;
  through: number;
  waiting: number;
  reached(): void;
}

/** Opens a gate before a registry, on a free port of this machine. */
export async function openGate(registry: string): Promise<Gate> {
  const published: string[] = [];
  let stall: Stall | undefined;

  const server = createServer((incoming, outgoing) => {
    if (!isPublish(incoming)) {
      passOn(registry, incoming, outgoing);
    } else if (!mustWait(stall)) {
      const current = stall;
      passOn(registry, incoming, outgoing, () => {
        published.push(nameOf(incoming));
        noteThrough(current);
      });
    }
  });

  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}`,
    published: () => [...published],
    stallAfter(count) {
      return new Promise((resolve) => {
        stall = {
          count,
          begun: 0,
          through: 0,
          waiting: 0,
          reached: resolve,
        };
      });
    },
    open() {
      stall = undefined;
    },
    stop: () => stopListening(server),
  };
}

function mustWait(stall: Stall | undefined): boolean {
  if (!stall) {
    return false;
  }
  if (stall.begun < stall.count) {
    stall.begun++;
    return false;
  }
  stall.waiting++;
  tellWhenReached(stall);
  return true;
}

function noteThrough(stall: Stall | undefined): void {
  if (stall) {
    stall.through++;
    tellWhenReached(stall);
  }
}

function tellWhenReached({ count, through, waiting, reached }: Stall): void {
  if (through === count && waiting > 0) {
    reached();
  }
}

/** A new version is a PUT of the whole package. */
function isPublish({ method, url = "" }: IncomingMessage): boolean {
  if (method !== "PUT") {
    return false;
  }
  if (url.startsWith("/-/")) {
    return false;
  }
  return !url.includes("/-rev/");
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
  const upstream = request(new URL(url, registry), {
    method,
    headers,
  });
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
  outgoing.on("close", () => upstream.destroy());
  incoming.pipe(upstream);
}
