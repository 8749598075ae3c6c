/**
 * The templates' small language:
 *   {slot}      a slot of the event; {a|b} the first that is filled. The template is passed over when none is.
 *   [ … ]       left out when a slot inside it is empty
 *   <verb …>    the first word is the verb in its base form, put into the form that status and subject ask for
 *   $word       replaced at build time by the type's or the variant's word
 */

export type Part =
  | { kind: 'text'; text: string }
  | { kind: 'slot'; names: string[] }
  | { kind: 'verb'; words: string }
  | { kind: 'optional'; parts: Part[] };

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

/** Throws on an unclosed bracket and on nested optional parts, naming the template. */
export function parseTemplate(template: string): Part[] {
  const parts: Part[] = [];
  for (const [piece] of template.matchAll(/\[[^[\]]*\]|\{[^{}]*\}|<[^<>]*>|[^[\]{}<>]+|./g)) {
    const inside = piece.slice(1, -1);
    if (piece.length === 1 && '[]{}<>'.includes(piece)) throw new Error(`template "${template}": unmatched ${piece}`);
    if (piece[0] === '[') parts.push({ kind: 'optional', parts: parseTemplate(inside) });
    else if (piece[0] === '{') parts.push({ kind: 'slot', names: inside.split('|') });
    else if (piece[0] === '<') parts.push({ kind: 'verb', words: inside });
    else parts.push({ kind: 'text', text: piece });
  }
  return parts;
}

const known = new Map<string, Part[]>();
export function template(source: string): Part[] {
  let parts = known.get(source);
  if (!parts) known.set(source, (parts = parseTemplate(source)));
  return parts;
}

/** The template's words, or null when a slot that it needs is empty. */
export function render(parts: Part[], writer: Writer, nested = false): string | null {
  let text = '';
  let subject: Phrase | null = null;
  for (const [i, part] of parts.entries()) {
    if (part.kind === 'text') text += part.text;
    else if (part.kind === 'verb') text += writer.verb(part.words, subject);
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

function fill(names: string[], writer: Writer, subject: boolean): Phrase | null {
  for (const name of names) {
    const phrase = writer.slot(name, subject);
    if (phrase) return phrase;
  }
  return null;
}
