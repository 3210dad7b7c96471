/**
 * An empty PGlite cluster, kept in a cache folder: making one takes seconds, loading one under a second. The file is
 * the SHA-256 of a tar archive (32 bytes), then the archive.
 */
import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

const DIGEST_BYTES = 32;

/** The archive to start from; `null` if it must be done without, because the cache folder cannot be used. */
export async function clusterTemplate(cacheFolder: string): Promise<Blob | null> {
  const file = `pglite-${await pgliteVersion()}.cluster`;
  const cached = await readTemplate(join(cacheFolder, file));
  if (cached !== null) return cached;
  try {
    await mkdir(cacheFolder, { recursive: true });
    const archive = await makeTemplate();
    await writeTemplate(cacheFolder, file, archive);
    return new Blob([archive]);
  } catch {
    return null;
  }
}

/** `null` if it is missing, truncated or altered. */
async function readTemplate(path: string): Promise<Blob | null> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null || bytes.length <= DIGEST_BYTES) return null;
  const archive = bytes.subarray(DIGEST_BYTES);
  return digest(archive).equals(bytes.subarray(0, DIGEST_BYTES)) ? new Blob([archive]) : null;
}

async function makeTemplate(): Promise<Uint8Array<ArrayBuffer>> {
  const { PGlite } = await import("@electric-sql/pglite");
  const cluster = await PGlite.create();
  try {
    // Not compressed: that would double the time to load it.
    return new Uint8Array(await (await cluster.dumpDataDir("none")).arrayBuffer());
  } finally {
    await cluster.close();
  }
}

/** Renamed into place, so that nobody ever reads half a file; those of other versions are taken away. */
async function writeTemplate(cacheFolder: string, file: string, archive: Uint8Array<ArrayBuffer>): Promise<void> {
  const temporary = join(cacheFolder, `${file}.${randomUUID()}.tmp`);
  try {
    await writeFile(temporary, Buffer.concat([digest(archive), archive]));
    await rename(temporary, join(cacheFolder, file));
  } finally {
    await rm(temporary, { force: true });
  }
  const others = (await readdir(cacheFolder)).filter((name) => /^pglite-.*\.cluster$/.test(name) && name !== file);
  await Promise.all(others.map((name) => rm(join(cacheFolder, name), { force: true })));
}

function digest(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}

/** The package does not export its package.json. */
async function pgliteVersion(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve("@electric-sql/pglite");
  const text = await readFile(join(entry, "..", "..", "package.json"), "utf8");
  const { version }: { version: string } = JSON.parse(text);
  return version;
}
