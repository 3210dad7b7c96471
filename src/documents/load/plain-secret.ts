/** Secrets written out in a document, known by their format. They are refused wherever they stand. */

interface SecretFormat {
  /** What it is, for the finding. */
  readonly what: string;
  readonly pattern: RegExp;
}

const FORMATS: readonly SecretFormat[] = [
  { what: "a private key", pattern: /-----BEGIN (?:[A-Z0-9]+ ){0,4}PRIVATE KEY(?: BLOCK)?-----/ },
  { what: "an AWS access key", pattern: /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z2-7]{16}(?![A-Za-z0-9])/ },
  { what: "a GitHub token", pattern: /(?<![A-Za-z0-9])(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{40,})/ },
  {
    what: "a Stripe key",
    pattern: /(?<![A-Za-z0-9])(?:[sr]k_(?:live|test)_[A-Za-z0-9]{16,}|whsec_[A-Za-z0-9+/=]{24,})/,
  },
  {
    what: "a Slack token",
    pattern: /(?<![A-Za-z0-9])xox[abeoprs]-[A-Za-z0-9-]{10,}|hooks\.slack\.com\/services\/T[A-Z0-9]+\/B/,
  },
  { what: "an Alibaba Cloud access key", pattern: /(?<![A-Za-z0-9])LTAI[A-Za-z0-9]{12,26}(?![A-Za-z0-9])/ },
  { what: "a JSON Web Token", pattern: /(?<![A-Za-z0-9])eyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*/ },
];

/** One pass over a string decides whether the formats need to be tried at all. */
const HINT =
  /-----BEGIN|AKIA|ASIA|gh[pousr]_|github_pat_|[sr]k_(?:live|test)_|whsec_|xox[abeoprs]-|hooks\.slack|LTAI|eyJ/;

/** What kind of secret a text holds (`"an AWS access key"`); `null` for none that is known. */
export function plainSecret(text: string): string | null {
  if (!HINT.test(text)) return null;
  return FORMATS.find((format) => format.pattern.test(text))?.what ?? null;
}
