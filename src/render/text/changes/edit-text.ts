/** Who made a direct edit, when, from where and with what, on one line. */
import type { DirectEdit } from "../../../model/change.js";
import type { Language } from "../../../model/language.js";
import { escapeText } from "../escape.js";

/** `brief`: `set by alice at 2027-03-02 10:00 UTC`; `full` adds the role, the address, the application and the mode. */
export function editText(edit: DirectEdit, length: "brief" | "full", { say }: Language): string {
  const { operation, user, role, application, clientAddress } = edit;
  const at = timeText(edit.at);
  if (length === "brief") return say`set by ${escapeText(user)} at ${at}`;
  const as = role === "" || role === "none" || role === user ? "" : say` as ${escapeText(role)}`;
  const from = clientAddress === null ? "" : say` from ${escapeText(clientAddress)}`;
  const using = application === "" ? "" : say` with ${escapeText(application)}`;
  const under = edit.mode === undefined ? "" : say` under session_replication_role = ${escapeText(edit.mode)}`;
  return say`${escapeText(operation)} by ${escapeText(user)}${as} at ${at}${from}${using}${under}`;
}

/** `2027-03-02 10:00 UTC`; anything but ISO 8601 in UTC stays as it is. */
export function timeText(at: string): string {
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::[\d.]+)?(?:Z|\+00(?::?00)?)$/.exec(at);
  return parts ? `${parts[1]} ${parts[2]} UTC` : escapeText(at);
}
