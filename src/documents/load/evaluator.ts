/**
 * The sandbox's child process: reads a {@link SandboxJob} from stdin, evaluates each bundle in a fresh QuickJS for each
 * context, and writes what came out as lines of JSON. It has no environment, and nothing of the engine's is loaded.
 */
import { readFileSync, writeSync } from "node:fs";
import { createRequire } from "node:module";
import quickJsVariant from "@jitl/quickjs-wasmfile-release-sync";
import {
  type CustomizeVariantOptions,
  DefaultIntrinsics,
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSSyncVariant,
} from "quickjs-emscripten-core";
import { makeHarness } from "./typescript/harness.js";
import { prelude } from "./typescript/prelude.js";
import type {
  Limit,
  SandboxContext,
  SandboxJob,
  SandboxLimits,
  SandboxMessage,
} from "./typescript/sandbox-protocol.js";

type WasmMemory = NonNullable<Awaited<NonNullable<CustomizeVariantOptions["wasmMemory"]>>> & {
  readonly buffer: ArrayBuffer;
};

/** Neither the ES library nor @types/node 20 declares these as values. */
const { Memory, RuntimeError, compile } = (
  globalThis as unknown as {
    readonly WebAssembly: {
      readonly Memory: new (pages: { readonly initial: number; readonly maximum: number }) => WasmMemory;
      readonly RuntimeError: new () => Error;
      readonly compile: (bytes: Uint8Array) => Promise<WebAssembly.Module>;
    };
  }
).WebAssembly;

/** QuickJS asks after so many steps (backward jumps and calls) whether to go on. */
const STEPS_PER_POLL = 10_000;
/** Copying values out is bounded by the output's size; this stops it if that ever fails. */
const COLLECT_POLLS = 100_000;
const THREW_NULL = '{"type":"threw","name":"","message":"null","frames":[]}';
const MANY_PAGES_BYTES = 64 * 1024 * 1024;

/** QuickJS gave an error that the harness could not catch: interrupted, or without memory even to say so. */
class Stopped extends Error {}

await runJob(JSON.parse(readFileSync(0, "utf8")) as SandboxJob);

async function runJob({ bundles, limits }: SandboxJob): Promise<void> {
  const wasm = createRequire(import.meta.url).resolve("@jitl/quickjs-wasmfile-release-sync/wasm");
  const wasmModule = await compile(readFileSync(wasm));
  for (const [bundle, { code, contexts }] of bundles.entries()) {
    for (const [context, values] of contexts.entries()) {
      const report = (message: { type: "start"; file: number } | { type: "done"; file: number; text: string }) =>
        message.type === "start"
          ? send({ type: "start", bundle, context, file: message.file })
          : sendText(
              `{"type":"done","bundle":${bundle},"context":${context},"file":${message.file},"result":${message.text}}`,
            );
      if (!(await evaluateBundle(wasmModule, code, values, limits, report))) break;
    }
  }
}

type Report = (message: { type: "start"; file: number } | { type: "done"; file: number; text: string }) => void;

/** False if a limit stopped it: then the same bundle is not tried for other stores. */
async function evaluateBundle(
  wasmModule: WebAssembly.Module,
  code: string,
  values: SandboxContext,
  limits: SandboxLimits,
  report: Report,
): Promise<boolean> {
  // setMemoryLimit alone does not hold, a WebAssembly.Memory cannot grow past its maximum
  const wasmMemory = new Memory({ initial: 256, maximum: limits.memoryPages });
  const variant = newVariant(quickJsVariant as unknown as QuickJSSyncVariant, { wasmModule, wasmMemory });
  const quickJs = await newQuickJSWASMModuleFromVariant(variant);
  const runtime = quickJs.newRuntime();
  runtime.setMemoryLimit(limits.heapBytes);
  runtime.setMaxStackSize(limits.stackBytes);
  const budget = (limits.steps + limits.stepsPerCharacter * code.length) / STEPS_PER_POLL;
  let polls = 0;
  let allowed = budget;
  let spent = false;
  runtime.setInterruptHandler(() => {
    polls++;
    if (polls > allowed) spent = true;
    return spent;
  });
  let file = 0;
  report({ type: "start", file });
  try {
    const ours = runtime.newContext();
    const theirs = runtime.newContext({ intrinsics: { ...DefaultIntrinsics, Date: false, Proxy: false } });
    evaluate(theirs, `(${prelude})()`).dispose();
    const objectPrototype = evaluate(theirs, "Object.prototype");
    const arrayPrototype = evaluate(theirs, "Array.prototype");
    const argument = evaluate(
      theirs,
      `Object.freeze({ ...${JSON.stringify(values)}, vars: Object.freeze(${JSON.stringify(values.vars)}) })`,
    );
    const harness = call(ours, evaluate(ours, `(${makeHarness})`), [
      objectPrototype,
      arrayPrototype,
      ours.newNumber(limits.depth),
      ours.newNumber(limits.output),
    ]);
    const produce = ours.getProp(harness, "produce");
    const collect = ours.getProp(harness, "collect");
    const bundle = theirs.evalCode(`${code}\n;layer.files`, "bundle.js", { type: "global" });
    if (bundle.error && !spent && isSyntaxError(theirs, bundle.error)) {
      report({
        type: "done",
        file,
        text: call(ours, ours.getProp(harness, "describe"), [bundle.error]).consume((text) => ours.getString(text)),
      });
      return false;
    }
    if (bundle.error) throw stopped(theirs, bundle.error);
    const files = bundle.value;
    // getLength reads memory through a view that is stale once memory has grown
    const count = theirs.getProp(files, "length").consume((length) => theirs.getNumber(length));
    for (; file < count; file++) {
      if (file > 0) report({ type: "start", file });
      const failure = call(ours, produce, [theirs.getProp(files, file), argument]);
      let text = ours.typeof(failure) === "string" ? ours.getString(failure) : null;
      if (spent) throw new Stopped("interrupted"); // where an iterator is closed, the interruption can be caught
      // with no memory left for an error object, QuickJS throws null
      if (text === THREW_NULL && wasmMemory.buffer.byteLength > limits.heapBytes) throw new Stopped("out of memory");
      if (text === null) {
        const used = polls;
        allowed = polls + COLLECT_POLLS;
        text = call(ours, collect, []).consume((result) => ours.getString(result));
        polls = used;
        allowed = budget;
      }
      report({ type: "done", file, text });
      if (text.startsWith('{"type":"limit"')) return false;
    }
    return true;
  } catch (error) {
    const limit: Limit = spent
      ? "work"
      : error instanceof RangeError && /call stack/.test(error.message)
        ? "recursion"
        : "memory";
    if (limit === "memory" && !(error instanceof Stopped) && !(error instanceof RuntimeError)) throw error;
    report({ type: "done", file, text: JSON.stringify({ type: "limit", limit }) });
    return false;
  } finally {
    // the runtime is not disposed of: the whole module goes, and after a limit was hit its heap is not to be trusted
    if (wasmMemory.buffer.byteLength > MANY_PAGES_BYTES) globalThis.gc?.();
  }
}

/** What esbuild lets through and QuickJS does not, such as a regular expression that is none. */
function isSyntaxError(context: QuickJSContext, error: QuickJSHandle): boolean {
  return context.getProp(error, "name").consume((name) => context.getString(name)) === "SyntaxError";
}

function evaluate(context: QuickJSContext, code: string): QuickJSHandle {
  const result = context.evalCode(code, "bundle.js", { type: "global" });
  if (result.error) throw stopped(context, result.error);
  return result.value;
}

function call(context: QuickJSContext, callee: QuickJSHandle, args: readonly QuickJSHandle[]): QuickJSHandle {
  const result = context.callFunction(callee, context.undefined, ...args);
  if (result.error) throw stopped(context, result.error);
  return result.value;
}

function stopped(context: QuickJSContext, error: QuickJSHandle): Error {
  const message =
    context.typeof(error) === "object"
      ? context.getProp(error, "message").consume((text) => context.getString(text))
      : "";
  if (message === "interrupted" || message === "out of memory" || message === "" || message === "null")
    return new Stopped(message);
  return message === "stack overflow" ? new RangeError("call stack") : new Error(`QuickJS: ${message}`);
}

function send(message: SandboxMessage): void {
  sendText(JSON.stringify(message));
}

function sendText(line: string): void {
  const bytes = Buffer.from(`${line}\n`);
  for (let sent = 0; sent < bytes.length; ) sent += writeSync(1, bytes, sent);
}
