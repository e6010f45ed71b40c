import { addressOf, type MediaFieldName } from "../addresses.js";
import type { Dice } from "../computed/hash.js";
import { hexOf, settingsOf } from "./head.js";
import type { Fields } from "./v3-call.js";
import type { Source } from "./view-source.js";

const KNOWLEDGE_PERCENT = 30;
const KNOWLEDGE = "https://knowledge.example.com";

const channelFields: readonly MediaFieldName[] = [
  "recording_multi_channel_url",
];
const scrubbedFields: readonly MediaFieldName[] = [
  "scrubbed_recording_url",
  "scrubbed_recording_multi_channel_url",
];

/** How long a signed link is good for, in milliseconds. */
const DAY = 86_400_000;

/** Whether the agent looked things up in a knowledge base. */
export function usesKnowledgeBase({ call, draws, isOurs }: Source): boolean {
  const isTold = call.recording_url !== undefined;
  if (!isOurs) {
    return false;
  }
  if (!isTold) {
    return false;
  }
  return draws.of("addresses").chance(KNOWLEDGE_PERCENT);
}

/** Where the recordings and the log are; signed where the call asked for it. */
export function addressesOf(source: Source): Fields {
  const { call, isOurs } = source;
  const { recording_url, public_log_url } = call;
  const plain = {
    recording_url,
    public_log_url,
  };
  if (!isOurs) {
    return plain;
  }
  const hasRecording = recording_url !== undefined;
  const addresses: Record<string, string | undefined> = {
    ...plain,
    ...(hasRecording ? recordingsOf(source) : {}),
    knowledge_base_retrieved_contents_url: usesKnowledgeBase(source)
      ? `${KNOWLEDGE}/${call.call_id}.json`
      : undefined,
  };
  if (settingsOf(source).opt_in_signed_url) {
    return signAll(addresses, source);
  }
  return addresses;
}

/** The recordings beside the plain one. */
function recordingsOf(source: Source): Record<string, string> {
  const { call, addresses } = source;
  const { data_storage_setting: setting } = settingsOf(source);
  const fields =
    setting === "everything_except_pii"
      ? [...channelFields, ...scrubbedFields]
      : channelFields;
  const recordings = fields.map(
    (field) => [field, addressOf(field, call.call_id, addresses)] as const,
  );
  return Object.fromEntries(recordings);
}

function signAll(
  addresses: Readonly<Record<string, string | undefined>>,
  { call, draws }: Source,
): Fields {
  const dice = draws.of("signatures");
  const expires = (call.end_timestamp ?? 0) + DAY;
  const links = Object.entries(addresses).map(
    ([name, address]) => [name, signLink(address, expires, dice)] as const,
  );
  return Object.fromEntries(links);
}

function signLink(
  address: string | undefined,
  expires: number,
  dice: Dice,
): string | undefined {
  if (address === undefined) {
    return undefined;
  }
  const signature = hexOf(dice, 4);
  return `${address}?expires=${expires}&signature=${signature}`;
}
