import { describe, expect, it, test } from "vitest";
import {
  addressOfCommand,
  addressOfSchema,
} from "../src/cli/command-address.js";
import { placeOfFlag } from "../src/cli/flag-place.js";
import { readCliReference } from "../src/cli/read-cli-reference.js";
import { addressesOf, builtFile, builtPage, idsOf, textOf } from "./pages.js";

const cli = readCliReference();
const plain = (html: string) => {
  return textOf(html)
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&#39;", "'")
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
};

describe.each(cli.commands.map((command) => [command.name, command] as const))(
  "the page of rollcall %s",
  (name, command) => {
    const html = builtPage(addressOfCommand(name));
    const text = plain(html);

    it("tells every flag, in words, at a place of its own", () => {
      const places = new Set(idsOf(html));
      for (const group of command.flagGroups) {
        for (const flag of group.flags) {
          expect(text).toContain(flag.flags);
          expect(text).toContain(flag.words.replace(/\s+/g, " "));
          expect(places).toContain(placeOfFlag(group, flag));
        }
      }
    });

    it("tells the values that a flag takes, and its default", () => {
      const flags = command.flagGroups.flatMap((group) => group.flags);
      for (const { values, default: usual = "" } of flags) {
        expect(values.filter((value) => !text.includes(value))).toEqual([]);
        expect(text).toContain(usual);
      }
    });

    it("shows its summary, arguments, examples and exit codes", () => {
      const words = [
        `${command.summary}.`,
        ...command.operands.map(({ summary }) => summary),
        ...command.examples.map((example) => example.words),
        ...cli.exitCodes.map(([, meaning]) => meaning),
      ];
      expect(words.filter((one) => !text.includes(one))).toEqual([]);
    });

    it("leads to the schemas of what it prints", () => {
      const addresses = addressesOf(html);
      for (const { version, schema } of command.schemas) {
        const address = addressOfSchema(name, version);
        expect(addresses).toContain(address);
        expect(JSON.parse(builtFile(address))).toEqual(schema);
      }
    });
  },
);

test("the overview leads to every command", () => {
  const addresses = addressesOf(builtPage("/cli/"));
  for (const { name } of cli.commands) {
    expect(addresses).toContain(addressOfCommand(name));
  }
});

test.each([
  ["list", ["/http/v3/list-calls/", "/http/v1/list-calls/"]],
  ["get", ["/http/v3/get-call/", "/http/v1/get-call/"]],
])("rollcall %s leads to the operations that it asks", (name, operations) => {
  const addresses = addressesOf(builtPage(addressOfCommand(name)));
  expect(addresses).toEqual(expect.arrayContaining(operations));
});
