import type { ApiVersion } from "../../api/api-version.js";
import { exitCode } from "../../errors/exit-code.js";
import { showSafely } from "../../errors/show-safely.js";
import { type Io, write } from "../../io.js";
import type { Input } from "../../registry/command.js";
import { connect } from "../../source/connect.js";
import { checkApi, checkServer } from "./check-api.js";
import { checkKey, checkKeychain } from "./check-key.js";
import { checkNetwork } from "./check-network.js";
import { checkSettings } from "./check-settings.js";
import type { doctorOptions } from "./doctor-options.js";
import { type Finding, report } from "./finding.js";

type DoctorInput = Input<typeof doctorOptions>;

/** Checks what a request needs, and prints what it found. */
export async function examine(
  { options, chosen }: DoctorInput,
  io: Io,
): Promise<number> {
  if (chosen === undefined) {
    throw new TypeError("This command asks no version of the API.");
  }
  const ofSettings = checkSettings(io);
  const ofKeychain = await checkKeychain(io);
  const ofWay = await checkWay(chosen.version, options, io);
  const findings = [...ofSettings, ofKeychain, ...ofWay];
  const isFine = findings.every(isNoFailure);
  if (options.output === "json") {
    await write(io.stdout, writeJson(isFine, findings));
  } else {
    await write(io.stdout, writeText(findings));
  }
  if (isFine) {
    return exitCode.done;
  }
  return chooseFailure(findings);
}

function isNoFailure({ status }: Finding): boolean {
  return status !== "fail";
}

/** A key that is missing, or is not taken, ends every command alike. */
function chooseFailure(findings: readonly Finding[]): number {
  const isOfKey = findings.some(({ ending }) => ending === "authentication");
  if (isOfKey) {
    return exitCode.authentication;
  }
  return exitCode.failed;
}

function writeJson(isFine: boolean, findings: readonly Finding[]): string {
  const checks = findings.map(({ check, status, message, fix }) => {
    return {
      check,
      status,
      message,
      fix,
    };
  });
  const result = {
    ok: isFine,
    checks,
  };
  const json = JSON.stringify(result, null, 2);
  return `${json}\n`;
}

function writeText(findings: readonly Finding[]): string {
  const lines = findings.map(writeFinding);
  return lines.join("");
}

/** From the key to the answer. Without a key nothing can be asked. */
async function checkWay(
  version: ApiVersion,
  options: DoctorInput["options"],
  io: Io,
): Promise<Finding[]> {
  if (options.demo) {
    const client = await connect(version, options, io);
    const ofKey = report("key", "none is needed with --demo");
    const ofApi = await checkApi(client, version, io);
    return [ofKey, ofApi];
  }
  const { findings, target, apiKey } = await checkKey(version, options, io);
  if (!target) {
    return findings;
  }
  const { address } = target;
  const network = await checkNetwork(address, io);
  const isReached = network.every(isNoFailure);
  if (apiKey === undefined || !isReached) {
    return [...findings, ...network];
  }
  const server = {
    address,
    apiKey,
  };
  const answers = await checkServer(server, version, options, io);
  return [...findings, ...network, ...answers];
}

/** `fail  key: there is no API key. Store one …` */
function writeFinding({ check, status, message, fix }: Finding): string {
  const line = `${status.padEnd(4)}  ${check}: ${showSafely(message)}\n`;
  if (fix) {
    return `${line}      ${showSafely(fix)}\n`;
  }
  return line;
}
