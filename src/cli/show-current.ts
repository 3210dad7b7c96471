/** `show --current`: the settings that an environment's database holds now, all or some. */
import { readSettings } from "../database/read-settings.js";
import { settingsDocuments } from "../documents/edit/settings-documents.js";
import { type AddressFilter, matchesAddress, matchesKind, parseAddressFilter } from "../model/address-filter.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Setting } from "../model/setting.js";
import { suggest } from "../model/suggest.js";
import { safeJson } from "../render/json/json-text.js";
import { settingsJson } from "../render/json/settings-json.js";
import { settingsText } from "../render/text/settings-text.js";
import { kinds } from "../settings/kinds/registry.js";
import { EXIT, type ExitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import { openEnvironment } from "./open-environment.js";
import type { ProjectOptions } from "./options.js";
import { withProgress } from "./progress.js";
import { reportFindings, textOptions } from "./report.js";
import { withDatabase } from "./with-database.js";

export interface CurrentOptions extends ProjectOptions {
  readonly format: "text" | "json" | "documents";
  readonly color: boolean;
}

/** @param words kinds and addresses; none: everything. */
export async function showCurrent(io: Io, options: CurrentOptions, words: readonly string[]): Promise<ExitCode> {
  const fail = (findings: readonly Diagnostic[], status: ExitCode) => {
    reportFindings(findings, io, { chdir: options.chdir ?? ".", color: options.color });
    return status;
  };
  const filters = words.map((word) => ({ word, filter: parseAddressFilter(word) }));
  const unknown = filters.filter(
    ({ filter }) => filter === null || ![...kinds.keys()].some((kind) => matchesKind(filter, kind)),
  );
  if (unknown.length > 0) return fail(unknown.map(notAnAddress), EXIT.failed);
  const opened = await openEnvironment(io, options);
  if (!opened.ok) return fail(opened.diagnostics, EXIT.invalid);
  return withDatabase(io, opened.value, { ...options, format: "text" }, async (session) => {
    const chosen = filters.flatMap(({ filter }) => filter ?? []);
    const wanted = [...kinds.values()].filter(
      (kind) => chosen.length === 0 || chosen.some((filter) => matchesKind(filter, kind.name)),
    );
    const all = await withProgress(io, io.language.say`Reading the database`, () =>
      readSettings(session, kinds, wanted),
    );
    const inStores = all.filter(({ address }) => options.store?.includes(address.store) ?? true);
    const missing = filters.filter(({ filter }) => !inStores.some((setting) => isWanted(setting, filter)));
    if (missing.length > 0)
      return fail(
        missing.map(({ word }) => nothingThere(word, options.store)),
        EXIT.failed,
      );
    const empty = (options.store ?? []).filter((store) => !inStores.some(({ address }) => address.store === store));
    if (empty.length > 0 && chosen.length === 0)
      return fail(
        empty.map((store) => nothingThere(store)),
        EXIT.failed,
      );
    const settings = inStores.filter(
      (setting) => chosen.length === 0 || chosen.some((filter) => isWanted(setting, filter)),
    );
    const stores = new Set(settings.map(({ address }) => address.store));
    if (options.format === "documents" && stores.size > 1) return fail([severalStores([...stores])], EXIT.failed);
    io.out(printed(settings, io, options));
    return EXIT.done;
  });
}

function printed(settings: readonly Setting[], io: Io, { format, color }: CurrentOptions): string {
  switch (format) {
    case "json":
      return settingsJson(settings);
    case "documents":
      return safeJson(settingsDocuments(settings, kinds));
    case "text":
      return settingsText(settings, kinds, textOptions(io, color));
  }
}

function isWanted({ address }: Setting, filter: AddressFilter | null): boolean {
  return filter !== null && matchesAddress(filter, address);
}

function notAnAddress({ word, filter }: { readonly word: string; readonly filter: AddressFilter | null }): Diagnostic {
  const meant = filter === null ? null : suggest(filter.kind, kinds.keys());
  return {
    code: "show/not-an-address",
    severity: "error",
    summary: "This is no kind and no address",
    detail:
      filter === null
        ? `${JSON.stringify(word)} is not written like one.`
        : `There is no kind ${JSON.stringify(filter.kind)}.`,
    remedy: meant === null ? "Write coupon, coupon.spring-10 or flagship/coupon.spring-10." : `Did you mean ${meant}?`,
  };
}

function nothingThere(word: string, stores: readonly string[] = []): Diagnostic {
  const where = stores.length === 0 ? "" : ` in ${stores.join(" or ")}`;
  return {
    code: "show/nothing-there",
    severity: "error",
    summary: "The database has no such setting",
    detail: `Nothing that it holds${where} is ${word}.`,
    remedy: "Run shopwright show --current to see all that it holds; of another database with --env.",
  };
}

export function severalStores(stores: readonly string[]): Diagnostic {
  return {
    code: "show/several-stores",
    severity: "error",
    summary: "A document file holds the settings of one store",
    detail: `The database has the stores ${stores.join(", ")}.`,
    remedy: `Choose one: --store ${stores[0]}.`,
  };
}
