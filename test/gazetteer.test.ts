import { describe, expect, it } from 'vitest';
import { gazetteer } from '../src/data.js';
import { compileGazetteer, type Entry } from '../src/gazetteer/compile.js';
import { Gazetteer, GIVEN, GOES_ON, NameHash, normal, RECORD, SURNAME } from '../src/gazetteer/gazetteer.js';
import { unpack } from '../src/language/pack.js';

const look = (names: Gazetteer, name: string) => names.look(new NameHash().of(normal(name)));
const record = (name: string) => look(gazetteer, name) & RECORD;

describe('the compiled gazetteer', () => {
  it.each([
    ['Rusia', 'country', 'RU'],
    ['Turkiye', 'country', 'TR'],
    ['Moskwa', 'city', 'RU'],
    ['Kairo', 'city', 'EG'],
    ['Jakarta', 'region', 'ID'],
    ['Sumut', 'region', 'ID'],
    ['Bandung', 'city', 'ID'],
    ['Asia Tenggara', 'place', null],
    ['PBB', 'organization', null],
    ['Hamas', 'group', 'PS'],
    ['Jokowi', 'person', 'ID'],
  ])('%s is a %s of %s', (name, kind, country) => {
    expect([gazetteer.kind(record(name)), gazetteer.country(record(name))]).toEqual([kind, country]);
  });
  it.each([
    ['Moskwa', 'Moskow'],
    ['Turki', 'Türkiye'],
    ['Sumatera Utara', 'Sumut'],
    ['PBB', 'Perserikatan Bangsa-Bangsa'],
  ])('%s is %s', (one, other) => expect(record(one)).toBe(record(other)));
  it.each(['Xyzzy', 'meja', ''])('does not know "%s"', (name) => expect(record(name)).toBe(0));
  it('knows what people are called, and no ordinary words for that', () => {
    expect(look(gazetteer, 'Vladimir') & GIVEN).toBeTruthy();
    expect(look(gazetteer, 'Santoso') & SURNAME).toBeTruthy();
    expect(look(gazetteer, 'yang') & (GIVEN | SURNAME)).toBe(0);
  });
  it('gives chains and positions', () => {
    expect(gazetteer.within(record('Kota Tarakan'))).toEqual(['Kalimantan Utara', 'Indonesia']);
    const { lat, lon } = gazetteer.position(record('Kyiv'));
    expect([lat, lon]).toEqual([expect.closeTo(50.45, 1), expect.closeTo(30.52, 1)]);
    expect(gazetteer.position(record('Rusia'))).toEqual({ lat: null, lon: null });
  });
});

describe('compileGazetteer', () => {
  const land: Entry = { name: 'Negeri A', kind: 'country', country: 'AA' };
  const entries: Entry[] = [
    land,
    { name: 'Padang', kind: 'city', country: 'AA', parent: land, population: 10, lat: -1.5, lon: 100.25 },
    { name: 'Padang', kind: 'city', country: 'BB', population: 900 },
    { name: 'Kota Tua Barat', aliases: ['KTB'], kind: 'region', country: 'AA', parent: land, weak: true },
  ];
  const small = new Gazetteer(unpack(compileGazetteer(entries, { given: ['Ana'], surnames: ['Ana', 'Kota'] })));
  it('puts the larger of two homonyms first and the other behind it', () => {
    const first = look(small, 'Padang') & RECORD;
    expect([small.country(first), small.country(small.next(first))]).toEqual(['BB', 'AA']);
    expect(small.position(small.next(first))).toEqual({ lat: -1.5, lon: 100.25 });
  });
  it('marks what a name may go on from, what is weak, and what people are called', () => {
    expect(look(small, 'Kota Tua') & GOES_ON).toBeTruthy();
    expect(look(small, 'Kota Tua') & RECORD).toBe(0);
    expect(small.weak(look(small, 'KTB') & RECORD)).toBe(true);
    expect(look(small, 'Ana') & (GIVEN | SURNAME)).toBe(GIVEN | SURNAME);
    expect(look(small, 'Kota') & GOES_ON).toBeTruthy();
  });
});
