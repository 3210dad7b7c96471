/** What is to be applied: a plan made now from the project, or a saved one. */
import { type Checked, type Diagnostic, refused } from "../model/diagnostic.js";
import type { Plan } from "../model/plan.js";
import type { Session } from "../model/session.js";
import type { Io } from "./io.js";
import { type OpenedEnvironment, openEnvironment } from "./open-environment.js";
import { type OpenedProject, openDocuments } from "./open-project.js";
import type { AllowOptions, PartOptions, ProjectOptions } from "./options.js";
import { openPlanFile } from "./plan-file.js";
import { planProject } from "./plan-project.js";
import { version } from "./version.js";

type ApplyWishes = ProjectOptions & AllowOptions & PartOptions;

/** A project's environment, and how to come to the plan once its database is there. */
export interface Prepared {
  readonly opened: OpenedEnvironment;
  readonly plan: (session: Session) => Promise<Plan>;
}

/** Refused where anything is wrong with any store that is chosen. */
export async function prepareProject(io: Io, options: ApplyWishes): Promise<Checked<Prepared>> {
  const opened = await openEnvironment(io, options);
  const project = opened.ok ? await openDocuments(io, options, opened, { online: true }) : opened;
  if (!project.ok) return project;
  const { errors } = project.value;
  if (errors.length > 0) return refused([...project.warnings, ...errors, unsoundStores(project.value)]);
  const plan = (session: Session) => planProject(io, session, project.value, project.warnings, options);
  return { ...project, value: { opened: project.value, plan } };
}

/** The plan file names the environment; the project file says where its database is. */
export async function prepareFile(io: Io, file: string, options: ApplyWishes): Promise<Checked<Prepared>> {
  const plan = await openPlanFile(io, file, version);
  if (!plan.ok) return plan;
  const { environment } = plan.value;
  const elsewhere = options.env !== undefined && options.env !== environment;
  const { store, allow, target, exclude } = options;
  if (elsewhere || [store, allow, target, exclude].some((each) => each !== undefined))
    return refused([settled(environment)]);
  const opened = await openEnvironment(io, { ...options, env: plan.value.environment });
  if (!opened.ok) return opened;
  return { ...opened, value: { opened: opened.value, plan: async () => plan.value } };
}

function unsoundStores({ unsound, stores }: OpenedProject): Diagnostic {
  const sound = stores.map(({ store }) => store);
  return {
    code: "apply/unsound-stores",
    severity: "error",
    summary: "Nothing is applied while a store's documents are wrong",
    detail: `Errors are in the documents of ${unsound.join(", ")}; those of ${sound.join(", ")} are sound. Nothing was changed.`,
    remedy: `Mend them, or choose sound ones: --store ${sound.join(" ")}`,
  };
}

function settled(environment: string): Diagnostic {
  return {
    code: "apply/plan-says",
    severity: "error",
    summary: "A plan file says itself where and what to apply",
    detail: `This plan was made for environment ${environment} and holds exactly its changes and consents; --env, --store, --target, --exclude and --allow cannot change that.`,
    remedy: "Leave these options out, or make another plan with them.",
  };
}
