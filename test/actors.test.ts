import { describe, expect, it } from 'vitest';
import { LINEAR, perDoubling } from '../bench/growth.js';
import { analyse } from '../src/extract.js';
import type { Actor, Document } from '../src/types.js';
import { source } from './source.js';

const read = (text: string): Document => analyse(source(text));
const actors = (text: string) => read(text).actors;
const find = (text: string, name: string): Actor => {
  const all = actors(text);
  const actor = all.find((a) => a.name === name);
  if (!actor) throw new Error(`no "${name}" among ${all.map((a) => `${a.kind} ${a.name}`).join(', ')}`);
  return actor;
};
const kinds = (text: string) => Object.fromEntries(actors(text).map((a) => [a.name, a.kind]));

describe('people and their titles', () => {
  it.each([
    [
      'Menteri Luar Negeri Norwegia Ingrid Solheim tiba di Oslo.',
      'Ingrid Solheim',
      'Menteri Luar Negeri Norwegia',
      'NO',
    ],
    [
      'Menurut Ajudan Kepresidenan Rusia Vladimir Sokolov, rapat ditunda.',
      'Vladimir Sokolov',
      'Ajudan Kepresidenan Rusia',
      'RU',
    ],
    [
      'Hal itu disampaikan Kepala Bidang Humas Polda Kaltim Kombes Budi Santoso kemarin.',
      'Budi Santoso',
      'Kepala Bidang Humas Polda Kaltim Kombes',
      'ID',
    ],
    [
      'Kata Sekretaris Dewan Keamanan dan Pertahanan Nasional Ukraina Taras Kovalenko, semua siap.',
      'Taras Kovalenko',
      'Sekretaris Dewan Keamanan dan Pertahanan Nasional Ukraina',
      'UA',
    ],
    [
      'Menteri Perdagangan (Mendag) RI Bambang Wijaya hadir.',
      'Bambang Wijaya',
      'Menteri Perdagangan (Mendag) RI',
      'ID',
    ],
    ['Kepala Basarnas Marsekal Madya Bagus Puruhito pergi.', 'Bagus Puruhito', 'Kepala Basarnas Marsekal Madya', 'ID'],
    ['Ketua KPK, Agus Prasetyo, mengatakan hal itu.', 'Agus Prasetyo', 'Ketua KPK', null],
    ['Agus Prasetyo, Ketua KPK, mengatakan hal itu.', 'Agus Prasetyo', 'Ketua KPK', null],
  ])('%s', (text, name, title, country) => {
    const actor = find(text, name);
    expect(actor).toMatchObject({ kind: 'person', title });
    if (country) expect(actor.country).toBe(country);
  });

  it.each([
    ['Menurut Ketua Umum Gaperin Bambang Hartono, harga naik.', 'Bambang Hartono', 'Ketua Umum Gaperin'],
    ['Kapolri Jenderal Tito Wibowo hadir.', 'Tito Wibowo', 'Kapolri'],
    ['Kepala Polres Blora Ajun Komisaris Besar Rudi Hartono hadir.', 'Rudi Hartono', 'Kepala Polres Blora'],
    ['Direktur Operasi II Bank Nusantara Agus Salim hadir.', 'Agus Salim', 'Direktur Operasi II Bank Nusantara'],
  ])('begins the name where it begins: %s', (text, name, title) =>
    expect(find(text, name).title?.startsWith(title)).toBe(true),
  );

  it('keeps an operation out of the names of people, and an office beside a rank', () => {
    const text = 'Kepala Operasi Damai Kasuari 2024, Brigjen Budi Hartono, mengatakan hal itu.';
    expect(actors(text).map((a) => [a.name, a.kind, a.title])).toEqual([
      ['Budi Hartono', 'person', 'Kepala Operasi Damai Kasuari 2024'],
    ]);
  });

  it('ends an office where a person begins', () =>
    expect(kinds('Kantor Presiden Ferdinand Marcos Jr membenarkan hal itu.')).toMatchObject({
      'Kantor Presiden': 'facility',
      'Ferdinand Marcos Jr': 'person',
    }));

  it('reads no verb of a headline as a name', () =>
    expect(Object.keys(kinds('Banjir Rendam Dua Desa di Bojonegoro'))).toEqual(['Bojonegoro']));

  it('shows a place of a dateline in capitals by its name', () =>
    expect(find('MALANG, Wartacontoh.com - Hujan turun. Warga Malang mengungsi.', 'Malang').aliases).toContain(
      'MALANG',
    ));

  it('tells parts of a name by the whole', () => {
    const text = 'Khadga Prasad Sharma Oli mundur kemarin. Pengganti Sharma Oli dicari. Lalu Oli pergi.';
    expect(find(text, 'Khadga Prasad Sharma Oli').mentions.map((m) => m.text)).toContain('Sharma Oli');
  });

  it('begins the phrase at the title and nests what the title names', () => {
    const doc = read('Presiden Rusia Vladimir Sokolov berpidato.');
    const outer = doc.mentions.find((m) => !m.inner);
    expect([outer?.text, outer?.phrase, outer?.first]).toEqual(['Vladimir Sokolov', 0, 2]);
    expect(doc.mentions.filter((m) => m.inner).map((m) => m.text)).toEqual(['Rusia']);
  });

  it('keeps a rank in the mention and out of the name', () => {
    const { name, mentions } = find('Pelaku ditangkap, ujar AKBP Rudi Hartono.', 'Rudi Hartono');
    expect([name, mentions[0].text]).toEqual(['Rudi Hartono', 'AKBP Rudi Hartono']);
  });

  it.each(['Ia maju sebagai presiden.', 'Kursi ketua kosong.', 'Bagian kepala terluka.'])(
    'no holder of the office: %s',
    (text) => expect(actors(text).filter((a) => !a.mentions.every((m) => m.pronoun))).toEqual([]),
  );
});

describe('one entity, however it is written', () => {
  it.each([
    ['Dewi Anggraini datang. Anggraini lalu berpidato.', ['Dewi Anggraini', 'Anggraini']],
    ['Presiden Volodymyr Zelensky pergi. Zelenskyy pulang.', ['Volodymyr Zelensky', 'Zelenskyy']],
    ['Delegasi tiba di Turki. Turkiye menjadi tuan rumah.', ['Turki', 'Turkiye']],
    ['Serangan ke Kyiv berlanjut. Warga meninggalkan Kiev.', ['Kyiv', 'Kiev']],
    ['Perserikatan Bangsa-Bangsa rapat. PBB setuju.', ['Perserikatan Bangsa-Bangsa', 'PBB']],
    ['Lembaga Kajian Laut Dalam (LKLD) tutup. Kata LKLD, dana habis.', ['Lembaga Kajian Laut Dalam', 'LKLD', 'LKLD']],
    ['Eko Wahyudi alias Kojek ditangkap. Kojek mengaku.', ['Eko Wahyudi', 'Kojek', 'Kojek']],
    ['Pemerintah Yaman rapat. Kata pemerintah, dana ada.', ['Pemerintah Yaman', 'pemerintah']],
    ['PT Sinar Laut Biru (SLB) tutup. Kata SLB, dana habis.', ['PT Sinar Laut Biru', 'SLB', 'SLB']],
    ['Kapolres Blora AKBP Rudi Hartono hadir. Polres Blora sepi.', ['Kapolres Blora', 'Polres Blora']],
  ])('%s', (text, names) => {
    const mentioned = actors(text).map((a) => a.mentions.map((m) => m.text));
    expect(mentioned).toContainEqual(names);
  });

  it('keeps two people of one family apart', () => {
    const text = 'Siti Rahmawati dan Budi Rahmawati bertemu. Rahmawati diam.';
    expect(kinds(text)).toMatchObject({ 'Siti Rahmawati': 'person', 'Budi Rahmawati': 'person' });
  });
});

describe('kinds', () => {
  it.each([
    ['Ia tinggal di Jalan Melati, Kota Bogor.', { 'Jalan Melati': 'place', 'Kota Bogor': 'city' }],
    ['Pesawat mendarat di Bandara Husein Sastranegara.', { 'Bandara Husein Sastranegara': 'facility' }],
    ['Badan Pengawas Obat dan Makanan menarik produk itu.', { 'Badan Pengawas Obat dan Makanan': 'organization' }],
    ['Basarnas datang.', { Basarnas: 'organization' }],
    ['PT Mekar Abadi Tbk merugi.', { 'PT Mekar Abadi Tbk': 'organization' }],
    ['Perundingan Rusia-Ukraina gagal.', { Rusia: 'country', Ukraina: 'country' }],
    [
      'Badan Meteorologi, Klimatologi, dan Geofisika memberi kabar.',
      { 'Badan Meteorologi, Klimatologi, dan Geofisika': 'organization' },
    ],
    ['Kapal tiba di perairan Kepulauan Seribu.', { 'Kepulauan Seribu': 'region' }],
    ['Kabar itu dimuat Kompas.com kemarin.', { 'Kompas.com': 'organization' }],
    ['Milisi Hamas menyerang pasukan Israel.', { Hamas: 'group', 'pasukan Israel': 'group', Israel: 'country' }],
  ])('%s', (text, expected) => expect(kinds(text)).toMatchObject(expected));

  it.each([
    'Namun semua sudah siap.',
    'Antara lain, beras dan gula.',
    'Rapat digelar pada Rabu malam di bulan Agustus.',
    'Kelompok kerja itu membahas operasi militer.',
  ])('nobody: %s', (text) => expect(actors(text)).toEqual([]));
});

describe('places', () => {
  it('have their chain, country and position', () => {
    const tarakan = find(
      'Banjir merendam Kecamatan Tarakan Barat, Kota Tarakan, Kalimantan Utara.',
      'Kecamatan Tarakan Barat',
    );
    expect(tarakan).toMatchObject({ country: 'ID', within: ['Tarakan', 'Kalimantan Utara', 'Indonesia'] });
    expect(find('Mereka bertemu di Istanbul.', 'Istanbul')).toMatchObject({ country: 'TR', lat: 41.01, lon: 28.95 });
  });
  it.each([
    ['Gempa mengguncang Kadugli dan kota Bara di Sudan.', 'Bara', null],
    ['Ia lahir di Victoria, ibu kota Seychelles.', 'Victoria', 'SC'],
    ['Ia tinggal di London, Kanada, jauh dari Inggris.', 'London', 'CA'],
    ['Ia tinggal di London, jauh dari Prancis.', 'London', 'GB'],
  ])('of several with one name: %s', (text, name, country) => expect(find(text, name).country).toBe(country));
  it('lie where the text says when no list knows them', () =>
    expect(find('Mereka bertemu di Istana Melati, Istanbul, Turki.', 'Istana Melati')).toMatchObject({
      country: 'TR',
      within: ['Istanbul', 'Turki'],
      lat: null,
    }));
  it('are not found in a building named after them', () =>
    expect(find('Kereta berhenti di Stasiun Bandung.', 'Stasiun Bandung')).toMatchObject({
      kind: 'facility',
      lat: null,
    }));
});

describe('parties without a name', () => {
  it.each([
    ['Polisi menangkap tiga orang.', 'Polisi', 'organization'],
    ['Menurut pejabat medis, korban dirawat.', 'pejabat medis', 'group'],
    ['Kelompok bersenjata menculik guru.', 'Kelompok bersenjata', 'group'],
    ['Ia bertemu keluarganya.', 'keluarganya', 'group'],
  ])('%s', (text, name, kind) => {
    const actor = find(text, name);
    expect([actor.kind, actor.mentions[0].common]).toEqual([kind, true]);
  });
});

describe('pronouns', () => {
  const resolved = (text: string) => {
    const doc = read(text);
    const name = (i: number) => doc.actors[i].name;
    return doc.mentions.filter((m) => m.pronoun).map((m) => [m.text, name(m.actor), ...(m.actorsAlso ?? []).map(name)]);
  };
  it.each([
    ['Dewi Anggraini tiba kemarin. Ia langsung berpidato.', [['Ia', 'Dewi Anggraini']]],
    ['Rusia dan Ukraina berunding. Kedua pihak sepakat.', [['Kedua pihak', 'Rusia', 'Ukraina']]],
    ['Armenia-Azerbaijan berunding. Kedua negara sepakat.', [['Kedua negara', 'Armenia', 'Azerbaijan']]],
    ['Para warga sipil mengungsi. Mereka pulang kemarin.', [['Mereka', 'warga sipil']]],
    ['Delegasi tiba di Istanbul. Kota Turki tersebut ramai.', [['Kota Turki tersebut', 'Istanbul']]],
    ['Semua terjadi di Yaman. Negara itu miskin.', [['Negara itu', 'Yaman']]],
    ['Pengungsi Burundi tiba di Kongo. Negara itu luas.', [['Negara itu', 'Kongo']]],
    ['Rusia dan Ukraina berunding di bawah PBB dan ICRC. Kedua pihak sepakat.', [['Kedua pihak', 'Rusia', 'Ukraina']]],
  ])('%s', (text, expected) => expect(resolved(text)).toEqual(expected));
  it.each([
    'Ia langsung berpidato.',
    'Kedua pihak sepakat.',
    'Kota itu ramai.',
    'Warga berduka. Mereka yang tewas dimakamkan.',
  ])('left alone: %s', (text) => expect(resolved(text)).toEqual([]));
});

describe('every mention', () => {
  it('says what stands in the text, once, in order, under its actor', () => {
    const text =
      'Presiden Rusia Vladimir Sokolov menelepon Kyiv.\nBaca juga: Rusia dan Iran\nIa lalu terbang ke Ankara, katanya.';
    const doc = read(text);
    expect(doc.mentions.length).toBeGreaterThan(3);
    for (const m of doc.mentions) {
      expect(text.slice(m.start, m.end)).toBe(m.text);
      expect(doc.actors[m.actor].mentions).toContain(m);
    }
    expect(doc.mentions.map((m) => m.first)).toEqual(doc.mentions.map((m) => m.first).sort((a, b) => a - b));
    expect(doc.actors.map((a) => a.id)).toEqual(doc.actors.map((_, i) => `a${i + 1}`));
  });
  it('takes time in proportion to the text, whatever it repeats', () => {
    for (const unit of ['Menteri ', 'Dr. ', 'H ', 'Kota ', 'Badan dan ', 'Al-Aan ', '(A) ', 'AS-'])
      expect(
        perDoubling((n) => unit.repeat(n / unit.length), read),
        unit,
      ).toBeLessThan(LINEAR);
  });
});
