const formats = new Map<string, Intl.DateTimeFormat>();

/** Date and time of day in a zone by another way than the server's own. */
export function localTime(timeZone: string, millis: number): { day: string; time: string } {
  const format = formats.get(timeZone) ?? formatOf(timeZone);
  formats.set(timeZone, format);
  const text = format.format(millis);
  return { day: text.slice(0, 10), time: text.slice(11, 16) };
}

/** The Swedish write dates as ISO 8601 does. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const date = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  return new Intl.DateTimeFormat('sv-SE', { timeZone, ...date, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}
