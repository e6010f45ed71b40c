#!/usr/bin/env node
import { register as addHooks } from "node:module";
import { register } from "tsx/esm/api";

register();
addHooks("./source-condition.js", import.meta.url);
await import("../src/main.ts");
