import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from '../database.ts';
import type { Schema } from '../schema.ts';
import { foundation } from './0001-foundation.ts';
import { officeSettings } from './0002-office-settings.ts';
import { ticketCourse } from './0003-ticket-course.ts';
import { peopleAndJourneys } from './0004-people-and-journeys.ts';
import { devices } from './0005-devices.ts';
import { wrongGuesses } from './0006-wrong-guesses.ts';
import { ticketsOfACounter } from './0007-tickets-of-a-counter.ts';

/** Forward only: to go back, the backup that was made before is put in place. */
const steps: Record<string, (db: Kysely<Schema>, engine: Engine) => Promise<void>> = {
  '0001-foundation': foundation,
  '0002-office-settings': officeSettings,
  '0003-ticket-course': ticketCourse,
  '0004-people-and-journeys': peopleAndJourneys,
  '0005-devices': devices,
  '0006-wrong-guesses': wrongGuesses,
  '0007-tickets-of-a-counter': ticketsOfACounter,
};

export function migrations(engine: Engine): Record<string, Migration> {
  return Object.fromEntries(
    Object.entries(steps).map(([name, step]) => [name, { up: (db: Kysely<Schema>) => step(db, engine) }]),
  );
}
