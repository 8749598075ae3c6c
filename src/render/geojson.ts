/** `geojson`: the events whose place has coordinates, as points (RFC 7946), for maps. */
import type { Article, Event, Role } from '../types.js';
import { json } from './safe.js';
import type { Writer } from './writer.js';

/** Written article by article, so that memory does not grow with their number. */
export function geojsonWriter(): Writer {
  let first = true;
  return {
    begin: () => '{"type": "FeatureCollection", "features": [',
    article(article) {
      const features = article.events.flatMap((event) => feature(article, event));
      const output = features.map((f) => {
        const line = `${first ? '' : ','}\n${json(f)}`;
        first = false;
        return line;
      });
      return { output: output.join(''), records: features.length };
    },
    end: () => `${first ? '' : '\n'}]}\n`,
  };
}

/** One feature, or none. What nests in the JSON is flat here, because map programs show properties as a table. */
function feature({ id, title, published, url }: Article, event: Event): object[] {
  const { place, date, source, actors, counts, headline, summary, type, status } = event;
  if (place?.lat == null || place.lon == null) return [];
  const names = (role: Role) => [...new Set(actors.filter((a) => a.role === role).map((a) => a.name))];
  const properties = {
    headline,
    summary,
    type,
    status,
    date: date?.value ?? null,
    place: [place.name, ...place.within].join(', '),
    place_inferred: place.inferred,
    country: place.country,
    agent: names('agent').join('; ') || null,
    target: names('target').join('; ') || null,
    mediator: names('mediator').join('; ') || null,
    count: counts[0]?.value ?? null,
    count_min: counts[0]?.min ?? null,
    count_max: counts[0]?.max ?? null,
    count_unit: counts[0]?.unit ?? null,
    source: source?.name ?? null,
    article: id,
    title,
    published: published?.value ?? null,
    url,
  };
  const geometry = { type: 'Point', coordinates: [place.lon, place.lat] };
  return [{ type: 'Feature', id: `${id}#${event.id}`, geometry, properties }];
}
