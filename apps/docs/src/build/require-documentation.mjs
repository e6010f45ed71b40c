import { Converter, ReflectionKind } from "typedoc";

/**
 * Fails the build for an export that says nothing about itself.
 * @param {import("typedoc").Application} app
 */
export function requireDocumentation(app) {
  app.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => {
    const modules = project.getReflectionsByKind(ReflectionKind.Module);
    const exported = modules.flatMap((module) => {
      return module.children ?? [];
    });
    const silent = exported.filter(isUndocumented);
    if (silent.length > 0) {
      const names = silent.map((one) => one.getFullName()).join(", ");
      throw new Error(`These exports have no documentation: ${names}.`);
    }
  });
}

/** @param {import("typedoc").DeclarationReflection} reflection */
function isUndocumented(reflection) {
  if (reflection.isReference()) {
    return false;
  }
  const { signatures = [] } = reflection;
  const documented = [reflection, ...signatures].some((one) =>
    one.hasComment(),
  );
  return !documented;
}
