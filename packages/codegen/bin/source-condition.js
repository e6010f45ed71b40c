/** Finds the sources of the packages that the generator needs, not builds. */
export function resolve(specifier, context, nextResolve) {
  const conditions = [...context.conditions, "@rollcall/source"];
  return nextResolve(specifier, {
    ...context,
    conditions,
  });
}
