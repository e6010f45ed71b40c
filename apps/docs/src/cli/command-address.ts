/** The last part of the address of a command's page: `webhooks-listen`. */
export function slugOfCommand(name: string): string {
  return name.replaceAll(" ", "-");
}

/** The page of a command. */
export function addressOfCommand(name: string): string {
  return `/cli/${slugOfCommand(name)}/`;
}

/** Where the JSON Schema of a command's records is. */
export function addressOfSchema(name: string, version: string): string {
  return `/cli/schema/${slugOfCommand(name)}.${version}.json`;
}
