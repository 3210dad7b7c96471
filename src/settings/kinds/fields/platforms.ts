/** Where customers shop from. */
import { z } from "zod";
import { set } from "./lists.js";

/** Everywhere unless told otherwise. */
export function platforms() {
  return set(z.enum(["web", "mobileWeb", "app", "miniProgram"]))
    .default([])
    .describe("Where it is offered: web (on a desktop), mobileWeb, app, miniProgram (小程序); empty: everywhere.");
}
