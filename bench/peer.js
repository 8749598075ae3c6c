// `node bench/peer.js NAME FILE.jsonl`: what another library does with the texts of these articles, as {bytes, seconds}: CPU
// seconds of all threads, reading left out.
import { readFileSync } from 'node:fs';

/** Each returns what is done with one text, its packages loaded. */
const PEERS = {
  // The least that anything can do: bytes to a string, the string to words.
  split: async () => {
    const decoder = new TextDecoder();
    return (bytes) => decoder.decode(bytes).split(/\s+/).length;
  },
  compromise: async () => {
    const { default: nlp } = await import('compromise/one');
    return (bytes) => nlp.tokenize(bytes.toString()).length;
  },
  wink: async () => {
    const { default: winkNLP } = await import('wink-nlp');
    const { default: model } = await import('wink-eng-lite-web-model');
    const nlp = winkNLP(model, ['sbd', 'ner']);
    return (bytes) => {
      const doc = nlp.readDoc(bytes.toString());
      return doc.sentences().length() + doc.entities().length();
    };
  },
  chrono: async () => {
    const chrono = await import('chrono-node');
    return (bytes) => chrono.parse(bytes.toString()).length;
  },
};

const [, , name, file] = process.argv;
const texts = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => Buffer.from(JSON.parse(line).text));
const work = await PEERS[name]();
const before = process.cpuUsage();
let found = 0;
for (const text of texts) found += work(text);
const { user, system } = process.cpuUsage(before);
const bytes = texts.reduce((sum, text) => sum + text.length, 0);
console.log(JSON.stringify({ bytes, seconds: (user + system) / 1e6, found }));
