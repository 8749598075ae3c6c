/** What is still to come: planned by an agreement, or dated after the day of publication. */
import type { Document } from '../../types.js';
import { says } from '../status.js';
import type { Telling } from '../telling.js';

/** "sepakat untuk bertukar": what is still to come is planned by the agreement told in the same sentence. */
export function plans(tellings: Telling[]) {
  let agreed: Telling | null = null;
  for (const telling of tellings) {
    if (telling.frame.type === 'agreement' && telling.status === 'actual') agreed = telling;
    if (telling.status === 'planned' && agreed?.sentence === telling.sentence) telling.plannedBy = agreed;
  }
}

/** What is dated after the day of publication is still to come: "KTT ASEAN, 26–28 Oktober" in a paper of the 25th. */
export function foresee(doc: Document, tellings: Telling[]) {
  const published = doc.published?.value;
  if (!published) return;
  for (const telling of tellings) {
    const { status, when, frame } = telling;
    if (status !== 'actual' || !when || (when.precision !== 'day' && frame.construction === 'speech')) continue;
    if (when.value.split('/')[0] <= published) continue;
    telling.status = says(doc, 'planned', 'after-publication', doc.dates[when.mention]?.first ?? telling.first);
    doc.trace?.push({ note: 'status', trigger: telling.first, status: telling.status });
  }
}
