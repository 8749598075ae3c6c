/** Build time: `frames/*.yaml` → the frames as plain data, and the lexemes that trigger them. Throws on a bad frame, naming its file. */
import { parse } from 'yaml';
import type { Lexeme } from '../language/compile.js';
import type { Voice } from '../language/morphology.js';
import type { Frame } from './frame.js';

export function compileFrames(files: Record<string, string>): { frames: Frame[]; lexemes: Lexeme[] } {
  const frames: Frame[] = [];
  const lexemes = new Map<string, Lexeme>();
  const lexeme = (name: string, family: boolean): Lexeme => {
    const known = lexemes.get(name) ?? { name, forms: {}, family, except: [] };
    known.family ||= family;
    lexemes.set(name, known);
    return known;
  };
  for (const [file, text] of Object.entries(files)) {
    for (const [type, frame] of Object.entries((parse(text) ?? {}) as Record<string, Omit<Frame, 'type'>>)) {
      for (const root of frame.roots ?? []) lexeme(root, true).except?.push(...(frame.except ?? []));
      for (const noun of frame.nouns ?? []) lexeme(noun, false).forms[noun] = 'action';
      for (const [form, voice] of Object.entries(frame.forms ?? {})) lexeme(form, false).forms[form] = voice as Voice;
      if (!frame.roots && !frame.nouns && !frame.forms)
        throw new Error(`${file}: frame "${type}" has no roots, nouns or forms`);
      frames.push({ type, ...frame });
    }
  }
  return { frames, lexemes: [...lexemes.values()] };
}
