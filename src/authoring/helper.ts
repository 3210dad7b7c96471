/** Makes the helper of a kind: a function that returns its documents, with `.patch` and `.absent`. */
import { createDocument, type Document, type DocumentOptions, type NamedDocument } from "./document.js";
import type { Patch } from "./patch.js";

type SingletonOptions = Omit<DocumentOptions, "movedFrom">;

export interface NamedHelper<Kind extends string, Spec> {
  /** The whole setting; replaces one of the same name in an earlier layer. */
  (name: string, spec: Spec, options?: DocumentOptions): NamedDocument<Kind>;
  /** Changes to the setting of an earlier layer. */
  readonly patch: (name: string, patch: Patch<Spec>, options?: DocumentOptions) => NamedDocument<Kind>;
  /** Takes the setting of an earlier layer away. */
  readonly absent: (name: string, options?: DocumentOptions) => NamedDocument<Kind>;
}

export interface SingletonHelper<Spec> {
  /** The whole setting; replaces that of an earlier layer. */
  (spec: Spec, options?: SingletonOptions): Document;
  /** Changes to the setting of an earlier layer. */
  readonly patch: (patch: Patch<Spec>, options?: SingletonOptions) => Document;
  /** Takes the setting of an earlier layer away. */
  readonly absent: (options?: SingletonOptions) => Document;
}

export function named<Kind extends string, Spec extends object>(kind: Kind): NamedHelper<Kind, Spec> {
  const helper = (name: string, spec: Spec, options?: DocumentOptions) =>
    createDocument({ kind, name, spec, ...options });
  return Object.assign(helper, {
    patch: (name: string, patch: object, options?: DocumentOptions) =>
      createDocument({ kind, name, patch, ...options }),
    absent: (name: string, options?: DocumentOptions) => createDocument({ kind, name, absent: true, ...options }),
  });
}

export function singleton<Spec extends object>(kind: string): SingletonHelper<Spec> {
  const helper = (spec: Spec, options?: SingletonOptions) => createDocument({ kind, spec, ...options });
  return Object.assign(helper, {
    patch: (patch: object, options?: SingletonOptions) => createDocument({ kind, patch, ...options }),
    absent: (options?: SingletonOptions) => createDocument({ kind, absent: true, ...options }),
  });
}
