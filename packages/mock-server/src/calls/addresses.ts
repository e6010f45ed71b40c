/** Where a mock serves recordings and logs: what follows its own address. */
export const MEDIA_PATH = "/media/";

/** Where the recordings and the logs of calls are said to be. */
export interface Addresses {
  /** What the id of a call follows, with a slash at its end. */
  readonly recordings: string;
  readonly logs: string;
}

const elsewhere: Addresses = {
  recordings: "https://recordings.example.com/",
  logs: "https://logs.example.com/",
};

/**
 * The addresses below a mock's own. `mediaBase`: without a slash at its end;
 * absent: addresses at which nobody answers.
 */
export function addressesAt(mediaBase: string | undefined): Addresses {
  if (mediaBase === undefined) {
    return elsewhere;
  }
  const folder = `${mediaBase}${MEDIA_PATH}`;
  return {
    recordings: `${folder}recordings/`,
    logs: `${folder}logs/`,
  };
}

/** Which file a field of a call names. */
export interface MediaField {
  readonly folder: keyof Addresses;
  /** What follows the call's id. */
  readonly ending: string;
}

/** The fields of a call that name a file. */
export const mediaFields = {
  recording_url: {
    folder: "recordings",
    ending: ".wav",
  },
  recording_multi_channel_url: {
    folder: "recordings",
    ending: ".channels.wav",
  },
  scrubbed_recording_url: {
    folder: "recordings",
    ending: ".scrubbed.wav",
  },
  scrubbed_recording_multi_channel_url: {
    folder: "recordings",
    ending: ".scrubbed.channels.wav",
  },
  public_log_url: {
    folder: "logs",
    ending: ".txt",
  },
} as const satisfies Readonly<Record<string, MediaField>>;

/** The name of a field that names a file. */
export type MediaFieldName = keyof typeof mediaFields;

/** The address of a call's file. */
export function addressOf(
  field: MediaFieldName,
  id: string,
  addresses: Addresses,
): string {
  const { folder, ending } = mediaFields[field];
  return `${addresses[folder]}${id}${ending}`;
}
