import { LiveOffice } from './harness/live-office.ts';
import { say, tell } from './harness/report.ts';
import { compare, inTurns } from './harness/rounds.ts';

/** `npm run bench tickets-live`: one call, and how long until the last of many visitors sees a new place in line. */

const visitors = 5000;
const rounds = 15;
const warmUp = 5;

await LiveOffice.with('tickets-live', async (office) => {
  const { product, floor } = office.watchers;
  const tickets = await office.fill({ called: rounds + warmUp, others: visitors });
  await product.open(tickets.map(({ id }) => `/api/v1/tickets/${id}/live`));
  await floor.open(Array(visitors).fill('/'));

  let written = 0;
  const write = () => {
    const word = `word ${written++}`;
    return office.write(word, word);
  };
  for (let n = 0; n < warmUp; n++) {
    await office.call();
    await write();
  }
  const calls = await inTurns(rounds, { product: () => office.call(), floor: write });
  say(`${visitors} visitors, each on the page of an own ticket, ${rounds} rounds`);
  tell(
    'until the last has it',
    compare(calls, ({ millis }) => millis),
    'ms',
    { atMost: 2 },
  );
  tell(
    'CPU for each',
    compare(calls, ({ cpuMillis }) => (cpuMillis * 1000) / visitors),
    'us',
    null,
  );
});
