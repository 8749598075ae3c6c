/** News is about what happened lately: what is older than this is background. */
export const RECENT = 20; // days

/** Days between two EDTF values of at least a month: "2025-07" counts as its first day, a year as its first of January. */
export function daysBetween(a: string, b: string): number {
  return Math.abs(Date.parse(dayOf(a)) - Date.parse(dayOf(b))) / 86_400_000;
}

const dayOf = (edtf: string) => `${edtf.slice(0, 10)}-01-01`.slice(0, 10);
