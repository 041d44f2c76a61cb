import type { CallingRule } from '../shared/calling-rule.ts';
import { readTickets } from '../tools/replay/read-tickets.ts';
import { simulateDay } from './rules/simulate-day.ts';
import { summarize } from './rules/summarize.ts';

/** `npm run bench rules -- FILE OFFICE DAY`: the waits of a real day under three calling rules, counters shared. */

const rules: Record<string, CallingRule> = {
  'by arrival': { order: { kind: 'arrival' }, maxWaitMinutes: null },
  'services in order, at most 60 minutes': { order: { kind: 'services' }, maxWaitMinutes: 60 },
  '2 regular : 1 priority, at most 60 minutes': {
    order: {
      kind: 'ratio',
      by: 'class',
      groups: [
        { members: ['elderly'], share: 1 },
        { members: [], share: 2 },
      ],
    },
    maxWaitMinutes: 60,
  },
};

const [file, office, day] = process.argv.slice(2);
if (!file || !office || !day) {
  process.stderr.write('Usage: npm run bench rules -- FILE OFFICE DAY\n');
  process.exitCode = 1;
} else {
  const tickets = await readTickets(file, office, day);
  for (const [name, rule] of Object.entries(rules)) {
    const { served, counters } = simulateDay(tickets, rule);
    process.stdout.write(`${office} ${day}, ${served.length} tickets, ${counters} shared counters, ${name}\n`);
    process.stdout.write(summarize(served));
  }
}
