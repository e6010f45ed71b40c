import type { Checkpoint as Place } from "@rollcall/core";
import type { Disk } from "../disk/disk.js";
import type { Question } from "../records/question-print.js";
import { plainValue } from "../records/stable-text.js";
import {
  type ApiVersion,
  apiVersions,
  type ExportClient,
} from "./calls/api-versions.js";
import { type OpenCalls, openCalls } from "./calls/open-calls.js";
import { checkOptions } from "./check-options.js";
import { createShaper } from "./create-shaper.js";
import { type FileNames, fileNames } from "./file-names.js";
import { type ExportOptions, exportDefaults } from "./options.js";

type Defaulted = keyof typeof exportDefaults;

/** Options after defaults. */
type ExportSettings = Omit<ExportOptions, Defaulted> & {
  readonly [Name in Defaulted]: NonNullable<ExportOptions[Name]>;
};

/** All that the phases of an export work with; nothing of it changes. */
export interface Job {
  readonly settings: ExportSettings;
  readonly disk: Disk;
  readonly names: FileNames;
  readonly version: ApiVersion;
  readonly client: ExportClient;
  /** What tells this export from others. */
  readonly question: Question;
  /** What is asked for, unless an earlier run asked before. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** What is kept of a call. */
  readonly shape: (call: object) => unknown;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Requests in flight, unless the caller says otherwise. */
const REQUESTS = 8;
/** So many calls in pages are enough: more would only fill the memory. */
const CALLS_ON_THEIR_WAY = 1500;

/** Oldest first, calls that arrive meanwhile come behind all others. */
const oldestFirst = { sort_order: "ascending" };

/**
 * Makes a job of options.
 *
 * @throws InputError before anything is sent or written, if one is wrong.
 */
export async function createJob(
  disk: Disk,
  options: ExportOptions,
): Promise<Job> {
  checkOptions(options);
  const settings = withDefaults(options);
  const version = await apiVersions[settings.api]();
  const parameters = plainValue({
    ...oldestFirst,
    ...settings.parameters,
  });
  const job: Job = {
    settings,
    disk,
    names: fileNames(settings.file),
    version,
    client: version.createClient(clientOptions(settings)),
    question: questionOf(settings, version),
    parameters: parameters as Job["parameters"],
    shape: createShaper(settings, version),
    now: () => settings.clock?.now() ?? Date.now(),
  };
  await openJobCalls(job).close();
  return job;
}

/**
 * Opens the calls of a job. Nothing is sent before the first one is asked for.
 *
 * @param parameters - Of the run that began the export.
 * @throws InputError at once, if one is wrong.
 */
export function openJobCalls(
  { client, settings, parameters: own }: Job,
  parameters = own,
  place?: Place,
): OpenCalls {
  const { concurrency, pageSize, noTranscripts, signal } = settings;
  const pages = Math.max(1, Math.floor(CALLS_ON_THEIR_WAY / pageSize));
  const options = {
    parameters,
    windows: concurrency ?? Math.min(REQUESTS, pages),
    singles: concurrency ?? REQUESTS,
    pageSize,
    whole: !noTranscripts,
    signal,
  };
  return openCalls(client, options, place);
}

function withDefaults(options: ExportOptions): ExportSettings {
  const given = Object.entries(options).filter(
    ([, value]) => value !== undefined,
  );
  const settings = {
    ...exportDefaults,
    ...Object.fromEntries(given),
  };
  return settings as ExportSettings;
}

function clientOptions({ client, rps }: ExportSettings) {
  if (rps === undefined) {
    return client;
  }
  // A span of its own for less than one a second.
  const requests = Math.max(1, rps);
  return {
    ...client,
    rateLimit: {
      requests,
      perMs: (requests / rps) * 1000,
    },
  };
}

function questionOf(settings: ExportSettings, version: ApiVersion): Question {
  const { client, asked, parameters, format } = settings;
  const { name = "ndjson", companions = [] } = format ?? {};
  return {
    api: settings.api,
    baseUrl: client.baseUrl ?? version.serverUrl,
    apiKey: client.apiKey,
    filters: asked ?? parameters ?? {},
    format: [name, ...companions].join("+"),
    fields: settings.fields,
    transcripts: !settings.noTranscripts,
    redact: settings.redact,
    reveal: settings.reveal,
    sinceLast: settings.sinceLast,
  };
}
