import type { Server } from "node:http";
import type { Socket } from "node:net";
import type { Answerer } from "../api/answerer.js";
import type { MockAnswer } from "../api/mock-answer.js";
import { PlainConnection } from "./plain-connection.js";

type Early = MockAnswer | Promise<MockAnswer>;

type ServeConnection = (this: Server, socket: Socket) => void;

/**
 * Answers plain GETs and POSTs straight on their sockets, for `node:http` takes longer
 * over a request than the mock does over its answer. A connection on which
 * anything else comes, or to which anything else is to be sent, is handed to
 * the server with the bytes of that request, and stays there: all that is
 * difficult about HTTP is done by `node:http` alone.
 */
export class PlainGets {
  readonly #answer: Answerer;
  readonly #connections = new Set<PlainConnection>();
  /** Answers to requests that are handed over, by their connections. */
  readonly #early = new WeakMap<object, Early>();

  constructor(answer: Answerer) {
    this.#answer = answer;
  }

  /** For the server: answers what was handed to it, without asking twice. */
  readonly answer: Answerer = (request) => {
    const { connection } = request;
    const early = connection && this.#early.get(connection);
    if (connection === undefined || early === undefined) {
      return this.#answer(request);
    }
    this.#early.delete(connection);
    return early;
  };

  /**
   * Puts itself before the server. Where servers do not take sockets (other
   * runtimes), it leaves them as they are.
   */
  serve(server: Server): void {
    const [serve] = server.listeners("connection") as ServeConnection[];
    if (serve === undefined) {
      return;
    }
    server.removeListener("connection", serve);
    server.on("connection", (socket: Socket) =>
      this.#open(socket, serve.bind(server)),
    );
    const { closeIdleConnections, closeAllConnections } = server;
    server.closeIdleConnections = () => {
      for (const connection of this.#connections) {
        connection.end();
      }
      closeIdleConnections.call(server);
    };
    server.closeAllConnections = () => {
      for (const connection of this.#connections) {
        connection.destroy();
      }
      closeAllConnections.call(server);
    };
  }

  #open(socket: Socket, serve: (socket: Socket) => void): void {
    const connection = new PlainConnection(socket, {
      answer: this.#answer,
      onLeave: () => this.#connections.delete(connection),
      handOver: (bytes, early) => {
        serve(socket);
        // With a listener beside it, the server takes its bytes from the
        // stream. From the handle itself, it would be given more while it
        // pauses: the stream, which has read before, goes on reading ahead.
        socket.on("data", () => {});
        if (early !== undefined) {
          this.#keep(socket, early);
        }
        socket.emit("data", bytes);
      },
    });
    this.#connections.add(connection);
  }

  /** Keeps an answer until the server has read the body of its request. */
  #keep(socket: Socket, early: Early): void {
    this.#early.set(socket, early);
    if (early instanceof Promise) {
      // Until then, nobody else listens to its failure.
      early.catch(() => {});
    }
  }
}
