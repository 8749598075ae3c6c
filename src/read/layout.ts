/** The page around the text: which lines are furniture, which is the headline, and what the dateline says. */
import type { Span } from '../types.js';

export interface Layout {
  headline: Span | null;
  /** In order, not overlapping; each covers whole lines. */
  furniture: Span[];
  dateline: { place: string; agency: string | null; span: Span } | null;
}

export function layout(_text: string): Layout {
  return { headline: null, furniture: [], dateline: null };
}
