/**
 * Secrets in a text, known by their format. What may stand in no document at all, whatever its kind, is refused when it
 * is read and not looked for here: this is what only a reader of settings can tell, such as a robot's address.
 */

import { looksRandom } from "./random-text.js";

export interface FoundSecret {
  /** What it looks like, for the finding; never the value. */
  readonly what: string;
  readonly length: number;
}

interface SecretFormat {
  readonly what: string;
  /** Its group `secret` is the secret alone, where more is needed to recognise it. */
  readonly pattern: RegExp;
  /** Whether words may stand there as well: then it must not look like some. */
  readonly random?: true;
}

/** The words by which parameters of addresses and lines of configuration name a secret. */
const SECRET_WORD =
  "(?:[a-z0-9]{1,20}[_-])?(?:password|passwd|pwd|secret|secret[_-]?key|private[_-]?key|clientsecret|appsecret)";
/** These name other things just as well: a search, a signed link, a page. */
const DOUBTFUL_WORD =
  "(?:[a-z0-9]{1,20}[_-])?(?:token|api[_-]?key|app[_-]?key|access[_-]?key|key|sign|signature|sig|auth)";
const START = "(?<![A-Za-z0-9_-])";

const FORMATS: readonly SecretFormat[] = [
  {
    what: "a chat robot's address with its key",
    pattern:
      /(?:qyapi\.weixin\.qq\.com\/cgi-bin\/webhook\/send\?(?:[^\s#]{0,200}&)?key=|oapi\.dingtalk\.com\/robot\/send\?(?:[^\s#]{0,200}&)?access_token=|open\.(?:feishu\.cn|larksuite\.com)\/open-apis\/bot\/(?:v2\/)?hook\/|discord(?:app)?\.com\/api\/webhooks\/\d{5,25}\/)(?<secret>[A-Za-z0-9_-]{16,200})/i,
  },
  {
    what: "an address with a password",
    pattern:
      /(?<![A-Za-z0-9])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/?#:@"'<>]{0,100}:(?<secret>[^\s/?#@"'<>]{1,200})@[^\s/?#@]/i,
  },
  { what: "a Google API key", pattern: /(?<![A-Za-z0-9_-])AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/ },
  { what: "a Google client secret", pattern: /(?<![A-Za-z0-9])GOCSPX-[A-Za-z0-9_-]{28}/ },
  { what: "a Tencent Cloud access key", pattern: /(?<![A-Za-z0-9])AKID[A-Za-z0-9]{32}(?![A-Za-z0-9])/ },
  { what: "a GitLab token", pattern: /(?<![A-Za-z0-9])glpat-[A-Za-z0-9_-]{20}/ },
  { what: "an npm token", pattern: /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])/ },
  { what: "a SendGrid key", pattern: /(?<![A-Za-z0-9])SG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}/ },
  { what: "a Shopify token", pattern: /(?<![A-Za-z0-9])shp(?:at|ca|pa|ss)_[A-Fa-f0-9]{32}/ },
  { what: "a Telegram bot's token", pattern: /(?<![A-Za-z0-9])\d{8,10}:AA[A-Za-z0-9_-]{33}(?![A-Za-z0-9_-])/ },
  { what: "an age key", pattern: /AGE-SECRET-KEY-1[A-Z0-9]{50,64}/ },
  {
    what: "an AI provider's key",
    pattern: /(?<![A-Za-z0-9-])sk-(?:[A-Za-z]{2,8}-)?[A-Za-z0-9_-]{32,200}/,
    random: true,
  },
  {
    what: "a password or secret that is named so",
    pattern: new RegExp(`${START}${SECRET_WORD}["']?\\s{0,3}=\\s{0,3}["']?(?<secret>[^\\s&"'<>;,#]{4,200})`, "i"),
  },
  {
    what: "a key or token that is named so",
    pattern: new RegExp(`${START}${DOUBTFUL_WORD}=(?<secret>[A-Za-z0-9+/_.~%-]{16,400}={0,2})`, "i"),
    random: true,
  },
  {
    what: "an authorization header",
    pattern: /(?<![A-Za-z])(?:Bearer|Basic)\s{1,3}(?<secret>[A-Za-z0-9+/_.~-]{16,400}={0,2})/,
    random: true,
  },
];

/** One pass over a text decides whether the formats need to be tried at all. */
const HINT =
  /:\/\/|=|qyapi\.|dingtalk|open-apis|AIza|GOCSPX|AKID|glpat-|npm_|SG\.|shp(?:at|ca|pa|ss)_|:AA|AGE-SECRET|sk-|Bearer|Basic/i;

/** `null` where there is none that is known. */
export function knownSecret(text: string): FoundSecret | null {
  if (text.length < 8 || !HINT.test(text)) return null;
  for (const { what, pattern, random } of FORMATS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const secret = match.groups?.["secret"] ?? match[0];
    if (isPlaceholder(secret) || (random === true && !looksRandom(secret, 16))) continue;
    return { what, length: secret.length };
  }
  return null;
}

/** What instructions write in place of a secret: `<token>`, `${PASSWORD}`, `{key}`, `****`, `your-token`, `password`. */
function isPlaceholder(secret: string): boolean {
  return (
    /^[<{$[(%]/.test(secret) ||
    /^([x*.•_-])\1*$/i.test(secret) ||
    /[*•]{3}|[x]{4}|\.{3}/i.test(secret) ||
    /^(?:your|my|the|some|example|sample|placeholder|changeme|redacted|hidden)(?![a-z0-9])/i.test(secret) ||
    /^(?:pass|password|passwd|pwd|secret|token|key|user|none|null|true|false|required|optional)$/i.test(secret)
  );
}
