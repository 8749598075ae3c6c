/** What a telling has from another beside it: its cause, its effect, what it answers or condemns. */
import type { Document } from '../../types.js';
import { addFiller, fillersOf } from '../fill.js';
import { isCare, isCountry } from '../setting/where.js';
import type { Telling } from '../telling.js';
import { lent } from './lent.js';

const CONDEMNS = new Set(['accusation', 'rejection']);

/** "tewas dalam serangan Israel": who attacked has killed; one date and place serve both. */
export function causes(doc: Document, tellings: Telling[]) {
  for (const telling of tellings) {
    const causes = telling.frame.cause;
    if (!causes) continue;
    const near = tellings.filter((t) => causes.includes(t.frame.type));
    const cause = near.sort((a, b) => Math.abs(a.first - telling.first) - Math.abs(b.first - telling.first))[0];
    if (!cause) continue;
    if (!fillersOf(telling, 'agent').length && cause.frame.type === 'attack') {
      for (const f of fillersOf(cause, 'agent')) addFiller(telling, 'agent', f.actor, f, 'cause', true, cause);
    }
    telling.when ??= cause.when && { ...cause.when, foundBy: 'cause', lender: cause };
    if (!telling.where || (cause.where && isCountry(doc, telling.where) && !isCountry(doc, cause.where)))
      telling.where = cause.where && { ...cause.where, foundBy: 'cause', lender: cause };
    if (telling.where && !isCare(doc, telling.where))
      cause.where ??= { ...telling.where, foundBy: 'effect', lender: telling };
  }
}

/** "tujuh orang tewas, 15 lainnya luka-luka": one sentence's victims have one date and one place. */
export function siblings(doc: Document, tellings: Telling[]) {
  const victims = tellings.filter((t) => t.frame.construction === 'undergo' && t.frame.cause);
  for (const [i, telling] of victims.entries()) {
    const others = [victims[i - 1], victims[i + 1]].filter((t) => t?.sentence === telling.sentence);
    for (const other of others) {
      telling.when ??= other.when && lent(other.when, 'sibling', other);
      if (other.where && !isCare(doc, other.where)) telling.where ??= lent(other.where, 'sibling', other);
    }
  }
}

/** Who answers whom: a rejection without a target rejects what was last demanded, proposed or charged. */
export function answers(tellings: Telling[]) {
  const ASKED = new Set(['demand', 'proposal', 'accusation', 'threat']);
  let last: Telling | null = null;
  for (const [i, telling] of tellings.entries()) {
    if (telling.frame.type === 'rejection' && !fillersOf(telling, 'target').length) {
      // "membantah tuduhan Kyiv": what is denied stands behind the verb.
      const next = tellings[i + 1];
      const denied = next?.clause === telling.clause && next.chunk === telling.chunk + 1 && ASKED.has(next.frame.type);
      const asked = denied ? next : last && telling.sentence - last.sentence <= 1 ? last : null;
      for (const f of asked ? fillersOf(asked, 'agent') : [])
        addFiller(telling, 'target', f.actor, f, 'answered', !denied, asked);
    }
    if (ASKED.has(telling.frame.type) && fillersOf(telling, 'agent').length) last = telling;
  }
}

/** "mengutuk serangan Israel ke Iran", "menuding serangan dilakukan RSF": who is condemned is who did what stands behind the verb. */
export function condemned(tellings: Telling[]) {
  for (const [i, telling] of tellings.entries()) {
    const deed = tellings[i + 1];
    if (!CONDEMNS.has(telling.frame.type) || telling.grammar !== 'active' || fillersOf(telling, 'target').length)
      continue;
    if (deed?.clause !== telling.clause || deed.chunk !== telling.chunk + 1 || deed.frame.construction === 'mutual')
      continue;
    for (const f of fillersOf(deed, 'agent')) addFiller(telling, 'target', f.actor, f, 'doer', false, deed);
  }
}
