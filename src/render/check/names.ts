/** The formats of findings: no code, so that the help of `talks check` loads nothing else. */
export const CHECK_FORMATS = ['text', 'json', 'sarif', 'github'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];
