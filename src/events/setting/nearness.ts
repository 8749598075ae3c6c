/** How near words stand to an event in its sentence, by the clauses between. */
import { Kind } from '../../clauses/chunks.js';
import { lexicon } from '../../data.js';
import type { TokenRange } from '../../types.js';
import type { Telling } from '../telling.js';

const light = lexicon.column('light_verb');

/** Fewer clause boundaries between the two is nearer; a date behind its verb is the commoner order. */
export function nearness(telling: Telling, range: TokenRange): number {
  const { clause, chunk } = telling;
  const at = clause.indexOf(range.first);
  const [from, to] = at < chunk ? [at, chunk] : [chunk, at];
  let cost = (to - from) * 0.5 + (at < chunk ? 1 : 0);
  for (let i = from; i < to; i++) {
    const kind = clause.kind(i);
    // "penyanderaan yang dilakukan X berlangsung di …": the relative clause behind a noun is soon over.
    if (kind === Kind.Relative && telling.grammar === 'noun' && i === chunk + 1) cost += 1;
    else if (kind === Kind.Relative || kind === Kind.Subordinator || kind === Kind.Complementiser) cost += 6;
    else if (kind === Kind.Stop || kind === Kind.Quotation) cost += 8;
    else if (kind === Kind.Verb && i !== chunk)
      cost += light[telling.clause.doc.tokens.word[clause.chunks[i].first]] ? 0.5 : 3;
    else if (kind === Kind.Comma) cost += 0.5;
  }
  return -cost;
}
