import {
  type Addresses,
  type MediaFieldName,
  mediaFields,
} from "../../addresses.js";
import { type ByteWriter, utf8 } from "./bytes.js";

/** What stands before and after the id in an address, as bytes. */
interface Around {
  readonly begin: Uint8Array;
  readonly end: Uint8Array;
}

/** Writes where a call's recording and log are. */
export class AddressWriter {
  readonly #recording: Around;
  readonly #log: Around;

  constructor(addresses: Addresses) {
    this.#recording = aroundId("recording_url", addresses);
    this.#log = aroundId("public_log_url", addresses);
  }

  writeRecording(out: ByteWriter, id: string): void {
    writeAddress(out, this.#recording, id);
  }

  writeLog(out: ByteWriter, id: string): void {
    writeAddress(out, this.#log, id);
  }
}

function aroundId(field: MediaFieldName, addresses: Addresses): Around {
  const { folder, ending } = mediaFields[field];
  return {
    begin: utf8(`,"${field}":"${addresses[folder]}`),
    end: utf8(`${ending}"`),
  };
}

function writeAddress(
  out: ByteWriter,
  { begin, end }: Around,
  id: string,
): void {
  out.put(begin);
  out.ascii(id);
  out.put(end);
}
