/** A text file is one article; its id is its path as given. */
import type { Problem, Source } from '../types.js';

export function textSource(text: string, path: string, problems: Problem[] = []): Source | Problem {
  if (!text.trim()) return emptyProblem(path);
  return { id: path, path, title: null, url: null, published: null, text, problems };
}

export const emptyProblem = (path: string | null): Problem => ({
  code: 'empty',
  severity: 'error',
  path,
  message: 'empty: there is no text in it',
});
