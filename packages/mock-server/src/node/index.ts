export { type FileStoreOptions, openFileStore } from "./file-store.js";
export { createHttpServer, createRequestListener } from "./http-server.js";
export { type Listening, type ListenOptions, listen } from "./listen.js";
