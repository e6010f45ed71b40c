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
  const keys = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const content = contentOf(host, keys.publicKey);
  const signature = sign("sha256", content, keys.privateKey);
  const signed = encode("sequence", content, algorithm, bits(signature));
  return {
    cert: pem(signed),
    key: keys.privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}

function contentOf(host: string, publicKey: KeyObject): Buffer {
  const thirdVersion = encode("integer", Buffer.from([2]));
  const serialNumber = encode("integer", Buffer.from([1]));
  const name = nameOf(host);
  return encode(
    "sequence",
    encode("version", thirdVersion),
    serialNumber,
    algorithm,
    name,
    validity(),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    extensionsOf(host),
  );
}

function nameOf(host: string): Buffer {
  const commonName = encode("utf8String", host);
  const attribute = encode("sequence", ids.commonName, commonName);
  return encode("sequence", encode("set", attribute));
}

/** From yesterday until tomorrow. */
function validity(): Buffer {
  const yesterday = Date.now() - dayMs;
  const tomorrow = Date.now() + dayMs;
  return encode("sequence", timeOf(yesterday), timeOf(tomorrow));
}

/** `261127120000Z`: a year has two digits. */
function timeOf(time: number): Buffer {
  const digits = new Date(time).toISOString().replace(/\.\d+Z|\D/g, "");
  return encode("utcTime", `${digits.slice(2)}Z`);
}

function extensionsOf(host: string): Buffer {
  const names = encode("sequence", encode("dnsName", host));
  const value = encode("octetString", names);
  const extension = encode("sequence", ids.subjectAltName, value);
  return encode("extensions", encode("sequence", extension));
}

/** A string of bits tells first how many of its last byte it leaves out. */
function bits(bytes: Buffer): Buffer {
  return encode("bitString", Buffer.from([0]), bytes);
}

function pem(der: Buffer): string {
  const label = "CERTIFICATE";
  const lines = der.toString("base64").match(/.{1,64}/g) ?? [];
  return [
    `-----BEGIN ${label}-----`,
    ...lines,
    `-----END ${label}-----`,
    "",
  ].join("\n");
}
