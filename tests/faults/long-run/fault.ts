/** What may happen to an apply, and when: decided by the seed, done by the proxy. */
import type { Judge, Request, Verdict } from "../proxy.js";
import type { Random } from "./random.js";

/** In the order in which they are told. */
export const FAULTS = ["none", "cut", "terminate", "edit", "twice", "rivals", "kill", "stop"] as const;

export type FaultName = (typeof FAULTS)[number];

/** How often of 100; `none` is what is left. */
const SHARES: Readonly<Record<Exclude<FaultName, "none">, number>> = {
  cut: 45,
  terminate: 10,
  edit: 15,
  twice: 6,
  rivals: 8,
  kill: 10,
  stop: 3,
};

export function randomFault(random: Random, only: readonly FaultName[]): FaultName {
  if (only.length > 0) return random.pick(only);
  let left = random.below(100);
  for (const [name, share] of Object.entries(SHARES) as [FaultName, number][]) {
    left -= share;
    if (left < 0) return name;
  }
  return "none";
}

/** An apply of some settings makes about so many requests; what is to happen later than the last one does not. */
const REQUESTS = 12;

/** At COMMIT every third time: there it matters most. Then `happens` once, whatever connections there are. */
export function atSomeRequest(random: Random, happens: (request: Request) => Verdict | Promise<Verdict>): Judge {
  const number = random.chance(35) ? null : 1 + random.below(REQUESTS);
  let opened = false;
  let requests = 0;
  let over = false;
  return (request) => {
    if (over) return "forward";
    opened ||= request.text.includes("shopwright.open(");
    requests += opened || request.text.includes("begin isolation level read committed") ? 1 : 0;
    const isCommit = opened && commits(request);
    if (!(number === null ? isCommit : requests === number)) return "forward";
    over = true;
    return happens(request);
  };
}

/** Nothing happens behind the first COMMIT: what is edited there is rightly on top of what was applied. */
export function untilCommit(judge: Judge): Judge {
  let committed = false;
  return (request) => {
    if (committed) return "forward";
    committed = commits(request);
    return judge(request);
  };
}

function commits({ text }: Request): boolean {
  return text.includes("commit\0");
}

export function randomCut({ length }: Request, random: Random): Verdict {
  return random.pick<Verdict>(["cut", "forward, cut", "forward, cut", 1 + random.below(Math.max(1, length - 1))]);
}
