/** What the input may be: no code, so that the command line's help loads nothing else. */

export const INPUT_FORMATS = ['text', 'html', 'json', 'jsonl'] as const;
export type InputFormat = (typeof INPUT_FORMATS)[number];
