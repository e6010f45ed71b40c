import type { Sample } from "../../samples/sample-request.js";
import { findCallId } from "./find-call-id.js";
import type { SignedEvent } from "./signed-event.js";

/** The event as a curl command, and as the command line sends it. */
export function writeCommands(event: SignedEvent, name: string): Sample[] {
  return [
    toSample("curl", writeCurl(event)),
    toSample("CLI", writeCli(event, name)),
  ];
}

function toSample(label: string, code: string): Sample {
  return {
    label,
    language: "sh",
    code,
    isWhole: true,
  };
}

/** The body goes out byte for byte: `--data` would take its line ends away. */
function writeCurl({ url, header, signature, body }: SignedEvent): string {
  const lines = [
    `curl ${quote(url)}`,
    `--header "Content-Type: application/json"`,
    `--header ${quote(`${header}: ${signature}`)}`,
    `--data-binary ${quote(body)}`,
  ];
  return lines.join(" \\\n  ");
}

/** The command takes the call from the API or the demo, and signs it itself. */
function writeCli({ url, body }: SignedEvent, name: string): string {
  const id = findCallId(body) ?? "call_id";
  const words = ["rollcall webhooks send", quote(url), quote(id)];
  return [words.join(" "), `--event ${name}`].join(" \\\n  ");
}

/** Quoted for a POSIX shell, where it has to be. */
function quote(text: string): string {
  const isPlain = /^[\w./:-]+$/.test(text);
  if (isPlain) {
    return text;
  }
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
