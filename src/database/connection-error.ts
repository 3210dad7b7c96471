/** Why a server could not be connected to, in words for whoever wrote the database URL. */
import { DatabaseError, toDatabaseError } from "./database-error.js";

const ENCODE =
  "Percent-encode special characters in the password of the database URL: @ as %40, # as %23, / as %2F, % as %25.";

/** What `pg` and the server say, told by their words, since they give these no codes of their own. */
const EXPLANATIONS: readonly (readonly [pattern: RegExp, code: string, message: string, remedy: string])[] = [
  [
    /client password must be|empty password returned by client/,
    "28P01",
    "The server asks for a password, and the database URL has none.",
    "Write it into the URL, postgres://USER:PASSWORD@HOST:5432/DATABASE, or set PGPASSWORD.",
  ],
  [
    /does not support SSL/,
    "08000",
    "The server offers no TLS, and the database URL or PGSSLMODE asks for it.",
    "Turn TLS on at the server; where the network can be trusted without, write sslmode=disable in the URL.",
  ],
  [
    /sslmode=verify-ca requires/,
    "08000",
    "sslmode=verify-ca needs to know the authority that it verifies by.",
    "Write sslrootcert=FILE in the database URL, too, or use sslmode=verify-full with a public authority.",
  ],
];

/** Names no part of a URL whose password may have been read as something else. */
export function connectionError(error: unknown, url: string): DatabaseError {
  const raw = toDatabaseError(error);
  const known = EXPLANATIONS.find(([pattern]) => pattern.test(raw.message));
  if (known !== undefined) {
    const [, code, message, remedy] = known;
    return new DatabaseError(code, message, { remedy });
  }
  if (error instanceof URIError) {
    return new DatabaseError("08000", "The database URL holds a % that begins no character.", { remedy: ENCODE });
  }
  const unresolved = raw.code === "ENOTFOUND" || raw.code === "EAI_AGAIN";
  if (/^E[A-Z_]+$/.test(raw.code) && isMisread(url)) {
    const message = unresolved
      ? "The host of the database URL is not known."
      : "The server of the database URL cannot be reached.";
    return new DatabaseError(raw.code, message, { remedy: ENCODE });
  }
  return raw;
}

/** An `@` or `#` beyond the one before the host: a piece of a password, most likely. */
function isMisread(url: string): boolean {
  return !/^[a-z]+:\/\/([^@#/?]*@)?[^@#]*$/.test(url);
}

/**
 * `sslmode` with libpq's meaning, as `psql` has it: `require` encrypts, and verifies where `sslrootcert` says by whom.
 * Without this word `pg` gives `require` another meaning, and prints a warning.
 */
export function withLibpqMeaning(url: string): string {
  return /[?&]sslmode=(prefer|require|verify-ca)(&|$)/.test(url) && !/[?&]uselibpqcompat=/.test(url)
    ? url.replace("?", "?uselibpqcompat=true&")
    : url;
}
