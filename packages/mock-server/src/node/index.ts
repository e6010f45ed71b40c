/**
 * The mock as a server of Node.js, for clients in another process or another
 * language.
 *
 * @module
 */
export { type FileStoreOptions, openFileStore } from "./file-store.js";
export { createHttpServer, createRequestListener } from "./http-server.js";
export { type Listening, type ListenOptions, listen } from "./listen.js";
