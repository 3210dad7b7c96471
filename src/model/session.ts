/** A connection to a store's database: opened by the CLI, passed to what reads and writes. */

export interface Session {
  /** True for PGlite: one process, everyone a superuser. */
  readonly embedded: boolean;
  /**
   * Runs one statement; parameters `$1…` are text (or NULL), types are inferred by the server. Every value comes back
   * as text or NULL, but booleans, integers of 4 bytes and json(b) (parsed).
   * @throws DatabaseError with the SQLSTATE in `code`.
   */
  readonly query: <Row extends object = Readonly<Record<string, unknown>>>(
    sql: string,
    values?: readonly (string | null)[],
  ) => Promise<QueryResult<Row>>;
  /** Runs several statements without parameters. */
  readonly script: (sql: string) => Promise<void>;
  /** Cuts the connection without a word, as where no answer comes: what is under way fails, and so does all that follows. */
  readonly cut: () => void;
}

export interface QueryResult<Row> {
  readonly rows: readonly Row[];
  /** The command tag's first word: `SELECT`, `COMMIT`, `ROLLBACK`. */
  readonly command: string;
}
