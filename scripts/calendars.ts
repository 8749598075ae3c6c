/**
 * By hand: the calendars that only tables know → src/mentions/dates/calendars.yaml. The Hijri months are those of Umm al-Qura
 * (@umalqura/core, MIT), Imlek, Nyepi and Waisak those of date-holidays (ISC and CC-BY-3.0), neither of which is needed after.
 * Usage: npm install --no-save @umalqura/core date-holidays && tsx scripts/calendars.ts
 */

import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const umalqura = require('@umalqura/core').default.$;
const Holidays = require('date-holidays');

const [FIRST_HIJRI, LAST_HIJRI] = [1400, 1499];
const [FIRST_YEAR, LAST_YEAR] = [1990, 2049];
const MOVING = { imlek: 'Tahun Baru Imlek', nyepi: 'Hari Raya Nyepi', waisak: 'Hari Raya Waisak' };

const months: string[] = [];
for (let year = FIRST_HIJRI; year <= LAST_HIJRI; year++) {
  const lengths = Array.from({ length: 12 }, (_, m) => umalqura.getDaysInMonth(year, m + 1) - 29);
  months.push(`  ${year}: "${lengths.join('')}"`);
}
const { gy, gm, gd } = umalqura.hijriToGregorian(FIRST_HIJRI, 1, 1);
const iso = (y: number, m: number, d: number) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;

const calendar = new Holidays('ID');
const moving = Object.entries(MOVING).map(([name, title]) => {
  const days: string[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const found = calendar.getHolidays(year, 'id').find((h: { name: string }) => h.name === title);
    if (found) days.push(`  ${year}: "${found.date.slice(5, 10)}"`);
  }
  return `${name}:\n${days.join('\n')}`;
});

writeFileSync(
  new URL('../src/mentions/dates/calendars.yaml', import.meta.url),
  `# Made by scripts/calendars.ts: see there for the sources.
# The first day of the Hijri year ${FIRST_HIJRI}.
hijriStart: "${iso(gy, gm + 1, gd)}"
# Months of each Hijri year: 1 where the month has thirty days, 0 where it has twenty-nine.
hijriMonths:
${months.join('\n')}
# Months that Indonesia began a day later than the table, by the minister's announcement.
later: [1435-12, 1436-12, 1437-12, 1439-09, 1439-12, 1440-10, 1443-09, 1443-12, 1444-10, 1444-12, 1445-09, 1445-12, 1446-10, 1447-01, 1447-09, 1447-10]
${moving.join('\n')}
`,
);
