import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { encode, objectId } from "./der.js";

/** What a server shows to prove its name, in PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

const ids = {
  ecdsaWithSha256: objectId("2a8648ce3d040302"),
  commonName: objectId("550403"),
  subjectAltName: objectId("551d11"),
};
const algorithm = encode("sequence", ids.ecdsaWithSha256);
const dayMs = 24 * 60 * 60 * 1000;

/**
 * Makes a certificate that signs itself, for a server on this machine that
 * bears another one's name. Node can check certificates and not make them, and
 * one that is kept in the repository would expire.
 */
export function certificateFor(host: string): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync("ec", {
    namedCurve: "P-256",
  });
  const content = contentOf(host, publicKey);
  const signature = sign("sha256", content, privateKey);
  const signed = encode("sequence", content, algorithm, encodeBits(signature));
  const key = privateKey.export({
    type: "pkcs8",
    format: "pem",
  });
  return {
    cert: pemOf(signed),
    key: key.toString(),
  };
}

function contentOf(host: string, publicKey: KeyObject): Buffer {
  const thirdVersion = encode("integer", Buffer.from([2]));
  const serialNumber = encode("integer", Buffer.from([1]));
  const name = encodeName(host);
  const encodedKey = publicKey.export({
    type: "spki",
    format: "der",
  });
  return encode(
    "sequence",
    encode("version", thirdVersion),
    serialNumber,
    algorithm,
    name,
    encodeValidity(),
    name,
    encodedKey,
    encodeExtensions(host),
  );
}

function encodeName(host: string): Buffer {
  const commonName = encode("utf8String", host);
  const attribute = encode("sequence", ids.commonName, commonName);
  const attributes = encode("set", attribute);
  return encode("sequence", attributes);
}

/** From yesterday until tomorrow. */
function encodeValidity(): Buffer {
  const now = Date.now();
  return encode("sequence", encodeTime(now - dayMs), encodeTime(now + dayMs));
}

/** `261127120000Z`: a year has two digits. */
function encodeTime(time: number): Buffer {
  const iso = new Date(time).toISOString();
  const [upToSeconds = ""] = iso.split(".");
  const digits = upToSeconds.replace(/\D/g, "");
  return encode("utcTime", `${digits.slice(2)}Z`);
}

function encodeExtensions(host: string): Buffer {
  const name = encode("dnsName", host);
  const names = encode("sequence", name);
  const extension = encode(
    "sequence",
    ids.subjectAltName,
    encode("octetString", names),
  );
  const extensions = encode("sequence", extension);
  return encode("extensions", extensions);
}

/** A string of bits tells first how many of its last byte it leaves out. */
function encodeBits(bytes: Buffer): Buffer {
  const noneLeftOut = Buffer.from([0]);
  return encode("bitString", noneLeftOut, bytes);
}

function pemOf(der: Buffer): string {
  const base64 = der.toString("base64");
  const lines = base64.match(/.{1,64}/g) ?? [];
  return [
    "-----BEGIN CERTIFICATE-----",
    ...lines,
    "-----END CERTIFICATE-----",
    "",
  ].join("\n");
}
