/* Generated from src/settings by `npm run generate`. Do not edit. */
import type { Reference, Text } from "./units.js";

/**
 * A category of the help centre's articles; categories form a tree.
 */
export interface ArticleCategorySpec {
  /**
   * What customers see. At most 200 characters.
   */
  title: Text;
  /**
   * Name of the category that it stands in, never one of its own; left out: it stands at the top.
   */
  parent?: Reference<"article_category">;
  /**
   * Where it stands among its neighbours, from 0: the smallest first, then by name; 0 unless given.
   */
  order?: number;
  /**
   * What customers read below its title; left out: nothing. At most 1000 characters.
   */
  description?: Text;
  /**
   * Name of its icon in the shop's theme: return-box; left out: no icon.
   */
  icon?: string;
}
