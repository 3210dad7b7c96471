/**
 * Evaluated in the documents' realm before anything of theirs: takes away what differs between machines and runs, or
 * makes code from text. Date and Proxy are not even linked in; QuickJS has no file system, network or environment.
 */

/** Message of what is thrown by a built-in that is refused; its name is read back from it. */
export const REFUSED_BUILT_IN = /^([A-Za-z.]{1,60}) is not available to documents$/;

export function prelude(): void {
  const refuse = (what: string) =>
    function refused() {
      throw new TypeError(`${what} is not available to documents`);
    };
  const replace = (holder: object, key: string, what: string) =>
    Object.defineProperty(holder, key, {
      value: refuse(what),
      writable: false,
      enumerable: false,
      configurable: false,
    });
  replace(Math, "random", "Math.random");
  for (const key of ["localeCompare", "toLocaleLowerCase", "toLocaleUpperCase"]) replace(String.prototype, key, key);
  const typedArray = Object.getPrototypeOf(Uint8Array.prototype) as object;
  for (const prototype of [Object.prototype, Number.prototype, BigInt.prototype, Array.prototype, typedArray]) {
    replace(prototype, "toLocaleString", "toLocaleString");
  }
  const makers = [
    function plain() {},
    async function asynchronous() {},
    function* generator() {},
    async function* both() {},
  ];
  for (const maker of makers) replace(Object.getPrototypeOf(maker) as object, "constructor", "Function");
  const callable = refuse("Function");
  callable.prototype = Function.prototype;
  Object.defineProperty(globalThis, "Function", { value: callable, writable: false, configurable: false });
  replace(globalThis, "eval", "eval");
  for (const name of ["SharedArrayBuffer", "Atomics", "WeakRef", "FinalizationRegistry", "performance", "Intl"]) {
    Reflect.deleteProperty(globalThis, name);
  }
}
