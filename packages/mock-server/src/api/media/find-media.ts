import type { MediaFieldName } from "../../calls/addresses.js";
import type { Fields } from "../../calls/v3/v3-call.js";
import type { Workspace } from "../../calls/workspace.js";
import { callLogOf } from "./call-log.js";
import type { MediaFile } from "./media-file.js";
import { readMediaPath } from "./media-path.js";
import { recordingOf } from "./recording.js";

/** A call in both versions. */
interface FoundCall {
  readonly call: Fields;
  readonly legacy: Fields;
}

type MakeFile = (found: FoundCall) => MediaFile | undefined;

const makeMono: MakeFile = ({ call }) => recordingOf(call, 1);
const makeStereo: MakeFile = ({ call }) => recordingOf(call, 2);

/** A tone tells nothing that would have to be scrubbed. */
const makeFile: Readonly<Record<MediaFieldName, MakeFile>> = {
  recording_url: makeMono,
  recording_multi_channel_url: makeStereo,
  scrubbed_recording_url: makeMono,
  scrubbed_recording_multi_channel_url: makeStereo,
  public_log_url: ({ call, legacy }) => callLogOf(call, legacy),
};

/**
 * The file at a path at the instant `now`; `undefined`: no call has this
 * address, or its recording cannot be made.
 */
export function findMedia(
  path: string,
  workspaces: readonly Workspace[],
  now: number,
): MediaFile | undefined {
  const asked = readMediaPath(path);
  if (asked === undefined) {
    return undefined;
  }
  const { field, callId } = asked;
  for (const workspace of workspaces) {
    const found = findCall(workspace, callId, now);
    if (found !== undefined && leadsTo(found.call[field], path)) {
      return makeFile[field](found);
    }
  }
  return undefined;
}

/** Whatever the host: a mock may be reached under several names. */
function leadsTo(address: unknown, path: string): boolean {
  const [location = ""] = String(address).split("?");
  return location.endsWith(path);
}

function findCall(
  workspace: Workspace,
  id: string,
  now: number,
): FoundCall | undefined {
  const { calls, v3 } = workspace;
  const found = workspace.find(id, now);
  if (found === undefined) {
    return undefined;
  }
  const isComputed = typeof found === "number";
  return {
    call: v3.viewOf(found, now).call,
    legacy: isComputed ? calls.callAt(found, now) : found.legacy,
  };
}
