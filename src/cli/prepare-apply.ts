/** What is to be applied: a plan made now from the project, or a saved one. */
import { type Checked, type Diagnostic, refused } from "../model/diagnostic.js";
import type { Plan } from "../model/plan.js";
import type { Session } from "../model/session.js";
import type { Io } from "./io.js";
import { type OpenedEnvironment, openEnvironment, openProject } from "./open-project.js";
import type { ProjectOptions } from "./options.js";
import { openPlanFile } from "./plan-file.js";
import { planProject } from "./plan-project.js";
import { version } from "./version.js";

/** A project's environment, and how to come to the plan once its database is there. */
export interface Prepared {
  readonly opened: OpenedEnvironment;
  readonly plan: (session: Session) => Promise<Plan>;
}

export async function prepareProject(io: Io, options: ProjectOptions): Promise<Checked<Prepared>> {
  const project = await openProject(io, options);
  if (!project.ok) return project;
  const plan = (session: Session) => planProject(io, session, project.value, project.warnings);
  return { ...project, value: { opened: project.value, plan } };
}

/** The plan file names the environment; the project file says where its database is. */
export async function prepareFile(io: Io, file: string, options: ProjectOptions): Promise<Checked<Prepared>> {
  const plan = await openPlanFile(io, file, version);
  if (!plan.ok) return plan;
  const { environment } = plan.value;
  const elsewhere = options.env !== undefined && options.env !== environment;
  if (elsewhere || options.store !== undefined) return refused([settled(environment)]);
  const opened = await openEnvironment(io, { ...options, env: plan.value.environment });
  if (!opened.ok) return opened;
  return { ...opened, value: { opened: opened.value, plan: async () => plan.value } };
}

function settled(environment: string): Diagnostic {
  return {
    code: "apply/plan-says",
    severity: "error",
    summary: "A plan file says itself where and what to apply",
    detail: `This plan was made for environment ${environment} and holds exactly its changes; --env and --store cannot change that.`,
    remedy: "Leave --env and --store out, or make another plan with them.",
  };
}
