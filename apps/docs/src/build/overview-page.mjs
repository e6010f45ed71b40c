import { Comment, PageEvent, ReflectionKind } from "typedoc";

// Plain JavaScript, because TypeDoc must not be loaded a second time by the
// loader of TypeScript.

/** @typedef {import("typedoc").DeclarationReflection} Reflection */

/**
 * Which export of a module shows what the module is for. Its example stands in
 * the overview; it is compiled and run with all others.
 * @type {Readonly<Record<string, string>>}
 */
const typicalExports = {
  "@rollcall/core": "createClient",
  "@rollcall/core/hydrate": "hydrate",
  "@rollcall/core/otel": "otel",
  "@rollcall/core/partition": "windows",
  "@rollcall/core/spec": "writeFilters",
  "@rollcall/core/v3": "createClient",
  "@rollcall/core/v3/spec": "writeFilters",
  "@rollcall/core/v3/validate": "validateCall",
  "@rollcall/core/validate": "validateCall",
  "@rollcall/core/webhooks": "verifyWebhook",
  "@rollcall/mock-server": "createMock",
  "@rollcall/mock-server/command": "run",
  "@rollcall/mock-server/filters": "passesAll",
  "@rollcall/mock-server/node": "listen",
  "@rollcall/sinks": "exportCalls",
};

const lead = `The package \`@rollcall/core\` has a module for each job. Two of them are clients:
import \`@rollcall/core/v3\` for the present version of the API, and \`@rollcall/core\` for the legacy list, which is deprecated.
Add the others as you need them: what you do not import is not in your bundle.

\`@rollcall/mock-server\` is for tests without an account, and \`@rollcall/sinks\` for files of calls.`;

/**
 * Says in the overview what each module is for, with an example, where TypeDoc
 * only lists their names.
 * @param {import("typedoc").Application} app
 */
export function writeOverview(app) {
  app.renderer.on(PageEvent.END, (page) => {
    if (!isOverview(page)) {
      return;
    }
    const { children = [] } = page.model;
    const lines = (page.contents ?? "").split("\n");
    const sections = children.map((module) => writeModule(module, lines));
    page.contents = [lead, ...sections].join("\n\n");
  });
}

/** @param {import("typedoc").PageEvent} page */
export function isOverview({ model }) {
  return model.kind === ReflectionKind.Project;
}

/**
 * @param {Reflection} module
 * @param {readonly string[]} lines Of the list, which has its address.
 */
function writeModule(module, lines) {
  const link = lines.find((line) => line.startsWith(`- [${module.name}](`));
  if (link === undefined || !module.comment) {
    throw new Error(`${module.name} needs a comment with "@module".`);
  }
  const summary = Comment.combineDisplayParts(module.comment.summary);
  const heading = `## ${link.slice(2)}`;
  return [heading, summary, findExample(module)].join("\n\n");
}

/** @param {Reflection} module */
function findExample(module) {
  const name = typicalExports[module.name];
  const typical = module.children?.find((child) => child.name === name);
  const target = resolveReference(typical);
  const comment = target?.signatures?.[0]?.comment ?? target?.comment;
  const content = comment?.getTag("@example")?.content;
  if (content === undefined) {
    const listed = module.children?.map((child) => child.name).join(", ");
    throw new Error(
      `${module.name} has no example of "${name}"; it has ${listed}.`,
    );
  }
  const example = Comment.combineDisplayParts(content);
  return addImport(example, `import { ${name} } from "${module.name}";`);
}

/**
 * Examples of an export leave out where it comes from.
 * @param {string} example
 * @param {string} line
 */
function addImport(example, line) {
  if (example.includes('from "')) {
    return example;
  }
  return example.replace("```ts\n", () => `\`\`\`ts\n${line}\n\n`);
}

/** @param {Reflection | undefined} reflection */
function resolveReference(reflection) {
  if (reflection?.isReference()) {
    return reflection.getTargetReflectionDeep();
  }
  return reflection;
}
