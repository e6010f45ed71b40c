import { readManifest } from "../../workspace/published.js";
import { expectEqual } from "../expect-equal.js";

/** Of use only to who works in the repository. */
const ownFields = ["scripts", "devDependencies", "private"];

/** What only a workspace, or this one, understands. */
const ours = /"(?:catalog:|workspace:|\.\/src|@rollcall\/source)[^"]*"/;

/** @throws {Error} Where a package.json is not as users need it. */
export function checkPackedManifest(folder: string, repository: string): void {
  const manifest = readManifest(folder);
  const [left] = ours.exec(JSON.stringify(manifest)) ?? [];
  expectEqual("left in the packed manifest", left, undefined);
  const fields = ownFields.filter((field) => field in manifest);
  expectEqual("fields for us alone", fields, []);
  const { homepage, bugs, repository: origin } = manifest;
  const directory = `packages/${manifest.name.replace(/^.*\//, "")}`;
  const found = {
    homepage,
    bugs,
    repository: origin,
  };
  expectEqual(`addresses of ${manifest.name}`, found, {
    homepage: `${repository}/tree/main/${directory}#readme`,
    bugs: {
      url: `${repository}/issues`,
    },
    repository: {
      type: "git",
      url: `git+${repository}.git`,
      directory,
    },
  });
}
