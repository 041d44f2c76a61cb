import { openDatabase } from '../../server/db/open.ts';
import { takeTicket } from '../../server/features/tickets/take-ticket.ts';

/** Run by itself, to be killed: issues tickets without end and says each label once it is answered. */
const [dataDir = '', databaseUrl] = process.argv.slice(2);
const database = await openDatabase({ dataDir, databaseUrl: databaseUrl || undefined, now: Date.now });
const service = await database.read
  .selectFrom('services')
  .selectAll()
  .where('prefix', '=', 'A')
  .executeTakeFirstOrThrow();

async function visitors(): Promise<never> {
  for (;;) {
    const request = { branchId: service.branch_id, serviceId: service.id, channel: 'web' as const };
    const taken = await database.write((tx) => takeTicket(tx, request));
    if (!taken.ok) throw new Error(taken.reason);
    process.stdout.write(`${taken.value.ticket.label}\n`);
  }
}

await Promise.all(Array.from({ length: 8 }, visitors));
