export { type FileStoreOptions, openFileStore } from "./file-store.js";
export { createHttpServer } from "./http-server.js";
export { type Listening, type ListenOptions, listen } from "./listen.js";
