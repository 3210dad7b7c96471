/** What is audited: deeds of staff and customers that somebody may ask about later. */
import { z } from "zod";

export function auditEvent() {
  return z.enum(["login", "order", "refund", "price", "settings", "permission", "export", "payment"]);
}
