/** The templates that an event's type and trigger word choose. */
import type { Templates, TypeGloss, Variant } from './shape.js';

/** One variant of a type with the type's own templates behind its own, `$words` filled in. */
export interface Resolved {
  headline: string[];
  summary: string[];
  negated: string[];
  nominal: string[];
  befalls: boolean;
}

const NONE: Templates = {};
const known = new Map<Templates, Resolved>();

/** The variant that the trigger asks for ("kunjungan" of talks is a visit), else the type itself. */
export function variantOf(type: TypeGloss, trigger: string): Resolved {
  const word = trigger.toLowerCase();
  const variant = type.variants?.find((v) => v.on.some((part) => word.includes(part)));
  const key = variant ?? type;
  let resolved = known.get(key);
  if (!resolved) {
    resolved = resolve(type, variant ?? NONE);
    known.set(key, resolved);
  }
  return resolved;
}

function resolve(type: TypeGloss, variant: Templates): Resolved {
  const words = { ...type.words, ...variant.words };
  const list = (key: 'headline' | 'summary' | 'negated' | 'nominal', last: string[] = []) =>
    [...(variant[key] ?? []), ...(type[key] ?? []), ...last].map((template) =>
      template.replace(/\$([a-z]+)/g, (whole, word: string) => words[word] ?? whole),
    );
  const plain = variant.plain ?? type.plain;
  return {
    headline: list('headline'),
    summary: list('summary', plain ? [plain] : []),
    negated: list('negated'),
    nominal: list('nominal'),
    befalls: type.befalls === true,
  };
}

export const allTemplates = (type: TypeGloss): string[] =>
  [NONE, ...((type.variants ?? []) as Variant[])].flatMap((variant) => {
    const { headline, summary, negated, nominal } = resolve(type, variant);
    return [...headline, ...summary, ...negated, ...nominal];
  });
