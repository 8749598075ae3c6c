/**
 * Word families: every form that the rules of Indonesian affixation make of a root, each with its voice.
 * Used at build time only. Source of the rules: Alwi et al., Tata Bahasa Baku Bahasa Indonesia (ed. 4), ch. 4–5.
 */

/** How a form presents its root. The names are those of the `voice` column of the lexicon. */
export type Voice =
  /** meN-: the agent is subject (menukar). */
  | 'active'
  /** di-: the patient is subject (ditukar). */
  | 'passive'
  /** ter-, ke-…-an: a state or an accident of the subject (tertembak, kecurian). */
  | 'stative'
  /** ber-, ber-…-an: what the subject does, often with others (bertukar, berjatuhan). */
  | 'middle'
  /** No prefix: headlines, imperatives, roots that are verbs themselves (tewas, tukar, bebaskan). */
  | 'bare'
  /** peN-…-an, per-…-an: the act (pertukaran, penembakan). */
  | 'action'
  /** -an: the act or its result (serangan, bantuan). */
  | 'result'
  /** ke-…-an: state or abstract (kematian, kerusakan). */
  | 'abstract'
  /** peN-, pe-: who does it (penyerang, penculik). */
  | 'doer';

export interface Form {
  form: string;
  voice: Voice;
}

const VOWEL = /^[aiueo]/;
const MONOSYLLABLE = /^[^aiueo]*[aiueo][^aiueo]*$/;
const CLUSTER = /^(?:[ptks][rl]|st|sp|sk|sy|kh)/;

/** meN- and peN-: the nasal that the prefix takes before this root, and what becomes of the root's first sound. */
function nasal(prefix: 'me' | 'pe', root: string): string[] {
  if (MONOSYLLABLE.test(root)) return [`${prefix}nge${root}`, plainNasal(prefix, root)];
  // Loans keep their cluster or lose it: "memproses", "mengkritik" beside "mengritik".
  return CLUSTER.test(root)
    ? [`${prefix}${homorganic(root)}${root}`, plainNasal(prefix, root)]
    : [plainNasal(prefix, root)];
}

/** The nasal made where the sound is made: p, b, f, v → m; t, d, c, j, z, s → n; the others → ng. */
function homorganic(root: string): string {
  if (/^[pbfv]/.test(root)) return 'm';
  return /^[tdcjzs]/.test(root) ? 'n' : 'ng';
}

function plainNasal(prefix: string, root: string): string {
  const first = root[0];
  const rest = root.slice(1);
  if (/^(?:ng|ny|[lmnrwy])/.test(root)) return prefix + root;
  if (/^(?:kh|sy)/.test(root)) return `${prefix}${first === 'k' ? 'ng' : 'n'}${root}`;
  switch (first) {
    case 'p':
      return `${prefix}m${rest}`;
    case 't':
      return `${prefix}n${rest}`;
    case 's':
      return `${prefix}ny${rest}`;
    case 'k':
      return `${prefix}ng${rest}`;
  }
  if (VOWEL.test(root) || /^[ghq]/.test(root)) return `${prefix}ng${root}`;
  return prefix + homorganic(root) + root;
}

/** ber-, per-, ter- lose their r before r and before a first syllable in -er- (bekerja); "ajar" is a word of its own. */
const withR = (prefix: 'be' | 'pe' | 'te', root: string) =>
  (/^(?:r|[^aiueo]er[^aiueo])/.test(root) ? prefix : `${prefix}r`) + root;

/** Verbs that take an object by -kan, -i or neither. */
const SUFFIXES = ['', 'kan', 'i'];

/** Every form of a family, the root itself first. A form made in two ways keeps its first voice. */
export function family(root: string): Form[] {
  const forms = new Map<string, Voice>([[root, 'bare']]);
  const add = (form: string, voice: Voice) => {
    if (!forms.has(form)) forms.set(form, voice);
  };
  for (const suffix of SUFFIXES) {
    // "terrai" is no word: -i does not follow i.
    if (suffix === 'i' && root.endsWith('i')) continue;
    for (const active of nasal('me', root)) add(active + suffix, 'active');
    add(`mem${withR('pe', root)}${suffix}`, 'active');
    add(`di${root}${suffix}`, 'passive');
    add(`di${withR('pe', root)}${suffix}`, 'passive');
    add(withR('te', root) + suffix, 'stative');
    add(root + suffix, 'bare');
  }
  add(withR('be', root), 'middle');
  add(`${withR('be', root)}an`, 'middle');
  add(`${withR('be', root)}kan`, 'middle');
  add(`di${root}`, 'passive');
  add(`ke${root}an`, 'abstract');
  add(`${root}an`, 'result');
  for (const noun of nasal('pe', root)) add(`${noun}an`, 'action');
  add(`${withR('pe', root)}an`, 'action');
  add(`pe${root}an`, 'action');
  for (const doer of nasal('pe', root)) add(doer, 'doer');
  add(`pe${root}`, 'doer');
  // The agent's doing back and forth: "tembak-menembak", "tukar-menukar".
  for (const active of nasal('me', root)) add(`${root}-${active}`, 'middle');
  return [...forms].map(([form, voice]) => ({ form, voice }));
}
