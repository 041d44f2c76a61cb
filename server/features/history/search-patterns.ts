/** Fewer digits are more likely a ticket's number than a part of a phone number. */
const fewestPhoneDigits = 3;
const likePhone = /^\+?[\d\s().-]+$/;

const contains = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/**
 * LIKE patterns for names and numbers, any of which may match. SQLite folds the case of ASCII letters only; the upper and
 * the lower form of the whole text find the rest.
 */
export function textPatterns(q: string): string[] {
  const text = q.normalize('NFC');
  return [...new Set([text, text.toLowerCase(), text.toUpperCase()])].map(contains);
}

/** LIKE patterns for phones kept as E.164; none when it does not look like part of one. */
export function phonePatterns(q: string): string[] {
  const digits = q.replace(/\D/g, '');
  if (digits.length < fewestPhoneDigits || !likePhone.test(q)) return [];
  const national = digits.startsWith('0') && !q.startsWith('+') ? [`+62${digits.slice(1)}%`] : [];
  return [...national, `%${digits}%`];
}
