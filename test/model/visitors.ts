import type { RefusalReason } from '../../shared/refusal.ts';

interface Visitor {
  name: string | null;
  phone: string | null;
  /** What must be kept of it, or why it is refused. */
  kept: { name: string | null; phone: string | null } | RefusalReason;
}

export const visitors: Visitor[] = [
  { name: null, phone: null, kept: { name: null, phone: null } },
  { name: null, phone: null, kept: { name: null, phone: null } },
  { name: 'Siti Rahmawati', phone: '0812-3456-7890', kept: { name: 'Siti Rahmawati', phone: '+6281234567890' } },
  { name: ' Budi\tSantoso ', phone: '628129876543', kept: { name: 'Budi Santoso', phone: '+628129876543' } },
  { name: 'Keluarga 👨‍👩‍👧', phone: '+62 813 1111 2222', kept: { name: 'Keluarga 👨‍👩‍👧', phone: '+6281311112222' } },
  { name: '=HYPERLINK("x")', phone: '081455556666', kept: { name: '=HYPERLINK("x")', phone: '+6281455556666' } },
  { name: 'Dewi Anggraini', phone: null, kept: { name: 'Dewi Anggraini', phone: null } },
  { name: 'Joko Widagdo', phone: '0812-34', kept: 'phone-invalid' },
  { name: 'x'.repeat(400), phone: null, kept: 'invalid-request' },
  { name: null, phone: 'telepon saya', kept: 'phone-invalid' },
];

/** Everything of a person that no public page may show, in the forms in which it might leak. */
export const secrets: string[] = visitors.flatMap(({ name, phone, kept }) => {
  const stored = typeof kept === 'string' ? [] : [kept.name, kept.phone, kept.phone?.slice(3)];
  return [name, phone, ...stored].filter((text) => text !== null && text !== undefined);
});
