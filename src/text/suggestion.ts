/** "Did you mean …?" for a slip of the fingers. */

/** `Did you mean transitive? `, or nothing where no value is near enough, and none begins like this. */
export function suggestion(value: string, values: readonly string[]): string {
  const [best] = values
    .map((v) => ({ v, distance: editDistance(value.toLowerCase().slice(0, 40), v.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const isNear = best && best.distance <= Math.max(1, Math.floor(best.v.length / 3));
  const meant = isNear
    ? best.v
    : values.find((v) => value.length > 2 && v.toLowerCase().startsWith(value.toLowerCase()));
  return meant ? `Did you mean ${meant}? ` : '';
}

/** Levenshtein's, with the swap of two neighbours as one slip. */
function editDistance(a: string, b: string): number {
  let [before, last, row]: number[][] = [[], [], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    [before, last] = [last, row];
    row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + Number(a[i - 1] !== b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j], before[j - 2] + 1);
    }
  }
  return row[b.length];
}
