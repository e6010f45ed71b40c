import { loadVersion, readMoves, specFiles, specOf } from "@rollcall/codegen";
import { diffDocuments, type Finding } from "@rollcall/spec-diff";
import { describe, expect, it } from "vitest";
import { buildMigration } from "./build-migration.js";
import type { Compared, Side } from "./compared.js";

const [oldFile = "", newFile = ""] = specFiles.slice(-2);
const old = await loadVersion(oldFile);
const revised = await loadVersion(newFile);
const { findings } = await diffDocuments(old, revised);
const onTheWire = findings.filter(({ lens }) => lens === "wire");

const compared: Compared = {
  old: sideOf(old),
  revised: sideOf(revised),
  findings: onTheWire,
  moves: readMoves(newFile),
};

function sideOf(loaded: typeof old): Side {
  const { document, version } = specOf(loaded);
  return { name: version, document };
}

/** All that the guide says of these findings. */
function writeGuideOf(findings: Finding[]): string {
  const guide = buildMigration({ ...compared, findings });
  const text = JSON.stringify(guide);
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
}

describe("The guide for moving over", () => {
  it("shows a finding of a code that is new, wherever it is", () => {
    const invented = onTheWire.map((finding, index) => {
      return {
        ...finding,
        code: "invented-code",
        fingerprint: `invented-${index}`,
        message: `invention ${index} at ${finding.path}`,
      };
    });
    const guide = writeGuideOf(invented);
    const dropped = invented.filter(({ message }) => {
      const [first, ...rest] = message;
      const inRow = [first?.toUpperCase(), ...rest].join("");
      return !guide.includes(message) && !guide.includes(inRow);
    });
    expect(dropped).toEqual([]);
  });

  it("shows a finding of every code among the others where no row has its place", () => {
    const lost = onTheWire.map((finding) => {
      const pointer = "/components/schemas/Nowhere/properties/nothing";
      return { ...finding, pointer };
    });
    const { others } = buildMigration({ ...compared, findings: lost });
    const shown = new Set(others.map(({ place }) => place));
    expect(shown).toEqual(new Set(lost.map(({ path }) => path)));
  });

  it("tells a new value of an enum without a name at the fields that have it", () => {
    const { fields } = buildMigration(compared);
    const roles = fields.rows.filter(({ before }) => {
      return before?.name.endsWith("[].role");
    });
    expect(roles.map(({ notes }) => notes.join())).toEqual([
      expect.stringContaining("transfer_target"),
      expect.stringContaining("transfer_target"),
    ]);
  });

  it("has a row for what became several things, and one of these still", () => {
    const [statuses] = buildMigration(compared).values;
    const [row, ...rest] = statuses?.rows ?? [];
    expect(rest).toEqual([]);
    expect(row?.before?.name).toBe("error");
    expect(row?.after.map(({ name }) => name)).toEqual([
      "error",
      "not_connected",
    ]);
    const notes = row?.notes.join() ?? "";
    expect(notes).toContain("<code>not_connected</code>: The call was placed");
    expect(notes).toContain("Our reading");
    expect(statuses?.same).not.toContain("error");
  });

  it("shows each of several alternatives that came to one place", () => {
    const { others } = buildMigration(compared);
    const added = others.filter(({ place }) => place === "TranscriptItem");
    const words = added.map(({ after }) => after).join();
    for (const name of ["NodeTransition", "Dtmf"]) {
      expect(words).toContain(`<code>${name}</code>`);
    }
  });

  it("tells a value that leads to an alternative at the field that has it", () => {
    const { fields } = buildMigration(compared);
    const role = fields.rows.find(
      ({ before }) => before?.name === "transcript_object[].role",
    );
    expect(role?.notes.join()).toContain("transfer_target");
  });

  it("shows each finding once: in rows, or among the others", () => {
    const { fields, operations, others } = buildMigration(compared);
    const rows = [...fields.rows, ...operations];
    const shown = rows.flatMap((row) => row.findings);
    const both = onTheWire.filter(({ fingerprint, path, message }) => {
      const isOther = others.some((other) => {
        return other.place === path && other.message === message;
      });
      return isOther && shown.includes(fingerprint);
    });
    expect(both).toEqual([]);
  });
});
