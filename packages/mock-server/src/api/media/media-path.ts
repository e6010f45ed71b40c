import {
  addressesAt,
  MEDIA_PATH,
  type MediaFieldName,
  mediaFields,
} from "../../calls/addresses.js";

/** A file that is asked for: which field of which call names it. */
export interface AskedMedia {
  readonly field: MediaFieldName;
  readonly callId: string;
}

const folders = addressesAt("");

/** What stands before and after the id; the longest ending first. */
const shapes = Object.entries(mediaFields)
  .map(([field, { folder, ending }]) => ({
    field: field as MediaFieldName,
    folder: folders[folder],
    ending,
  }))
  .sort((one, other) => other.ending.length - one.ending.length);

/** Whether a request is for a recording or a log. `url`: path and query. */
export function isMediaUrl(url: string): boolean {
  return url.startsWith(MEDIA_PATH);
}

/** Reads which file a path names; `undefined`: none. */
export function readMediaPath(path: string): AskedMedia | undefined {
  const shape = shapes.find(({ folder, ending }) => {
    return path.startsWith(folder) && path.endsWith(ending);
  });
  if (shape === undefined) {
    return undefined;
  }
  const { field, folder, ending } = shape;
  return {
    field,
    callId: path.slice(folder.length, -ending.length),
  };
}
