/**
 * `npm run spec:diff -- <old> <new>`: the verdict on two OpenAPI documents. The
 * same command as `npx @rollcall/spec-diff`, from its sources.
 */
import "../../packages/spec-diff/src/cli/main.ts";
