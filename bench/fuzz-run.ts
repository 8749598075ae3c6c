/** A share of the fuzzer's inputs: `fuzz-run.ts SEED FROM TO` prints a line for each that broke something, and how far it is. */
import { kindOf, tried } from './fuzz.js';

const [seed, from, to] = process.argv.slice(2).map(Number);
for (let number = from; number < to; number++) {
  const wrong = tried(seed, number);
  if (wrong.length) console.log(`${number} (${kindOf(number)}): ${wrong.slice(0, 3).join('; ').slice(0, 500)}`);
  if (number % 500 === 0) console.log(`at ${number}`);
}
