/** What evidence tells apart, and where it stands: the names of the columns of language/evidence.yaml, "before_person". */
export const CLASSES = ['person', 'place', 'organization'] as const;

/** Beside the name (`beforeCapitals` before an acronym, `beforeOne` before any other single word) or in it. */
export const POSITIONS = [
  'before',
  'beforeCapitals',
  'beforeOne',
  'before2',
  'after',
  'after2',
  'first',
  'last',
  'inside',
  'shape',
] as const;
export type Position = (typeof POSITIONS)[number];
