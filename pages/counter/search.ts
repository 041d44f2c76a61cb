import type { StaffTicket } from '../../shared/snapshots.ts';

/** `0812`, `62812` and `+62 812` are the beginning of the same number. */
const withoutCountry = (digits: string) => digits.replace(/^(?:62|0)/, '');

/** By ticket number (`a12` finds A012), part of a name, or part of a phone number. */
export function search(tickets: readonly StaffTicket[], query: string): readonly StaffTicket[] {
  const words = query.trim().toLowerCase();
  if (words === '') return tickets;
  return tickets.filter((ticket) => isNumber(ticket, words) || hasName(ticket, words) || hasPhone(ticket, words));
}

function isNumber({ number }: StaffTicket, words: string): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[\s-]/g, '')
      .replace(/0+(?=\d+$)/, '');
  return number.toLowerCase().includes(words) || plain(number).startsWith(plain(words));
}

function hasName({ name }: StaffTicket, words: string): boolean {
  return name?.toLowerCase().includes(words) ?? false;
}

function hasPhone({ phone }: StaffTicket, words: string): boolean {
  const digits = words.replace(/\D/g, '');
  if (!phone || digits.length < 3 || /[a-z]/.test(words)) return false;
  return withoutCountry(phone.replace(/\D/g, '')).includes(withoutCountry(digits));
}
