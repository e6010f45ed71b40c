import { describe, expect, it } from "vitest";
import { filtersOf } from "../../test/filters-of.js";

describe("a wrong filter of v3 is refused", () => {
  const rows: [string, string[], RegExp][] = [
    [
      "no number",
      ["--duration-ms", "long"],
      /^--duration-ms "long" is no number: use a number/,
    ],
    [
      "a test that there is not",
      ["--duration-ms", "gte:5"],
      /^--duration-ms "gte:5" .*use eq, ne, gt, ge, lt, le/,
    ],
    [
      "a sign in place of a test",
      ["--duration-ms", ">5"],
      /^--duration-ms ">5" is no number, and no test of one/,
    ],
    [
      "a day, which is more than a millisecond",
      ["--start-timestamp", "2026-10-31"],
      /^--start-timestamp "2026-10-31" alone .*use ge:2026-10-31 or lt:/,
    ],
    [
      "a test of another kind",
      ["--from-number", "ge:5"],
      /^--from-number "ge:5": .*eq, ne, sw, ew, co, or eq:ge:5/,
    ],
    ...["!=5", ">5", "~415", "re:^a", "gte:5", "startsWith:a", "^=a"].map(
      (text): [string, string[], RegExp] => [
        `a test of other languages: ${text}`,
        ["--from-number", text],
        /^--from-number ".*": it has no such test. Use eq, ne, sw, ew, co, with a colon, or eq:.* begins so.$/,
      ],
    ),
    [
      "a test of other languages of an entry",
      ["--metadata", "a=>5"],
      /^--metadata a ">5": it has no such test/,
    ],
    [
      "the value of an entry, by its key",
      ["--metadata", "age=7", "--metadata", "zip=ge:x"],
      /^--metadata zip "x" is no number/,
    ],
    [
      "a number that loses digits",
      ["--metadata", "order=12345678901234567"],
      /^--metadata order "12345678901234567" has more digits .*write eq:"12345678901234567" for a text/,
    ],
    [
      "an entry of nothing, by its key",
      ["--metadata", "age=7", "--metadata", "zip="],
      /^--metadata zip wants a text, not nothing/,
    ],
    [
      "whether something is there, where nobody can ask that",
      ["--from-number", "np"],
      /^--from-number "np": it has no such test. .* or eq:np for a value/,
    ],
    [
      "the same of an entry",
      ["--dynamic-variables", "name=pr"],
      /^--dynamic-variables name "pr": it has no such test. Use eq, ne, sw, ew, co,/,
    ],
    [
      "another test of true and false",
      ["--in-voicemail", "ne:true"],
      /^--in-voicemail "ne:true": it has no test ne. Give the value alone: true or false.$/,
    ],
    [
      "another test of words",
      ["--direction", "ne:inbound"],
      /it has no test ne. Give the value alone: inbound or outbound.$/,
    ],
    [
      "a test of texts of a number",
      ["--duration-ms", "sw:5"],
      /it has no test sw. Use eq, ne, gt, ge, lt, le, bt.$/,
    ],
    [
      "another test of any words",
      ["--agent-tag", "sw:p"],
      /it has no test sw. Use in, or eq:sw:p for a value that begins so.$/,
    ],
    [
      "an operator before the = of an entry",
      ["--metadata", "customer_id!=A1042"],
      /^--metadata "customer_id!=A1042": .* customer_id=ne:A1042/,
    ],
    [
      "another operator before the =",
      ["--metadata", "age>=5"],
      /^--metadata "age>=5": .* age=ge:5/,
    ],
    [
      "an object in an entry",
      ["--metadata", 'crm={"id":"F6603"}'],
      /^--metadata crm: filters reach the first level only.*Write crm=eq:/,
    ],
    [
      "a list in an entry",
      ["--custom-analysis-data", "a=[1]"],
      /^--custom-analysis-data a: filters reach the first level only/,
    ],
    ...["error,not_connected", "in:error, ongoing"].map(
      (text): [string, string[], RegExp] => [
        `words with a comma: ${text}`,
        ["--call-status", text],
        /^--call-status ".*" is several values: give the flag once for each, --call-status error --call-status/,
      ],
    ),
    [
      "words with a comma, not all of them known",
      ["--call-status", "error,done"],
      /^--call-status "error,done" is not known: use/,
    ],
    [
      "a range upside down",
      ["--duration-ms", "bt:5..3"],
      /^--duration-ms "bt:5..3" is no range: use bt:low..high/,
    ],
    [
      "half a range",
      ["--duration-ms", "bt:5"],
      /^--duration-ms "bt:5" is no range/,
    ],
    [
      "the first moment of yesterday",
      ["--start-timestamp", "yesterday"],
      /^--start-timestamp "yesterday" alone is one millisecond/,
    ],
    [
      "no time",
      ["--start-timestamp", "ge:soon"],
      /^--start-timestamp "soon" is not a time/,
    ],
    [
      "a word that is none of them",
      ["--call-status", "done"],
      /^--call-status "done" is not known: use not_connected or/,
    ],
    [
      "neither true nor false",
      ["--in-voicemail", "no"],
      /^--in-voicemail "no" is not known: use true or false/,
    ],
    [
      "a test of nothing",
      ["--from-number", "sw:"],
      /^--from-number wants a text/,
    ],
    [
      "two numbers",
      ["--duration-ms", "1", "--duration-ms", "2"],
      /^--duration-ms was given two values/,
    ],
    [
      "two texts",
      ["--from-number", "a", "--from-number", "b"],
      /^--from-number was given two values/,
    ],
    [
      "one bound twice",
      ["--duration-ms", "ge:1", "--duration-ms", "ge:2"],
      /^--duration-ms: ge was given twice/,
    ],
    [
      "two tests of a text",
      ["--to-number", "sw:a", "--to-number", "ew:b"],
      /^--to-number: give one test/,
    ],
    [
      "an entry without a key",
      ["--metadata", "A1042"],
      /^--metadata "A1042" names no entry: use key=value/,
    ],
    [
      "an entry with an empty key",
      ["--metadata", "=A1042"],
      /^--metadata "=A1042" names no entry/,
    ],
    [
      "alternatives that are numbers",
      ["--metadata", "a=1", "--metadata", "a=2"],
      /^--metadata a was given two values/,
    ],
    [
      "a truth that is not equal",
      ["--metadata", "a=ne:true"],
      /^--metadata a: ne takes no boolean: write ne:"true"/,
    ],
    [
      "a variable with two values",
      ["--dynamic-variables", "a=1", "--dynamic-variables", "a=2"],
      /two values/,
    ],
    [
      "a misspelt name of an object",
      ["--agent", "a,versoin=3"],
      /^--agent "a,versoin=3": versoin is not known.*agent_id, version/,
    ],
    [
      "an object without its main value",
      ["--agent", "version=3"],
      /^--agent "version=3": version is not known, or stands first/,
    ],
    [
      "a version that is no number",
      ["--agent", "a,version=x"],
      /^--agent version "x" is no number/,
    ],
    [
      "a latency that is none",
      ["--tool-calls", "a,latency_ms=slow"],
      /^--tool-calls latency_ms "slow" is no number/,
    ],
    [
      "broken JSON",
      ["--metadata", "{a"],
      /^--metadata begins like JSON and is none: .*write a key that begins so/,
    ],
    [
      "a broken text",
      ["--call-id", "{a"],
      /^--call-id begins like JSON and is none: .*put eq: before a text/,
    ],
    [
      "no agents beside one",
      ["--agent", "[]", "--agent", "a"],
      /^--agent "\[\]" is empty/,
    ],
    [
      "JSON beside other values",
      ["--metadata", "{}", "--metadata", "a=b"],
      /^--metadata takes JSON alone/,
    ],
    [
      "a size twice",
      ["--page-size", "1", "--page-size", "2"],
      /^--page-size was given twice/,
    ],
  ];
  it.each(rows)("%s", (_, argv, message) => {
    expect(() => filtersOf(argv)).toThrow(message);
  });
});
