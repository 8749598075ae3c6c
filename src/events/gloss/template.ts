/**
 * The templates' small language:
 *   {slot}      a slot of the event; {a|b} the first that is filled. The template is passed over when none is.
 *   [ … ]       left out when a slot inside it is empty
 *   <verb …>    the first word is the verb in its base form, put into the form that status and subject ask for
 *   @           where place and date go; at the end when it is missing
 *   $word       the type's or the variant's word (filled in before, see variants.ts)
 */

export type Part =
  | { kind: 'text'; text: string }
  | { kind: 'slot'; names: string[] }
  | { kind: 'verb'; words: string }
  | { kind: 'optional'; parts: Part[] }
  | { kind: 'circumstances' };

/** A slot's words; `plural` decides the form of the verb. */
export interface Phrase {
  text: string;
  plural: boolean;
}

export interface Writer {
  /** `subject`: the template begins with this slot. */
  slot(name: string, subject: boolean): Phrase | null;
  /** `subject` is the slot that the template begins with, or null where it begins with words of its own. */
  verb(words: string, subject: Phrase | null): string;
}

/** Stands for "@" in rendered text until place and date are known: a character that no name holds. */
export const CIRCUMSTANCES = '\u0000';

/** Throws on an unmatched bracket, naming the template. */
export function parseTemplate(template: string): Part[] {
  return [...template.matchAll(/\[[^[\]]*\]|\{[^{}]*\}|<[^<>]*>|@|[^[\]{}<>@]+|./g)].map(([piece]): Part => {
    const inside = piece.slice(1, -1);
    if (piece === '@') return { kind: 'circumstances' };
    if (piece.length === 1 && '[]{}<>'.includes(piece)) throw new Error(`template "${template}": unmatched ${piece}`);
    if (piece[0] === '[') return { kind: 'optional', parts: parseTemplate(inside) };
    if (piece[0] === '{') return { kind: 'slot', names: inside.split('|') };
    if (piece[0] === '<') return { kind: 'verb', words: inside };
    return { kind: 'text', text: piece };
  });
}

const known = new Map<string, Part[]>();
export function template(source: string): Part[] {
  let parts = known.get(source);
  if (!parts) {
    parts = parseTemplate(source);
    known.set(source, parts);
  }
  return parts;
}

/** The template's words, or null when a slot that it needs is empty. */
export function render(parts: Part[], writer: Writer, nested = false): string | null {
  let text = '';
  let subject: Phrase | null = null;
  for (const [i, part] of parts.entries()) {
    if (part.kind === 'text') text += part.text;
    else if (part.kind === 'verb') text += writer.verb(part.words, subject);
    else if (part.kind === 'circumstances') text += CIRCUMSTANCES;
    else if (part.kind === 'optional') text += render(part.parts, writer, true) ?? '';
    else {
      const first = i === 0 && !nested;
      const phrase = fill(part.names, writer, first);
      if (!phrase) return null;
      text += phrase.text;
      if (first) subject = phrase;
    }
  }
  return text;
}

/** The first of the slots that is filled. */
export function fill(names: string[], writer: Pick<Writer, 'slot'>, subject: boolean): Phrase | null {
  for (const name of names) {
    const phrase = writer.slot(name, subject);
    if (phrase) return phrase;
  }
  return null;
}
