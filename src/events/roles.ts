/** Which role each position takes, by construction and voice; a frame may differ (`roles`). */
import type { Argument, Construction, Frame, Position } from '../frames/frame.js';
import type { Grammar } from './telling.js';

type Roles = Partial<Record<Position, Argument>>;

const transitive: Record<Grammar, Roles> = {
  active: { subject: 'agent', object: 'target', to: 'target' },
  passive: { subject: 'target', object: 'agent', by: 'agent' },
  middle: { subject: 'agent', object: 'target', by: 'agent', to: 'target' },
  // "serangan Rusia ke Kyiv", "penangkapan X oleh polisi": -an names the doer, peN-…-an whom it is done to.
  noun: { of: 'target', by: 'agent', to: 'target', from: 'agent', subject: 'agent' },
};
const mutual: Record<Grammar, Roles> = {
  active: { subject: 'agent', object: 'agent', with: 'agent', between: 'agent', by: 'agent' },
  passive: { subject: 'agent', object: 'agent', by: 'agent', with: 'agent', between: 'agent' },
  middle: { subject: 'agent', object: 'agent', with: 'agent', between: 'agent' },
  noun: { of: 'agent', with: 'agent', between: 'agent', subject: 'agent', by: 'agent' },
};
const undergo: Record<Grammar, Roles> = {
  active: { subject: 'agent', object: 'target' },
  passive: { subject: 'target', by: 'agent', object: 'agent' },
  middle: { subject: 'target', by: 'agent', object: 'target' },
  noun: { of: 'target', by: 'agent', subject: 'agent' },
};
const speech: Record<Grammar, Roles> = {
  active: { subject: 'agent', object: 'target', to: 'target' },
  passive: { subject: 'target', by: 'agent', object: 'agent' },
  middle: { subject: 'agent', object: 'target', to: 'target' },
  noun: { of: 'agent', to: 'target', by: 'agent', subject: 'agent', from: 'agent' },
};
const happening: Record<Grammar, Roles> = {
  active: { subject: 'agent', object: 'target' },
  passive: { subject: 'target', by: 'agent' },
  middle: { subject: 'target' },
  noun: { of: 'target' },
};

const CONSTRUCTIONS: Record<Construction, Record<Grammar, Roles>> = { transitive, mutual, undergo, speech, happening };

export function rolesOf(frame: Frame, grammar: Grammar, voice: string): Roles {
  const base = CONSTRUCTIONS[frame.construction][grammar];
  const own = frame.roles?.[grammar];
  // "serangan Israel", "tembakan polisi", "pendudukan": the result noun names its doer first.
  const doer =
    frame.construction === 'transitive' && grammar === 'noun' && (voice === 'result' || voice === 'bare')
      ? { of: 'agent' as const }
      : null;
  // "pelaku tertangkap", "dua orang tertembak": the stative befalls its subject.
  const undergoer = frame.construction === 'transitive' && voice === 'stative' ? { subject: 'target' as const } : null;
  return { ...base, ...doer, ...undergoer, ...own };
}
