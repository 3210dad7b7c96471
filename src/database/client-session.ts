/** A `pg` client, connected to a server or to PGlite, as a Session. */
import type { Client, CustomTypesConfig } from "pg";
import type { Session } from "../model/session.js";
import { toDatabaseError } from "./database-error.js";

export function clientSession(client: Client, embedded: boolean): Session {
  return {
    embedded,
    async query<Row extends object>(sql: string, values: readonly (string | null)[] = []) {
      try {
        const { rows, command } = await client.query<Row>({ text: sql, values: [...values] });
        return { rows, command };
      } catch (error) {
        throw toDatabaseError(error);
      }
    },
    async script(sql) {
      try {
        await client.query(sql);
      } catch (error) {
        throw toDatabaseError(error);
      }
    },
    cut: () => void client.connection.stream.destroy(),
  };
}

/** By type oid; all else stays the text that the server sent, so that no digit and no zone is lost. */
const PARSERS: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [16, (text) => text === "t"], // boolean
  [21, Number], // smallint
  [23, Number], // integer
  [114, (text) => JSON.parse(text)], // json
  [3802, (text) => JSON.parse(text)], // jsonb
]);

/** For the client's configuration; given with a statement, `pg` would take them for the types of its parameters. */
export const types: CustomTypesConfig = {
  getTypeParser: (oid: number) => PARSERS.get(oid) ?? ((text: string) => text),
};
