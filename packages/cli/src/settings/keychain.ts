/** The operating system's own store of secrets, by the names of profiles. */
export interface Keychain {
  /** The secret; nothing where there is none. */
  read(profile: string): Promise<string | undefined>;
  write(profile: string, secret: string): Promise<void>;
  /** Does nothing where there is no secret. */
  remove(profile: string): Promise<void>;
}

/** What secrets are filed under. */
const service = "rollcall";

/** One that asks its user in a window, or a bus that hangs, may never answer. */
const keychainLimitMs = 3000;

/**
 * Windows' Credential Manager, macOS' Keychain, or the Secret Service of a
 * desktop elsewhere. Each call rejects where there is none, or where it does
 * not answer within three seconds.
 */
export const systemKeychain: Keychain = {
  async read(profile) {
    const entry = await openEntry(profile);
    const secret = await limit(entry.getPassword());
    return secret ?? undefined;
  },
  async write(profile, secret) {
    const entry = await openEntry(profile);
    await limit(entry.setPassword(secret));
  },
  async remove(profile) {
    const entry = await openEntry(profile);
    await limit(entry.deletePassword());
  },
};

/** The library has native code: it is loaded only when it is needed. */
async function openEntry(profile: string) {
  const { AsyncEntry } = await import("@napi-rs/keyring");
  // Linux' other store is in the kernel's memory, and empty after a restart.
  const linux = { store: "secret-service" } as const;
  return new AsyncEntry(service, profile, { linux });
}

/**
 * What a promise settles to, unless it takes too long. What it settles to later
 * is nobody's concern.
 */
export async function limit<T>(
  promise: Promise<T>,
  limitMs = keychainLimitMs,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    const error = new Error(`it did not answer within ${limitMs} ms`);
    timer = setTimeout(reject, limitMs, error);
  });
  try {
    return await Promise.race([promise, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
