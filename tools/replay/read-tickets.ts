import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type DataTicket, neededColumns, parseTicket } from './data-ticket.ts';
import { type Line, readCsv } from './read-csv.ts';
import { ReplayError } from './replay-error.ts';

const shownProblems = 5;

/** The tickets of one office and day. */
export async function readTickets(file: string, office: string, day: string): Promise<DataTicket[]> {
  return ticketsOf(basename(file), await readCsv(file, neededColumns), office, day);
}

function ticketsOf(name: string, lines: Line[], office: string, day: string): DataTicket[] {
  const ofOffice = lines.filter(({ row }) => row.office === office);
  if (ofOffice.length === 0) {
    throw new ReplayError(`There is no office "${office}" in ${name}; it has ${known(lines, 'office')}.`);
  }
  const chosen = ofOffice.filter(({ row }) => row.day === day);
  if (chosen.length === 0) {
    throw new ReplayError(`There is no day "${day}" of ${office} in ${name}; it has ${known(ofOffice, 'day')}.`);
  }
  return parsed(name, chosen);
}

function parsed(name: string, lines: Line[]): DataTicket[] {
  const lineOf = new Map<string, number>();
  const tickets: DataTicket[] = [];
  const problems: string[] = [];
  for (const { row, line } of lines) {
    const ticket = parseTicket(row);
    if (typeof ticket === 'string') {
      problems.push(`line ${line}: ${ticket}`);
      continue;
    }
    const key = `${ticket.queueId} ${ticket.number}`;
    const earlier = lineOf.get(key);
    if (earlier)
      problems.push(
        `line ${line}: ticket ${ticket.number} of queue ${ticket.queueId} stands on line ${earlier} already`,
      );
    lineOf.set(key, line);
    tickets.push(ticket);
  }
  if (problems.length === 0) return tickets;
  const more = problems.length > shownProblems ? `; and ${problems.length - shownProblems} more` : '';
  throw new ReplayError(`${name} is malformed: ${problems.slice(0, shownProblems).join('; ')}${more}.`);
}

function known(lines: Line[], column: 'office' | 'day'): string {
  return [...new Set(lines.map(({ row }) => row[column] ?? ''))].sort().join(', ');
}

/** Names of the queues by their id, from queues.csv beside the tickets; empty when there is none. */
export async function readQueueNames(ticketsFile: string, office: string): Promise<Map<string, string>> {
  const file = join(dirname(ticketsFile), 'queues.csv');
  if (!existsSync(file)) return new Map();
  const lines = await readCsv(file, ['office', 'queue_id', 'queue_name']);
  const ofOffice = lines.filter(({ row }) => row.office === office);
  return new Map(ofOffice.map(({ row }) => [row.queue_id ?? '', row.queue_name ?? '']));
}
