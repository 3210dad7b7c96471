/** `roles`: prints the SQL by which an administrator makes the database's roles, and lets users be members of them. */
import { type Logins, type RoleName, roleNameProblem, rolesScript } from "../../database/bookkeeping/roles-script.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import { defineCommand } from "../command.js";
import { EXIT } from "../exit-code.js";
import { reportFindings } from "../report.js";
import { tables } from "../with-database.js";

interface RolesOptions extends Partial<Logins> {
  readonly color: boolean;
}

export const roles = defineCommand<RolesOptions>({
  example: `shopwright roles > roles.sql
shopwright roles --owner deploy --planner ci_plan --applier ci_apply --reader shop > roles.sql`,
  configure: (command) =>
    command
      .option("--owner <user...>", "make these users, who may run upgrade")
      .option("--planner <user...>", "make these users, who may plan and read the history")
      .option("--applier <user...>", "make these users, who may apply")
      .option("--reader <user...>", "make these users, who may read settings alone")
      .option("--no-color", "without colours"),
  run: async (io, { color, owner = [], planner = [], applier = [], reader = [] }) => {
    const logins: Logins = { owner, planner, applier, reader };
    const findings = findingsOf(logins);
    reportFindings(findings, io, { color });
    if (findings.length > 0) return EXIT.failed;
    io.out(rolesScript(tables(), logins));
    return EXIT.done;
  },
});

function findingsOf(logins: Logins): readonly Diagnostic[] {
  const all = (Object.keys(logins) as readonly RoleName[]).flatMap((role) =>
    logins[role].map((name) => ({ role, name })),
  );
  return all.flatMap(({ role, name }) => {
    const problem = roleNameProblem(name);
    const other = all.find((each) => each.name === name && each.role !== role);
    if (problem !== null) return [notAUser(`${JSON.stringify(name)} ${problem}.`, `Give --${role} another name.`)];
    if (other === undefined || other.role < role) return [];
    const remedy = "Make a user for each: what may plan on a pull request must not be able to apply.";
    return [notAUser(`${JSON.stringify(name)} would be both ${role} and ${other.role}.`, remedy)];
  });
}

function notAUser(detail: string, remedy: string): Diagnostic {
  return { code: "database/not-a-user", severity: "error", summary: "This can be no user of its own", detail, remedy };
}
