/** Text into SQL: identifiers from an allow-list, literals and array literals that read back as exactly the same text. */

const PLAIN_IDENTIFIER = /^[a-z_][a-z0-9_]{0,62}$/;

/**
 * A name of the engine's own making, in quotes only where it is a keyword.
 * @throws RangeError for anything but `[a-z_][a-z0-9_]*` of at most 63 bytes: such a name never comes from a kind.
 */
export function quoteIdentifier(name: string): string {
  if (!PLAIN_IDENTIFIER.test(name)) throw new RangeError(`not a plain SQL identifier: ${JSON.stringify(name)}`);
  return KEYWORDS.has(name) ? `"${name}"` : name;
}

/**
 * What stands escaped in a literal: backslashes and controls, so that a literal is one line; invisible and
 * direction-changing characters, so that a reviewer sees what is there; `${`, which migration tools replace.
 */
const ESCAPED = /[\\\p{Cc}\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]|\$(?=\{)/gu;

/**
 * `'O''Reilly'`, with `E'…'` only where an escape is needed: right under either `standard_conforming_strings`.
 * @throws RangeError for NUL and lone surrogates, which PostgreSQL's text cannot hold.
 */
export function quoteLiteral(text: string): string {
  return quoted(text, escapeCharacter);
}

/** As {@link quoteLiteral}, keeping line breaks: for text of the engine's own layout. */
export function quoteLines(text: string): string {
  return quoted(text, (character) => (character === "\n" ? character : escapeCharacter(character)));
}

function quoted(text: string, escaping: (character: string) => string): string {
  if (/[\0\p{Cs}]/u.test(text)) throw new RangeError("text with NUL or a lone surrogate");
  const doubled = text.replaceAll("'", "''");
  const escaped = doubled.replace(ESCAPED, escaping);
  return escaped === doubled ? `'${doubled}'` : `E'${escaped}'`;
}

function escapeCharacter(character: string): string {
  if (character === "\\") return "\\\\";
  if (character === "\n") return "\\n";
  if (character === "\t") return "\\t";
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return code.length > 4 ? `\\U${code.padStart(8, "0")}` : `\\u${code.padStart(4, "0")}`;
}

const PLAIN_ELEMENT = /^[A-Za-z0-9_][A-Za-z0-9_-]*$/;

/** The text form of a `text[]` value: `{shipped,"on hold"}`. */
export function arrayLiteral(elements: readonly string[]): string {
  const quoted = elements.map((element) =>
    PLAIN_ELEMENT.test(element) && element.toLowerCase() !== "null"
      ? element
      : `"${element.replace(/["\\]/g, "\\$&")}"`,
  );
  return `{${quoted.join(",")}}`;
}

/** `'a', 'b'`: the inside of `IN (…)`. */
export function literalList(texts: readonly string[]): string {
  return texts.map(quoteLiteral).join(", ");
}

/** Every word that `quote_ident()` of PostgreSQL 14 to 18 puts in quotes. */
const KEYWORDS: ReadonlySet<string> = new Set(
  `all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean both case cast char
  character check coalesce collate collation column concurrently constraint create cross current_catalog current_date
  current_role current_schema current_time current_timestamp current_user dec decimal default deferrable desc distinct do
  else end except exists extract false fetch float for foreign freeze from full grant greatest group grouping having ilike
  in initially inner inout int integer intersect interval into is isnull join json json_array json_arrayagg json_exists
  json_object json_objectagg json_query json_scalar json_serialize json_table json_value lateral leading least left like
  limit localtime localtimestamp merge_action national natural nchar none normalize not notnull null nullif numeric offset
  on only or order out outer overlaps overlay placing position precision primary real references returning right row
  select session_user setof similar smallint some substring symmetric system_user table tablesample then time timestamp to
  trailing treat trim true union unique user using values varchar variadic verbose when where window with xmlattributes
  xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable`.split(/\s+/),
);
