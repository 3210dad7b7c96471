/** A strict reader of the XML 1.0 that programs write: elements, attributes in double quotes, text. Anything else throws. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** All that stands between its tags but for elements. */
  readonly text: string;
}

const NAME = /[A-Za-z_][\w.-]*/y;
const ATTRIBUTE = /\s+([A-Za-z_][\w.-]*)="([^"<]*)"/y;
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

export function parseXml(xml: string): XmlElement {
  const bad = FORBIDDEN.exec(xml);
  if (bad !== null) throw new Error(`U+${xml.codePointAt(bad.index)?.toString(16)} is no character of XML`);
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!xml.startsWith(head)) throw new Error("no declaration");
  let at = head.length;
  const fail = (what: string): never => {
    throw new Error(`${what} at ${JSON.stringify(xml.slice(at, at + 40))}`);
  };
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const match = pattern.exec(xml);
    if (match !== null) at = pattern.lastIndex;
    return match;
  };
  const element = (): XmlElement => {
    at++;
    const [name = fail("no name")] = take(NAME) ?? [];
    const attributes: Record<string, string> = {};
    for (let match = take(ATTRIBUTE); match !== null; match = take(ATTRIBUTE)) {
      const [, key = "", value = ""] = match;
      if (Object.hasOwn(attributes, key)) fail(`${key} twice`);
      attributes[key] = unescaped(value);
    }
    if (take(/\/>/y)) return { name, attributes, children: [], text: "" };
    if (!take(/>/y)) fail("a tag does not end");
    const children: XmlElement[] = [];
    let text = "";
    while (!take(new RegExp(`</${name}>`, "y"))) {
      const [run = ""] = take(/[^<]+/y) ?? [];
      text += unescaped(run);
      if (run === "" && (at >= xml.length || xml[at + 1] === "/")) fail(`${name} does not end`);
      if (run === "") children.push(element());
    }
    return { name, attributes, children, text };
  };
  const root = element();
  if (xml.slice(at) !== "\n") fail("more after the end");
  return root;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

function unescaped(text: string): string {
  if (text.includes("]]>")) throw new Error("]]> in text");
  return text.replace(/&([^;]*;)?/g, (whole) => {
    const character = ENTITIES[whole.slice(1, -1)];
    if (character === undefined) throw new Error(`${whole} is no entity`);
    return character;
  });
}
