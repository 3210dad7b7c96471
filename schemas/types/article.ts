/* Generated from src/settings by `npm run generate`. Do not edit. */
import type { DateText, Duration, Reference, Text } from "./units.js";

/**
 * An article of the help centre: its text, where it stands, and who keeps it right.
 */
export interface ArticleSpec {
  /**
   * What readers see. At most 200 characters.
   */
  title: Text;
  /**
   * Name of the category that it stands in.
   */
  category: Reference<"article_category">;
  /**
   * The article itself, in Markdown, such as "# Returns"; TypeScript imports it: import body from "./returns.md". At most 100000 characters a language.
   */
  body: Text;
  /**
   * What search results and chats show of it; left out: its beginning. At most 500 characters.
   */
  summary?: Text;
  /**
   * Words by which it is found beside those in its text, of at most 100 characters. None unless given.
   */
  keywords?: string[];
  /**
   * The person or team that keeps it right: after-sales team. At most 200 characters.
   */
  owner: string;
  /**
   * How long after a review it must be reviewed again: 90d unless given.
   */
  reviewEvery?: Duration;
  /**
   * The day on which somebody last found it right, or wrote it: 2027-01-15.
   */
  reviewedOn: DateText;
  /**
   * Names of the articles offered below it; two may name each other. None unless given.
   */
  related?: Reference<"article">[];
  /**
   * Who may read it: everybody, as unless given, or staff alone.
   */
  visibility?: "customers" | "staff";
  /**
   * Whether it is shown on the help centre's first page: false unless given.
   */
  promoted?: boolean;
  /**
   * Where it stands in its category, from 0: the smallest first, then by name; 0 unless given.
   */
  order?: number;
  /**
   * Whether readers find it: true unless given; false: a draft.
   */
  published?: boolean;
}
