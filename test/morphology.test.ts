/** Word families: forms that Indonesians write, each in its voice, and strings that no rule may make. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { lexicon } from '../src/data.js';
import { compileLexicon } from '../src/language/compile.js';
import { lexemeForms } from '../src/language/lexemes.js';
import { family, type Voice } from '../src/language/morphology.js';

/** Real forms by root: "voice: forms". */
const FAMILIES = parse(`
tukar: { bare: tukar tukarkan, active: menukar menukarkan menukari mempertukarkan, passive: ditukar ditukarkan dipertukarkan, stative: tertukar, middle: bertukar bertukaran tukar-menukar, action: pertukaran penukaran, doer: penukar }
serang: { bare: serang, active: menyerang menyerangi, passive: diserang, stative: terserang, result: serangan, action: penyerangan, doer: penyerang }
tewas: { bare: tewas tewaskan, active: menewaskan, passive: ditewaskan, action: penewasan }
bom: { bare: bom, active: mengebom membom, passive: dibom, action: pengeboman pemboman, doer: pengebom pembom }
kritik: { bare: kritik, active: mengkritik mengritik, passive: dikritik, result: kritikan, doer: pengkritik pengritik }
pulang: { bare: pulang pulangkan, active: memulangkan, passive: dipulangkan, abstract: kepulangan, action: pemulangan }
evakuasi: { bare: evakuasi, active: mengevakuasi, passive: dievakuasi, action: pengevakuasian }
rekam: { bare: rekam, active: merekam, passive: direkam, stative: terekam, result: rekaman, action: perekaman, doer: perekam }
kejar: { bare: kejar, active: mengejar, passive: dikejar, stative: terkejar, middle: kejar-mengejar, action: pengejaran, doer: pengejar }
bebas: { bare: bebas bebaskan, active: membebaskan, passive: dibebaskan, abstract: kebebasan, action: pembebasan, doer: pembebas }
culik: { active: menculik, passive: diculik, action: penculikan, doer: penculik }
tahan: { active: menahan mempertahankan, passive: ditahan dipertahankan, stative: tertahan, middle: bertahan, result: tahanan, action: penahanan pertahanan, abstract: ketahanan, doer: penahan }
tembak: { active: menembak menembaki menembakkan, passive: ditembak ditembaki, stative: tertembak, result: tembakan, action: penembakan, doer: penembak, middle: tembak-menembak }
gempur: { active: menggempur, passive: digempur, result: gempuran, action: penggempuran }
ancam: { active: mengancam, passive: diancam, stative: terancam, result: ancaman, action: pengancaman }
usul: { active: mengusulkan, passive: diusulkan, result: usulan, action: pengusulan, doer: pengusul }
hantam: { active: menghantam, passive: dihantam, result: hantaman, action: penghantaman }
luka: { active: melukai, passive: dilukai, stative: terluka terlukai }
lantik: { active: melantik, passive: dilantik, action: pelantikan, doer: pelantik }
rampas: { active: merampas, passive: dirampas, action: perampasan, doer: perampas }
runding: { active: merundingkan, passive: dirundingkan, middle: berunding, action: perundingan, doer: perunding }
vonis: { active: memvonis, passive: divonis, action: pemvonisan }
salur: { active: menyalurkan, passive: disalurkan, stative: tersalur tersalurkan, action: penyaluran, doer: penyalur }
sanksi: { active: menyanksi, passive: disanksi }
khianat: { active: mengkhianati, passive: dikhianati, action: pengkhianatan }
syarat: { active: mensyaratkan, passive: disyaratkan }
proses: { active: memproses, passive: diproses }
nikah: { active: menikah menikahi menikahkan, passive: dinikahkan, action: pernikahan }
wawancara: { active: mewawancarai, passive: diwawancarai }
yakin: { active: meyakini meyakinkan, passive: diyakini }
ungsi: { active: mengungsi mengungsikan, passive: diungsikan, action: pengungsian, doer: pengungsi }
`) as Record<string, Partial<Record<Voice, string>>>;

/** What a rule that forgets a sound change would make. */
const NO_FORMS: Record<string, string> = {
  tukar: 'mentukar pentukaran mengtukar',
  serang: 'menserang penserangan',
  tewas: 'ewas mentewaskan',
  bom: 'menbom',
  kritik: 'menkritik',
  pulang: 'mempulangkan mepulangkan',
  evakuasi: 'evakuasii mevakuasi',
  rekam: 'menrekam terrekam berrekam perrekaman',
  kejar: 'mekejar mengkejar',
  runding: 'berrunding perrundingan',
  lantik: 'menlantik',
  sanksi: 'sanksii mensanksi',
};

const cases = Object.entries(FAMILIES).flatMap(([root, voices]) =>
  Object.entries(voices).flatMap(([voice, forms]) => forms.split(' ').map((form) => ({ root, voice, form }))),
);

describe('family', () => {
  it.each(cases)('$root → $form ($voice)', ({ root, voice, form }) => {
    expect(family(root).find((f) => f.form === form)?.voice).toBe(voice);
  });

  it.each(Object.entries(NO_FORMS))('%s makes none of %s', (root, forms) => {
    const made = family(root).map((f) => f.form);
    expect(forms.split(' ').filter((form) => made.includes(form))).toEqual([]);
  });

  it('begins with the root and gives no form twice', () => {
    for (const root of Object.keys(FAMILIES)) {
      const forms = family(root).map((f) => f.form);
      expect(forms[0]).toBe(root);
      expect(new Set(forms).size).toBe(forms.length);
    }
  });
});

describe('lexemeForms', () => {
  it('inflects the first word of a unit', () => {
    const forms = lexemeForms({ name: 'tembak jatuh', forms: {}, family: true });
    expect(forms.get('menembak jatuh')).toBe('active');
    expect(forms.get('ditembak jatuh')).toBe('passive');
  });

  it('leaves out the forms that are other words, and puts a listed voice before the rules', () => {
    const forms = lexemeForms({ name: 'tahan', forms: { penahanan: 'abstract' }, family: true, except: ['tahanan'] });
    expect(forms.has('tahanan')).toBe(false);
    expect(forms.get('penahanan')).toBe('abstract');
    expect(forms.get('ditahan')).toBe('passive');
  });

  it('of a lexeme without a family gives its forms alone', () => {
    expect([...lexemeForms({ name: 'ktt', forms: { ktt: 'bare' }, family: false })]).toEqual([['ktt', 'bare']]);
  });
});

describe('the compiled lexicon', () => {
  const root = (word: string) => lexicon.labels('lexeme')[lexicon.column('lexeme')[lexicon.id(word)]];
  const voice = (word: string) => lexicon.labels('voice')[lexicon.column('voice')[lexicon.id(word)]];

  it.each([
    ['menewaskan', 'tewas', 'active'],
    ['dipulangkan', 'dipulangkan', 'passive'],
    ['bertukar', 'tukar', 'middle'],
    ['penculikan', 'culik', 'action'],
    ['Serangan', 'serang', 'result'],
  ])('%s is %s, %s', (word, name, label) => {
    expect([root(word), voice(word)]).toEqual([name, label]);
  });

  it.each(['tahanan', 'penduduk', 'serangga', 'tentang', 'ewas', 'bank'])('%s triggers nothing', (word) => {
    expect(root(word) ?? 'none').toBe('none');
  });

  it('refuses one word with two values of a feature, naming the file', () => {
    const compile = () =>
      compileLexicon({ files: { 'x.yaml': 'kind: { a: [satu], b: [satu] }' }, lexemes: [], words: [] });
    expect(compile).toThrow('x.yaml: "satu" has two values of kind');
  });
});
