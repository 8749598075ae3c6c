/** A number mention under construction; text and offsets are set from the tokens when it is done. */
import type { NumberFound, NumberMention } from '../../types.js';
import type { Numeral } from './numeral.js';

type Amount = Pick<Numeral, 'value' | 'min' | 'max' | 'approximate' | 'vague'>;

export function numberFound(
  first: number,
  last: number,
  kind: NumberMention['kind'],
  amount: Amount,
  rule: string,
  more: Partial<NumberFound> = {},
): NumberFound {
  const { value, min, max, approximate, vague } = amount;
  return {
    text: '',
    start: 0,
    end: 0,
    kind,
    value,
    min,
    max,
    approximate,
    each: false,
    unit: null,
    currency: null,
    vague,
    rule,
    first,
    last,
    noun: null,
    ...more,
  };
}

export const exactly = (value: number): Amount => ({ value, min: value, max: value, approximate: false, vague: false });
