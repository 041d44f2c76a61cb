/** What most offices choose from; any other IANA zone works as well. */
export const indonesianZones = [
  { name: 'Asia/Jakarta', label: 'WIB (Jakarta)' },
  { name: 'Asia/Pontianak', label: 'WIB (Pontianak)' },
  { name: 'Asia/Makassar', label: 'WITA (Makassar)' },
  { name: 'Asia/Jayapura', label: 'WIT (Jayapura)' },
] as const;
