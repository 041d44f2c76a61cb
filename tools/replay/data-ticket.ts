import type { ServiceDay } from '../../shared/snapshots.ts';

/** The offices of the data, and the branches made of them, are here. */
export const timeZone = 'Europe/Warsaw';

/** One ticket as the data tells of it; instants in epoch milliseconds. */
export interface DataTicket {
  queueId: string;
  letter: string;
  number: number;
  issuedAt: number;
  /** Null: was never called. */
  calledAt: number | null;
  openCounters: number;
  /** The office's own figure; null where it gives none. */
  serviceMinutes: number | null;
}

/** One line of the file by the names of its columns. */
export type Row = Record<string, string>;

export const neededColumns = ['office', 'queue_id', 'letter', 'day', 'ticket_no', 'issued_est', 'called_est'] as const;

/** The ticket, or what is wrong with the row. */
export function parseTicket(row: Row): DataTicket | string {
  const text = (column: string) => row[column]?.trim() ?? '';
  const number = Number(text('ticket_no'));
  if (!Number.isInteger(number) || number < 0) return `ticket_no is "${text('ticket_no')}", not a whole number`;
  const queueId = text('queue_id');
  if (queueId === '') return 'queue_id is missing';
  const issuedAt = instant(text('issued_est'));
  if (issuedAt === null) return `issued_est is "${text('issued_est')}", not a time such as 2019-12-30T08:04:36`;
  const calledAt = text('called_est') === '' ? null : instant(text('called_est'));
  if (calledAt === null && text('called_est') !== '') {
    return `called_est is "${text('called_est')}", neither empty nor a time such as 2019-12-30T08:04:36`;
  }
  const openCounters = Number(text('open_counters_at_issue'));
  if (!(openCounters >= 0)) return `open_counters_at_issue is "${text('open_counters_at_issue')}", not a number`;
  const minutes = Number(text('service_min_at_issue'));
  if (!(minutes >= 0)) return `service_min_at_issue is "${text('service_min_at_issue')}", not a number`;
  const serviceMinutes = minutes === 0 ? null : minutes;
  return { queueId, letter: text('letter'), number, issuedAt, calledAt, openCounters, serviceMinutes };
}

const localTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;

/** Times in the data are local and carry no zone. */
function instant(text: string): number | null {
  if (!localTime.test(text)) return null;
  try {
    return Temporal.PlainDateTime.from(text, { overflow: 'reject' }).toZonedDateTime(timeZone).epochMilliseconds;
  } catch {
    return null;
  }
}

/** The date where the offices of the data are. */
export function today(now: number): ServiceDay {
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
