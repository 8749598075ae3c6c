/** An article of which only its text is known, and what else is given. */
import type { Source } from '../src/types.js';

export const source = (text: string, given: Partial<Source> = {}): Source => ({
  id: 'x',
  path: null,
  title: null,
  url: null,
  published: null,
  text,
  problems: [],
  ...given,
});
