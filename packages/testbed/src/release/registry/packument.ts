/** What a registry says of a package. */
export interface Packument {
  readonly "dist-tags": Readonly<Record<string, string>>;
  readonly versions: Readonly<Record<string, Version>>;
}

interface Version {
  /** Why nobody should install it. */
  readonly deprecated?: string;
}

/** Asks the registry itself: npm takes a second for it. */
export async function readPackument(
  registry: string,
  name: string,
): Promise<Packument> {
  const path = name.replace("/", "%2f");
  const response = await fetch(`${registry}/${path}`);
  if (!response.ok) {
    throw new Error(`The registry answers ${response.status} for ${name}.`);
  }
  const packument: Packument = await response.json();
  return packument;
}
