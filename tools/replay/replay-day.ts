import { randomInt } from 'node:crypto';
import { ApiClient } from './api-client.ts';
import { checkRun } from './checks.ts';
import { today } from './data-ticket.ts';
import { planOffice } from './office-plan.ts';
import { closeOffice, openOffice, signInAdmin } from './open-office.ts';
import type { Options } from './options.ts';
import { playSteps } from './play-steps.ts';
import { PrivateDetails } from './private-details.ts';
import { readQueueNames, readTickets } from './read-tickets.ts';
import { type Summary, summarise } from './summary.ts';
import { timetable } from './timetable.ts';

const hour = 3_600_000;

/** Plays one office's day against a running server and judges what came of it. */
export async function replayDay(options: Options, say: (line: string) => void): Promise<Summary> {
  const { file, office: officeName, day, speed, url } = options;
  const tickets = await readTickets(file, officeName, day);
  const services = planOffice(tickets, await readQueueNames(file, officeName));
  const steps = timetable(services);
  const api = new ApiClient(url);
  const admin = await signInAdmin(api, url, options.username, options.password);

  const run = String(randomInt(10_000, 100_000));
  const branchName = `${officeName.slice(0, 25)} (replay ${day} #${run})`;
  const office = await openOffice(api, admin, branchName, run, services);
  const hours = ((steps.at(-1)?.at ?? 0) - (steps[0]?.at ?? 0)) / hour;
  const pace = speed ? `in about ${Math.ceil((hours * 3600) / speed)} s` : 'as fast as possible';
  const expected = speed ? Math.ceil((hours * hour) / speed) : 0;
  if (today(Date.now()) !== today(Date.now() + expected)) {
    say('Midnight falls into the replay: what still waits then expires, and the checks will complain of it.');
  }
  say(`${branchName} is open: ${tickets.length} tickets of ${hours.toFixed(1)} hours, ${pace}.`);

  const { log, duration } = await playSteps(api, office, steps, speed, new PrivateDetails(run), say);
  await closeOffice(api, office);
  const counters = services.reduce((sum, service) => sum + service.counters, 0);
  const size = { services: services.length, counters, dataHours: hours };
  return summarise(options, { branchName, ...size, duration, repeats: api.repeats }, log, checkRun(log));
}
