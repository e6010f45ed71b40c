/** A file that the API keeps of a call. */
interface Kind {
  /** The field of the call that says where it is. */
  readonly field: string;
  /** What its name has before its ending. */
  readonly suffix: string;
  /** Its ending, where the address does not say. */
  readonly ending: string;
}

/** The files of a call, by what `--kind` calls them. */
export const kinds = {
  audio: { field: "recording_url", suffix: "", ending: ".wav" },
  channels: {
    field: "recording_multi_channel_url",
    suffix: ".channels",
    ending: ".wav",
  },
  scrubbed: {
    field: "scrubbed_recording_url",
    suffix: ".scrubbed",
    ending: ".wav",
  },
  "scrubbed-channels": {
    field: "scrubbed_recording_multi_channel_url",
    suffix: ".scrubbed-channels",
    ending: ".wav",
  },
  log: { field: "public_log_url", suffix: "", ending: ".log" },
} as const satisfies Readonly<Record<string, Kind>>;

/** A name that `--kind` takes. */
export type KindName = keyof typeof kinds;

export const kindNames = Object.keys(kinds) as readonly KindName[];

const knownEndings = /\.(?:wav|mp3|ogg|m4a|flac|log|txt|json)$/i;

/** The name of a file, made of a checked id: nothing of it is the server's. */
export function nameFile(id: string, name: KindName, url: string): string {
  const { suffix, ending } = kinds[name];
  const path = URL.canParse(url) ? new URL(url).pathname : "";
  const [known = ending] = knownEndings.exec(path) ?? [];
  return `${id}${suffix}${known.toLowerCase()}`;
}
