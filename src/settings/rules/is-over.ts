/** Whether what holds for a time is over: what is sold today says nothing of it. */

/** @param window of a spec; `undefined`: always. @param asOf the day that is asked for, `2027-03-01` */
export function isOver(window: { readonly until: string } | undefined, asOf: string): boolean {
  return window !== undefined && window.until <= `${asOf}T00:00`;
}
