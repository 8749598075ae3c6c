/** The arguments of a trigger, from the phrases of its sentence. */
import type { Clause } from '../clauses/arguments.js';
import { Kind } from '../clauses/chunks.js';
import { lexicon } from '../data.js';
import type { Construction, Position } from '../frames/frame.js';
import { NYA } from '../text/flags.js';
import type { Document, Role, TokenRange } from '../types.js';
import { addCounts, belongs, numbersIn } from './counts.js';
import { addFiller, addMention, fill, fillersOf, holdsEvent, mentionsIn } from './fill.js';
import type { FoundBy } from './found-by.js';
import { rolesOf } from './roles.js';
import type { Telling } from './telling.js';

const voice = lexicon.column('voice');
const voices = lexicon.labels('voice');
const light = lexicon.column('light_verb');
const lights = lexicon.labels('light_verb');
const naming = lexicon.column('naming');
const resultative = lexicon.column('resultative');
const countVerb = lexicon.column('count_verb');
const partsAhead = lexicon.column('parts');
const among = lexicon.column('among');
const mediation = lexicon.column('mediation');
const mediations = lexicon.labels('mediation');

const appoints = lexicon.column('appoints');
const press = lexicon.column('press');
const hits = lexicon.column('hits');
const verbal = lexicon.column('verbal');
const verbals = lexicon.labels('verbal');
const grounds = lexicon.column('grounds');
const speech = lexicon.column('speech');
const BEFALLS = new Set<Construction>(['undergo', 'happening']);
const INCLUDING = lexicon.value('preposition', 'including');
const ADDRESSED = new Set(['demand', 'threat', 'accusation']);
const FROM = lexicon.value('preposition', 'from');
const AMOUNTS = new Set(['from', 'to', 'as', 'at'].map((label) => lexicon.value('preposition', label)));
const BY = lexicon.value('preposition', 'by');
const AS = lexicon.value('preposition', 'as');
const AGAINST = lexicon.value('preposition', 'against');
/** What is done to somebody. */
const TO_SOMEBODY = new Set([
  'arrest',
  'abduction',
  'killed',
  'attack',
  'injured',
  'accusation',
  'release',
  'rescue',
  'prosecution',
]);
const CORE = new Set<Position>(['subject', 'object', 'of', 'by']);
const MEDIATED = new Set(['talks', 'agreement', 'ceasefire', 'exchange', 'release', 'return']);

/** The phrases in a position to the role that it takes; `foundBy` where the position is that of another word. */
type Put = (position: Position, ranges: TokenRange[], foundBy?: FoundBy) => void;

export function fillArguments(doc: Document, telling: Telling) {
  const { clause, chunk, grammar } = telling;
  const roles = rolesOf(telling.frame, grammar, voices[voice[doc.tokens.word[telling.first]]]);
  const put: Put = (position, ranges, foundBy = position) => {
    const role = roles[position];
    // "menarik mundur 500 tentara", "tabrakan dua kereta": what takes no role is counted still.
    if (role === 'none') for (const range of ranges) addCounts(doc, telling, range, foundBy);
    else if (role)
      for (const range of ranges)
        fill(doc, telling, range, role as Role, foundBy, CORE.has(position) || telling.frame.type === 'attack');
  };
  const at = (indices: number[]) => indices.map((i) => clause.chunks[i]);
  if (grammar === 'noun') nominal(doc, telling, put);
  else {
    if (afterVerb(doc, telling)) {
      const by: FoundBy = { rule: 'resultative', via: clause.chunks[chunk - 1].first };
      for (const r of at(clause.object(chunk))) fill(doc, telling, r, 'target', by);
      for (const r of at(clause.subject(chunk - 1))) fill(doc, telling, r, 'agent', by);
      return;
    }
    const object = clause.object(chunk);
    // "mendesak Israel dan Hamas segera mundur": whoever is addressed goes on to act.
    const addressed =
      ADDRESSED.has(telling.frame.type) && object.length === 1 && clause.kind(object[0] + 1) === Kind.Coordinator;
    const behind = at(addressed ? clause.list(object[0]) : object);
    // "seorang pria menembak dua pegawai": the victims are counted, not who did it.
    // "menembak mati 36 orang": those are the dead.
    const result = clause.kind(chunk + 1) === Kind.Verb && resultative[doc.tokens.word[clause.chunks[chunk + 1].first]];
    const victims =
      telling.frame.construction === 'transitive' &&
      grammar === 'active' &&
      behind.some((r) => counts(doc, telling, r));
    const subject = () => put('subject', at(clause.subject(chunk)));
    if (victims && roles.subject === 'agent')
      for (const range of at(clause.subject(chunk))) fill(doc, telling, range, 'agent', 'subject', true, false);
    else if (grammar !== 'passive') subject();
    // Behind a passive stands its agent; behind "tewas" a number or nothing.
    if (grammar === 'passive') {
      put(
        'object',
        behind.filter(
          (r) => mentionsIn(doc, r).length > 0 && !numbersIn(doc, r).length && !naming[doc.tokens.word[r.first]],
        ),
      );
      // Behind it first: "kabar dari Eritrea, yang dibantah Eritrea".
      subject();
    }
    // "menyetujui usulan Mesir": the event agreed on has parties of its own.
    else if (telling.frame.construction === 'mutual')
      put(
        'object',
        behind.filter((r) => !holdsEvent(doc, r, telling)),
      );
    else if (result) for (const r of behind) fill(doc, telling, r, 'target', 'object', true, false);
    else if (grammar !== 'middle') put('object', behind);
    else if (!telling.counts.length) for (const r of behind) addCounts(doc, telling, r, 'object');
  }
  if (grammar === 'active' && doc.tokens.flags[telling.first] & NYA && TO_SOMEBODY.has(telling.frame.type))
    clitic(doc, telling);
  named(doc, telling);
  parts(doc, telling);
  if (grammar !== 'noun') comesTo(doc, telling);
  if (ADDRESSED.has(telling.frame.type) && !fillersOf(telling, 'target').length) addressee(doc, telling);
  put('by', at(clause.phrases(chunk, ['by'])));
  // "… dan oleh Menko Hadi Tjahjanto diserahkan": the agent before its passive.
  if (grammar === 'passive' && clause.kind(chunk - 1) === Kind.Noun && clause.chunks[chunk - 2]?.value === BY)
    put('by', at([chunk - 1]));
  // "mengutuk serangan Israel terhadap Iran": the phrase behind is that of what is told of.
  const tellsOfEvent =
    telling.frame.construction === 'speech' &&
    grammar !== 'noun' &&
    at(clause.object(chunk)).some((r) => holdsEvent(doc, r, telling));
  put('with', at(clause.phrases(chunk, ['with'])));
  put('between', at(clause.phrases(chunk, ['between'])));
  // "penyerangan terhadap pos polisi": who or what it is done to stands behind "terhadap".
  const against =
    roles.to && roles.to !== 'none' && !tellsOfEvent
      ? at(clause.phrases(chunk, ['against'])).filter((r) => !grounds[doc.tokens.word[r.first]])
      : [];
  for (const range of against) fill(doc, telling, range, roles.to as Role, 'against');
  put(
    'to',
    // "serangan itu, kata Kapolres kepada …": who is told of a blow is not struck.
    at(
      clause.phrases(chunk, [
        ...(telling.frame.type === 'attack' ? [] : ['addressee']),
        ...(roles.to && !against.length ? ['to'] : []),
      ]),
    ).filter((r) => !press[doc.tokens.word[r.first]]),
  );
  if (roles.for) put('for', at(clause.phrases(chunk, ['for'])));
  if (roles.from) put('from', at(clause.phrases(chunk, ['from'])));
  if (MEDIATED.has(telling.frame.type)) mediators(doc, telling);
}

/** "Budi dikejar warga. Polisi menangkapnya …": whom the -nya means is the person last told of who did not do it. */
function clitic(doc: Document, telling: Telling) {
  if (fillersOf(telling, 'target').length || telling.counts.length) return;
  const { first } = doc.sentences[Math.max(0, telling.sentence - 1)];
  for (let t = telling.first - 1; t >= first; t--) {
    const m = doc.mentionAt[t] ? doc.mentions[doc.mentionAt[t] - 1] : null;
    if (!m || m.inner || m.common || doc.actors[m.actor].kind !== 'person') continue;
    if (telling.fillers.some((f) => f.actor === m.actor)) continue;
    addFiller(telling, 'target', m.actor, m, 'clitic', true);
    return;
  }
}

const counts = (doc: Document, telling: Telling, range: TokenRange) =>
  numbersIn(doc, range).some((n) => belongs(doc, n, telling));

/** "korban tewas yakni Minaggen Wijangge dan Oriup Murib": the victims' names behind "yakni", "adalah", "masing-masing bernama". */
function named(doc: Document, telling: Telling) {
  const { clause, chunk } = telling;
  if (telling.frame.construction !== 'undergo') return;
  for (let i = chunk + 1; i < clause.chunks.length && i <= chunk + 3; i++) {
    const { kind, value, first } = clause.chunks[i];
    const names =
      kind === Kind.Noun && naming[doc.tokens.word[first]]
        ? i
        : kind === Kind.Preposition && value === INCLUDING
          ? i + 1
          : -1;
    if (names > 0) {
      for (const j of clause.list(names))
        for (const m of mentionsIn(doc, clause.chunks[j]))
          if (doc.actors[m.actor].kind === 'person') addMention(doc, telling, 'target', m, 'name-list');
      return;
    }
    if (kind !== Kind.Adverb && kind !== Kind.Comma) return;
  }
}

/** "15 orang tewas, terdiri atas 14 warga dan satu tentara", "16 luka-luka, tiga di antaranya anak-anak". */
function parts(doc: Document, telling: Telling) {
  const { clause, chunk } = telling;
  if (telling.grammar === 'noun') return;
  const { word } = doc.tokens;
  for (let i = chunk + 1; i < clause.chunks.length && i <= chunk + 4; i++) {
    const { kind, first } = clause.chunks[i];
    if (partsAhead[word[first]]) {
      const head = clause.kind(i + 1) === Kind.Preposition ? i + 2 : i + 1;
      if (clause.kind(head) !== Kind.Noun) return;
      for (const j of clause.list(head))
        if (startsWithNumber(doc, clause.chunks[j])) addCounts(doc, telling, clause.chunks[j], 'parts');
      return;
    }
    if (kind === Kind.Noun && first + 2 < clause.chunks[i].last && among[word[first + 2]])
      addCounts(doc, telling, clause.chunks[i], 'parts');
    if (kind !== Kind.Comma && kind !== Kind.Noun && kind !== Kind.Adverb) return;
  }
}

/** "naik 5 persen menjadi Rp80.000", "menaikkan tarif dari Rp3.000 ke Rp4.000": what it comes to, but not what it was. */
function comesTo(doc: Document, telling: Telling) {
  const { clause, chunk, frame } = telling;
  if (!frame.measures?.includes('percent')) return;
  for (let i = chunk + 1; i < clause.chunks.length && i <= chunk + 8; i++) {
    const { kind, value, first } = clause.chunks[i];
    if (kind === Kind.Noun && clause.chunks[i - 1].value !== FROM) addCounts(doc, telling, clause.chunks[i], 'object');
    const becomes = kind === Kind.Verb && countVerb[doc.tokens.word[first]] > 0;
    if (!becomes && kind !== Kind.Noun && kind !== Kind.Adverb && (kind !== Kind.Preposition || !AMOUNTS.has(value)))
      return;
  }
}

/** "memperingatkan agar Israel …", "meminta agar polisi …": who is addressed is the subject of what is said. */
function addressee(doc: Document, telling: Telling) {
  const { clause, chunk } = telling;
  const kind = clause.kind(chunk + 1);
  if (kind !== Kind.Complementiser && kind !== Kind.Subordinator) return;
  if (clause.kind(chunk + 2) === Kind.Noun)
    for (const m of mentionsIn(doc, clause.chunks[chunk + 2])) addMention(doc, telling, 'target', m, 'complement');
}

/** "menembak mati pelaku": killed is the object of the verb before, whose subject killed him. */
function afterVerb(doc: Document, { clause, chunk, frame }: Telling): boolean {
  if (frame.construction !== 'undergo' || clause.kind(chunk - 1) !== Kind.Verb) return false;
  const before = doc.tokens.word[clause.chunks[chunk - 1].first];
  return resultative[doc.tokens.word[clause.chunks[chunk].first]] > 0 && voices[voice[before]] === 'active';
}

/** A noun's arguments: what stands with it in its phrase, and the subject of the light verb that carries it. */
function nominal(doc: Document, telling: Telling, put: Put) {
  const { clause, chunk } = telling;
  const own = clause.chunks[chunk];
  const doer = voices[voice[doc.tokens.word[telling.first]]] === 'doer' ? mentionsIn(doc, telling)[0] : undefined;
  // "penyerang bersenjata" is who attacked, and not whom.
  const behind = { first: Math.max(telling.last, doer?.last ?? 0), last: own.last };
  // "blokade Israel atas Gaza": where the target stands behind a preposition, the name in the phrase is the agent's.
  const targeted = clause.kind(chunk + 1) === Kind.Preposition && clause.chunks[chunk + 1].value === AGAINST;
  if (targeted && telling.frame.construction === 'transitive')
    for (const m of mentionsIn(doc, behind)) addMention(doc, telling, 'agent', m, 'of');
  else put('of', [behind, ...coordinatedNames(doc, clause, chunk, behind)]);
  const left = { first: own.first, last: telling.first };
  addCounts(doc, telling, left, 'modifier');
  // "kedua negara sepakat", "44 korban tewas": what stands before the noun in its phrase is whose it is.
  if (telling.frame.construction === 'undergo') put('of', [left], 'modifier');
  // "polisi dan mahasiswa bentrok": the noun is its clause's predicate.
  if (telling.frame.construction === 'mutual' && mentionsIn(doc, left).length)
    put(
      'subject',
      [
        ...clause
          .coordinatedLeft(chunk)
          .slice(0, -1)
          .map((i) => clause.chunks[i]),
        left,
      ],
      'modifier',
    );
  const next = clause.chunks[chunk + 2];
  // "usulan yang disodorkan Amerika Serikat": the relative clause names the doer.
  if (clause.kind(chunk + 1) === Kind.Relative && next && lights[light[doc.tokens.word[next.first]]] === 'done') {
    put(
      'by',
      [...clause.object(chunk + 2), ...clause.phrases(chunk + 2, ['by'])].map((i) => clause.chunks[i]),
      { rule: 'light-verb', via: next.first },
    );
  }
  verbAround(doc, telling, put);
  if (!telling.counts.length) countBehind(doc, telling);
}

/** "perundingan Rusia dan Ukraina berlangsung …": a name behind "dan" goes with the name before it, though a verb follows. */
function coordinatedNames(doc: Document, clause: Clause, chunk: number, behind: TokenRange): TokenRange[] {
  const next = clause.chunks[chunk + 2];
  if (clause.kind(chunk + 1) !== Kind.Coordinator || next?.kind !== Kind.Noun || !doc.mentionAt[next.first]) return [];
  const before = mentionsIn(doc, behind).at(-1);
  return before?.last === behind.last ? [next] : [];
}

/** "pertukaran tawanan, masing-masing sebanyak 157 orang", "… yang melibatkan lebih dari 1.000 orang". */
function countBehind(doc: Document, telling: Telling) {
  const { clause, chunk } = telling;
  for (let i = chunk + 1; i < clause.chunks.length && i <= chunk + 8; i++) {
    const kind = clause.kind(i);
    const near = i <= chunk + 3;
    if (kind === Kind.Noun && near && startsWithNumber(doc, clause.chunks[i])) {
      // "Akibat kecelakaan itu lima orang tewas", "Banjir, 1 Orang Terluka": the number is of another event.
      if (holdsEvent(doc, clause.chunks[i], telling) || clause.kind(i + 1) === Kind.Verb) return;
      if (addCounts(doc, telling, clause.chunks[i], 'apposition')) return;
    }
    if (kind === Kind.Verb && countVerb[doc.tokens.word[clause.chunks[i].first]]) {
      for (const o of clause.object(i))
        addCounts(doc, telling, clause.chunks[o], { rule: 'count-verb', via: clause.chunks[i].first });
      return;
    }
    if (kind === Kind.Stop || kind === Kind.Coordinator || (near && kind === Kind.Preposition)) return;
    if (kind === Kind.Verb && !light[doc.tokens.word[clause.chunks[i].first]]) return;
  }
}

/** "157 orang", "sebanyak 157 orang". */
const startsWithNumber = (doc: Document, { first, last }: TokenRange) =>
  doc.numberAt[first] > 0 || (first + 1 < last && doc.numberAt[first + 1] > 0);

function verbAround(doc: Document, telling: Telling, put: Put) {
  const { clause, chunk } = telling;
  const { word } = doc.tokens;
  let named = false;
  for (let i = chunk - 1; i >= 0 && i >= chunk - (named ? 4 : 3); i--) {
    const { kind, value, first } = clause.chunks[i];
    // "menetapkan tiga orang sebagai tersangka"
    if (kind === Kind.Preposition && value === AS) {
      named = true;
      continue;
    }
    if (kind === Kind.Verb && named) {
      if (appoints[word[clause.chunks[i].first]]) predicated(doc, telling, i);
      break;
    }
    // "menunda bantuan", "terancam hukuman mati": a verb, whatever it says of the event's status.
    if (kind === Kind.Verb || (kind === Kind.Modality && light[word[first]])) {
      const label = lights[light[word[clause.chunks[i].first]]];
      const subject = clause.subject(i).map((s) => clause.chunks[s]);
      const carrier: FoundBy = { rule: 'light-verb', via: first };
      // "Kapolri menyatakan korban tewas …": whoever tells of the dead did not kill them.
      const says = speech[word[clause.chunks[i].first]] > 0;
      const tells = BEFALLS.has(telling.frame.construction) && says;
      // "Israel dan Hamas membahas pertukaran", "Hamas menolak pertukaran dengan Israel": both sides are named, whatever the verb.
      const sides =
        telling.frame.construction === 'mutual' &&
        new Set(
          subject
            .flatMap((s) => mentionsIn(doc, s))
            // "Pejabat Kementerian Luar Negeri Josue Boji mengatakan bentrokan …": who reports it has no part in it.
            .filter((m) => !says || doc.actors[m.actor].kind !== 'person')
            .map((m) => m.actor),
        ).size;
      const both = sides === 2 || (sides === 1 && clause.phrases(chunk, ['with']).length === 1);
      // "Trump mengumumkan gencatan senjata antara India dan Pakistan": the sides are named; who announces is none of them.
      const named = telling.frame.construction === 'mutual' && clause.phrases(chunk, ['between']).length > 1;
      if ((label === 'does' || both) && !tells && !named) put('subject', subject, carrier);
      else if (label === 'undergoes') for (const s of subject) fill(doc, telling, s, 'target', carrier);
      break;
    }
    if (kind !== Kind.Adverb && kind !== Kind.Noun) break;
  }
  for (let i = chunk + 1; i < clause.chunks.length && i <= chunk + 6; i++) {
    const kind = clause.kind(i);
    if (kind === Kind.Verb || countVerb[word[clause.chunks[i].first]]) {
      const w = word[clause.chunks[i].first];
      if (hits[w])
        for (const o of clause.object(i))
          fill(doc, telling, clause.chunks[o], 'target', { rule: 'hit', via: clause.chunks[i].first });
      // "kesepakatan itu diumumkan Anwar": who makes it known is no side of it.
      const told = telling.frame.construction === 'mutual' && speech[w] > 0;
      if (lights[light[w]] === 'done' && !told)
        put(
          'by',
          [...clause.object(i), ...clause.phrases(i, ['by'])].map((j) => clause.chunks[j]),
          { rule: 'light-verb', via: clause.chunks[i].first },
        );
      if (!countVerb[w]) break;
      for (const o of clause.object(i))
        addCounts(doc, telling, clause.chunks[o], { rule: 'count-verb', via: clause.chunks[i].first });
    }
    if (kind === Kind.Relative || kind === Kind.Comma || kind === Kind.Stop || kind === Kind.Subordinator) break;
  }
}

/** "Polisi menetapkan tiga orang sebagai tersangka", "Andi ditetapkan KPK sebagai tersangka": the noun is said of the verb's patient. */
function predicated(doc: Document, telling: Telling, verb: number) {
  const { clause } = telling;
  const passive = verbals[verbal[doc.tokens.word[clause.chunks[verb].first]]] === 'passive';
  const [doers, patients] = passive
    ? [[...clause.object(verb), ...clause.phrases(verb, ['by'])], clause.subject(verb)]
    : [clause.subject(verb), clause.object(verb)];
  const by: FoundBy = { rule: 'predicative', via: clause.chunks[verb].first };
  for (const i of patients) fill(doc, telling, clause.chunks[i], 'target', by);
  for (const i of doers) fill(doc, telling, clause.chunks[i], 'agent', by);
}

/** "… yang dimediasi Uni Emirat Arab", "Qatar memfasilitasi pertukaran", "dengan X sebagai penengah". */
function mediators(doc: Document, telling: Telling) {
  const { clause } = telling;
  for (let i = 0; i < clause.chunks.length; i++) {
    const label = mediations[mediation[doc.tokens.word[clause.chunks[i].first]]];
    if (!label || label === 'none' || (label === 'noun' && clause.kind(i - 1) !== Kind.Preposition)) continue;
    const near =
      label === 'done'
        ? [...clause.object(i), ...clause.phrases(i, ['by'])]
        : label === 'does'
          ? clause.subject(i)
          : clause.chunks[i - 1]?.value === AS && clause.kind(i - 2) === Kind.Noun
            ? [i - 2]
            : [i];
    for (const j of near)
      for (const m of mentionsIn(doc, clause.chunks[j])) {
        telling.fillers = telling.fillers.filter((f) => f.actor !== m.actor);
        addMention(doc, telling, 'mediator', m, { rule: 'mediation', via: clause.chunks[i].first });
      }
  }
}
