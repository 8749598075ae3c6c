/** Build time: `frames/*.yaml` → the frames as plain data, and the lexemes that trigger them. Throws on a bad frame, naming its file. */
import { parse } from 'yaml';
import type { Lexeme } from '../language/lexemes.js';
import type { Voice } from '../language/morphology.js';
import type { Frame } from './frame.js';

export interface CompiledFrames {
  frames: Frame[];
  /** Lexemes that are nouns in their bare form. */
  bareNouns: string[];
}

export function compileFrames(files: Record<string, string>): { compiled: CompiledFrames; lexemes: Lexeme[] } {
  const frames: Frame[] = [];
  const lexemes = new Map<string, Lexeme>();
  const bareNouns = new Set<string>();
  const lexeme = (name: string, family: boolean): Lexeme => {
    const known = lexemes.get(name) ?? { name, forms: {}, family, except: [] };
    known.family ||= family;
    lexemes.set(name, known);
    return known;
  };
  for (const [file, text] of Object.entries(files)) {
    for (const [type, frame] of Object.entries((parse(text) ?? {}) as Record<string, Omit<Frame, 'type'>>)) {
      if (!frame.construction) throw new Error(`${file}: frame "${type}" has no construction`);
      for (const root of frame.roots ?? []) lexeme(root, true).except?.push(...(frame.except ?? []));
      for (const [form, voice] of Object.entries(frame.forms ?? {})) lexeme(form, false).forms[form] = voice as Voice;
      for (const noun of frame.nouns ?? []) {
        bareNouns.add(noun);
        if (!frame.roots?.includes(noun)) lexeme(noun, false).forms[noun] = 'bare';
      }
      if (!frame.roots && !frame.nouns && !frame.forms)
        throw new Error(`${file}: frame "${type}" has no roots, nouns or forms`);
      frames.push({ type, ...frame });
    }
  }
  // Families first: a form that one frame lists ("menangkap" of hostage-takers) stays a form of its root for the others.
  const ordered = [...lexemes.values()].sort((a, b) => Number(b.family) - Number(a.family));
  return { compiled: { frames, bareNouns: [...bareNouns] }, lexemes: ordered };
}
