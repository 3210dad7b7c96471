/** Who applies, as the history names them: the CI's actor where there is one, else the user of this machine. */
import { userInfo } from "node:os";
import type { Io } from "./io.js";

/** Names that CI services give the person who started a job. */
const CI_ACTORS = ["GITHUB_ACTOR", "GITLAB_USER_LOGIN", "BITBUCKET_STEP_TRIGGERER_UUID", "BUILD_REQUESTEDFOR"];

export function actorOf({ env }: Io): string {
  for (const name of CI_ACTORS) {
    const actor = env[name];
    if (actor) return actor;
  }
  try {
    return userInfo().username;
  } catch {
    return "unknown"; // a container's user may have no entry
  }
}
