/** The templates that an event's type and trigger word choose. */
import { remembered } from './memory.js';
import type { LanguageData, TypeGloss, Templates as Written } from './shape.js';
import { type Template, Templates } from './template.js';

/** One variant of a type with the type's own templates behind its own, `$words` filled in. */
export interface Resolved {
  headline: Templates;
  summary: Templates;
  negated: Templates;
  nominal: Templates;
  befalls: boolean;
}

/** A language's variants by type and trigger; a type without templates gets those of `other`. */
export function variantsOf(language: LanguageData): (type: string) => (trigger: string) => Resolved {
  return remembered((type) => byTrigger(Object.hasOwn(language.types, type) ? language.types[type] : language.other));
}

/** The variant that the trigger asks for ("kunjungan" of talks is a visit), else the type itself. */
function byTrigger(type: TypeGloss): (trigger: string) => Resolved {
  const plain = resolve(type, {});
  if (!type.variants) return () => plain;
  const variants = type.variants.map((variant) => ({ on: variant.on, resolved: resolve(type, variant) }));
  return remembered((trigger) => {
    const word = trigger.toLowerCase();
    return variants.find(({ on }) => on.some((part) => word.includes(part)))?.resolved ?? plain;
  });
}

function resolve(type: TypeGloss, variant: Written): Resolved {
  const words = { ...type.words, ...variant.words };
  const list = (key: 'headline' | 'summary' | 'negated' | 'nominal', last: string[] = []) =>
    new Templates(
      [...(variant[key] ?? []), ...(type[key] ?? []), ...last].map((template) =>
        template.replace(/\$([a-z]+)/g, (whole, word: string) => words[word] ?? whole),
      ),
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

export const allTemplates = (type: TypeGloss): Template[] =>
  [{}, ...(type.variants ?? [])].flatMap((variant) => {
    const { headline, summary, negated, nominal } = resolve(type, variant);
    return [headline, summary, negated, nominal].flatMap((templates) => templates.all);
  });
