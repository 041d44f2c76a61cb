/** `+6281234567890` as people here say it: `0812-3456-7890`. Foreign numbers stay as they are. */
export function spokenPhone(phone: string): string {
  if (!phone.startsWith('+62')) return phone;
  return `0${phone.slice(3)}`.replace(/(\d{4})(?=\d{3,})/g, '$1-');
}
