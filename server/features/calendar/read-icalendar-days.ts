import ICAL from 'ical.js';
import type { CalendarDay, ReadRow } from './read-calendar-file.ts';

/** Years around today in which repeated events are looked for. */
const yearsAhead = 5;
const longestEvent = 60;

/** Every day that an event touches is closed. Null: no calendar at all. */
export function readIcalendarDays(text: string, today: string): ReadRow[] | null {
  let events: ICAL.Event[];
  try {
    const calendar = new ICAL.Component(ICAL.parse(text));
    events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  } catch {
    return null;
  }
  return events.map((event, index) => readEvent(event, index + 1, today));
}

function readEvent(event: ICAL.Event, row: number, today: string): ReadRow {
  try {
    if (!event.startDate) return { row, problem: 'date' };
    const days: CalendarDay[] = [];
    for (const start of startsOf(event, today)) {
      for (const day of daysFrom(start, event)) days.push({ day, name: event.summary ?? '', hours: [] });
    }
    return days.length > 0 && days.length <= longestEvent * yearsAhead ? { row, days } : { row, problem: 'date' };
  } catch {
    return { row, problem: 'date' };
  }
}

function startsOf(event: ICAL.Event, today: string): ICAL.Time[] {
  if (!event.isRecurring()) return [event.startDate];
  const until = `${Number(today.slice(0, 4)) + yearsAhead}-12-31`;
  const starts: ICAL.Time[] = [];
  const repetitions = event.iterator();
  for (let next = repetitions.next(); next && dateOf(next) <= until; next = repetitions.next()) {
    starts.push(next.clone());
    if (starts.length > longestEvent * yearsAhead) break;
  }
  return starts;
}

/** From the first day up to the last; the end of an all-day event is the day after. */
function daysFrom(start: ICAL.Time, event: ICAL.Event): string[] {
  const end = start.clone();
  end.addDuration(event.duration);
  const last = dateOf(end);
  const open = end.isDate || (end.hour === 0 && end.minute === 0);
  const days: string[] = [];
  const day = start.clone();
  do {
    days.push(dateOf(day));
    day.adjust(1, 0, 0, 0);
  } while (days.length <= longestEvent && (open ? dateOf(day) < last : dateOf(day) <= last));
  return days;
}

const dateOf = (time: ICAL.Time) => time.toString().slice(0, 10);
