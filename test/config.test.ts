/** `talks.config.yaml`: found, read, refused. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ConfigOptions, loadConfig } from '../src/cli/config.js';

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'talks-config-'));
  mkdirSync(join(home, 'desk/today'), { recursive: true });
});
afterAll(() => rmSync(home, { recursive: true }));

const load = (text: string, options: ConfigOptions = {}, folder = '.') => {
  writeFileSync(join(home, 'talks.config.yaml'), text);
  return loadConfig(options, join(home, folder));
};

describe('talks.config.yaml', () => {
  it('is found upward, and its paths are those of its folder', async () => {
    const { file, rules, lang } = await load('rules: [votes.yaml]\nlang: id\n', {}, 'desk/today');
    expect({ file, rules, lang }).toEqual({
      file: '../../talks.config.yaml',
      rules: ['../../votes.yaml'],
      lang: 'id',
    });
  });

  it('adds the rules of the command line behind its own', async () =>
    expect((await load('rules: [a.yaml]', { rules: ['b.yaml'] })).rules).toEqual(['a.yaml', 'b.yaml']));

  it('is passed over with --no-config', async () =>
    expect(await load('nonsense', { config: false })).toEqual({ file: null, check: {}, rules: [] }));

  it('may be empty', async () => expect((await load('# nothing yet\n')).rules).toEqual([]));

  it('is named with --config, and must be there', async () =>
    await expect(load('', { config: 'other.yaml' })).rejects.toThrow('other.yaml: there is no such file'));

  it('is what docs/rules.md shows', async () => {
    const page = readFileSync(new URL('../docs/rules.md', import.meta.url), 'utf8');
    const [, block] = /```\n(rules:[\s\S]*?)```/.exec(page) ?? [];
    expect((await load(block)).rules).toEqual(['rules/harvest.yaml']);
  });

  it.each([
    ['rule: [a.yaml]', '1:1: this file has no key "rule". Did you mean rules?'],
    ['lang: en\ncheck: { weekday-mismatch: of }', '2:28: no severity "of". Did you mean off?'],
    ['rules: votes.yaml', '1:8: rules: a list is expected here, not a word'],
    ['names:\n  persons: { Budi: [] }', '2:3: names has no key "persons". Did you mean person?'],
    ['lang: en\nlang: id', '2:1: this key stands here a second time'],
    ['names: { city: { Sukamaju: { lat: 96 } } }', '1:35: latitude 96 does not lie between -90 and 90'],
    ['rules: [', '1:9: '],
  ])('says what is wrong in %j', async (text, message) => {
    await expect(load(text)).rejects.toThrow(`talks.config.yaml:${message}`);
  });
});
