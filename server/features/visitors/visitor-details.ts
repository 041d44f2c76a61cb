import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { ok, type Result, refuse } from '../../../shared/refusal.ts';

const nameLimit = 100;

/** Indonesian numbers have 9 to 12 digits after +62. */
const indonesian = /^\+62[1-9]\d{8,11}$/;
const controlCharacters = /\p{Cc}|\p{Cf}(?<!\u200d)/gu;

/** E.164, or null when nothing was given. `08...`, `+628...` and `628...` are the same number. */
export function parsePhone(input: string | null | undefined): Result<string | null> {
  const text = input?.trim();
  if (!text) return ok(null);
  const number = parsePhoneNumberFromString(text, 'ID');
  return number && isReal(number) ? ok(number.number) : refuse('phone-invalid', { field: 'phone' });
}

function isReal(number: PhoneNumber): boolean {
  return number.isPossible() && (number.countryCallingCode !== '62' || indonesian.test(number.number));
}

/** What people type, without what cannot be seen; null when nothing is left. */
export function parseName(input: string | null | undefined): Result<string | null> {
  const name = (input ?? '').normalize('NFC').replace(controlCharacters, ' ').replace(/\s+/g, ' ').trim();
  if ([...name].length > nameLimit) return refuse('invalid-request', { field: 'name' });
  return ok(name || null);
}
