import type { DayHours } from '../../../shared/opening-hours.ts';
import { readCsvDays } from './read-csv-days.ts';
import { readIcalendarDays } from './read-icalendar-days.ts';

export interface CalendarDay {
  /** `YYYY-MM-DD` */
  day: string;
  name: string;
  /** None: closed. */
  hours: DayHours;
}

export const calendarProblems = ['date', 'hours', 'name', 'twice', 'empty', 'too-many', 'unreadable'] as const;
export type CalendarProblem = (typeof calendarProblems)[number];

export interface BadRow {
  /** Line of a CSV file, or number of an event; 0 for the file as a whole. */
  row: number;
  problem: CalendarProblem;
}

/** A row as it was read: what of it could not be understood is a problem. */
export type ReadRow = { row: number } & ({ days: CalendarDay[] } | { problem: CalendarProblem });

export type CalendarFile = { days: CalendarDay[]; bad: null } | { days: null; bad: BadRow[] };

const dayLimit = 2000;
const nameLimit = 60;

/** All days of a CSV or iCalendar file, or every row that is wrong: a file is taken whole or not at all. */
export function readCalendarFile(bytes: Uint8Array, today: string): CalendarFile {
  const text = decode(bytes);
  const isCalendar = /^\s*BEGIN:VCALENDAR/i.test(text);
  const rows = isCalendar ? readIcalendarDays(text, today) : readCsvDays(text);
  if (rows === null) return { days: null, bad: [{ row: 0, problem: 'unreadable' }] };
  const days: CalendarDay[] = [];
  const bad: BadRow[] = [];
  const seen = new Set<string>();
  for (const read of rows) {
    if ('problem' in read) {
      bad.push({ row: read.row, problem: read.problem });
      continue;
    }
    for (const one of read.days) {
      const name = one.name.normalize('NFC').replace(/\s+/g, ' ').trim();
      if (name === '' || [...name].length > nameLimit) bad.push({ row: read.row, problem: 'name' });
      else if (seen.has(one.day)) bad.push({ row: read.row, problem: 'twice' });
      else days.push({ ...one, name });
      seen.add(one.day);
    }
    if (days.length > dayLimit) return { days: null, bad: [{ row: read.row, problem: 'too-many' }] };
  }
  if (bad.length > 0) return { days: null, bad };
  return days.length === 0 ? { days: null, bad: [{ row: 0, problem: 'empty' }] } : { days, bad: null };
}

/** UTF-8, or what old spreadsheets write. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
