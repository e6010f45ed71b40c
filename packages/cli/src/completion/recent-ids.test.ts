import { join } from "node:path";
import { expect, it } from "vitest";
import { recentIdsFile } from "./recent-ids.js";

it.each<[Record<string, string>, string | undefined]>([
  [{ HOME: "/home/ann" }, "/home/ann/.cache"],
  [{ HOME: "/home/ann", XDG_CACHE_HOME: "/tmp/ann" }, "/tmp/ann"],
  [{ HOME: "/home/ann", XDG_CACHE_HOME: "tmp" }, "/home/ann/.cache"],
  [{ HOME: "/home/ann", XDG_CACHE_HOME: "" }, "/home/ann/.cache"],
  [{ HOME: "ann", LOCALAPPDATA: "Local" }, undefined],
  [{}, undefined],
])("ids are remembered with %j in %s", (env, folder) => {
  const file = folder && join(folder, "rollcall", "recent-ids");
  expect(recentIdsFile(env)).toBe(file);
});
