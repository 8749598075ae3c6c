/** Reports for the tests: an article in which much happens, and one that would like to run something. */
import { extract } from '../src/extract.js';
import { writerFor } from '../src/render/format.js';
import type { Lang } from '../src/render/names.js';
import { merged } from '../src/render/tellings.js';
import type { Source } from '../src/types.js';

const TEXT = `Rusia dan Ukraina Tukar Tawanan di Istanbul

ISTANBUL - Rusia dan Ukraina menukar masing-masing 157 tawanan perang di Istanbul, Rabu (23/7/2025), kata Vladimir Medinsky.

Delegasi kedua negara akan bertemu lagi di Jenewa pada Agustus 2025.

Gempa menewaskan tiga warga di Kabupaten Bantul, Kamis (24/7/2025), kata Bupati Bantul Abdul Halim.

Dua orang tewas dalam kecelakaan bus di Nepal, Kamis (24/7/2025).
`;

/** Everything that a page could take for its own: the end of its data, markup, separators of lines, turns of direction. */
export const HOSTILE =
  '</script><script>alert(1)</script><img src=x onerror="alert(2)"><!--<script> {{script}} $& \u2028\u2029 \u202eTXT\u202c "\'`&lt;b>';

export const HOSTILE_TEXT = `Polisi Tangkap ${HOSTILE} di Jakarta

JAKARTA - Polisi menangkap ${HOSTILE} Budi di Jakarta, Jumat (25/7/2025), kata Budi <b onclick="alert(3)">Santoso</b>.
\u0000<iframe src="https://jahat.test"></iframe><style>*{display:none}</style><a href="javascript:alert(4)">x</a>
`;

const source = (fields: Partial<Source>): Source => ({
  id: 'berita/satu.txt',
  path: null,
  title: null,
  url: null,
  published: '2025-07-25',
  text: TEXT,
  problems: [],
  ...fields,
});

export const articles: Source[] = [
  source({ url: 'https://warta.test/1' }),
  source({ id: `jahat ${HOSTILE}`, title: HOSTILE, author: HOSTILE, url: 'javascript:alert(5)', text: HOSTILE_TEXT }),
];

/** The page, as `talks extract --format html` prints it. */
export async function page(sources: Source[], lang: Lang = 'en'): Promise<string> {
  const writer = await writerFor('html', { select: 'events', lang, color: false, width: null });
  const bodies = sources.map((s) => {
    const article = extract(s, { lang });
    return writer.article({ ...article, events: merged(article, lang) }, s.text).output;
  });
  return writer.begin() + bodies.join('') + writer.end();
}
