import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import { newId } from '../../db/new-id.ts';
import { findBranch } from '../branches/branches.ts';
import { firstWrong, isWhole, nextPosition, parseLabel, positionLimits } from '../branches/setting-values.ts';
import { serviceSettings } from '../services/service-settings-snapshots.ts';
import { type ActingStaff, mayActIn } from '../staff/acting-staff.ts';
import { journeySettings } from './journey-snapshots.ts';
import {
  hasTickets,
  insertJourney,
  lockJourney,
  removeJourney,
  setSteps,
  stepsOf,
  updateJourney,
} from './journey-store.ts';

export interface JourneyInput {
  name: string;
  /** In their order. */
  serviceIds: string[];
  position: number;
}

export const stepLimit = 8;

/** The id of the new journey. */
export async function createJourney(
  tx: Transaction,
  actor: ActingStaff,
  branchId: string,
  input: Omit<JourneyInput, 'position'> & Partial<JourneyInput>,
): Promise<Result<string>> {
  const branch = await findBranch(tx.db, branchId);
  if (!branch.ok) return branch;
  if (!mayActIn(actor, branchId)) return refuse('forbidden');
  const position = input.position ?? nextPosition(await journeySettings(tx.db, branchId));
  const checked = await checkJourney(tx, branchId, { ...input, position });
  if (!checked.ok) return checked;
  const { serviceIds, ...values } = checked.value;
  const id = newId(tx.now);
  await insertJourney(tx, { ...values, id, branch_id: branchId, active: 1 });
  await setSteps(tx, id, serviceIds);
  tx.touch(`branch:${branchId}`);
  return ok(id);
}

/** What is not named stays. Those who are on their way keep the step they are at. */
export async function editJourney(
  tx: Transaction,
  actor: ActingStaff,
  journeyId: string,
  changes: Partial<JourneyInput>,
): Promise<Result<null>> {
  const reached = await reach(tx, actor, journeyId);
  if (!reached.ok) return reached;
  const { name, position, branch_id } = reached.value;
  const current = { name, position, serviceIds: await stepsOf(tx.db, journeyId) };
  const checked = await checkJourney(tx, branch_id, { ...current, ...changes });
  if (!checked.ok) return checked;
  const { serviceIds, ...values } = checked.value;
  await updateJourney(tx, journeyId, values);
  await setSteps(tx, journeyId, serviceIds);
  tx.touch(`branch:${branch_id}`);
  return ok(null);
}

export async function setJourneyActive(
  tx: Transaction,
  actor: ActingStaff,
  journeyId: string,
  active: boolean,
): Promise<Result<null>> {
  const reached = await reach(tx, actor, journeyId);
  if (!reached.ok) return reached;
  await updateJourney(tx, journeyId, { active: active ? 1 : 0 });
  tx.touch(`branch:${reached.value.branch_id}`);
  return ok(null);
}

/** Only one that nobody ever began. */
export async function deleteJourney(tx: Transaction, actor: ActingStaff, journeyId: string): Promise<Result<null>> {
  const reached = await reach(tx, actor, journeyId);
  if (!reached.ok) return reached;
  if (await hasTickets(tx.db, journeyId)) return refuse('in-use');
  await removeJourney(tx, journeyId);
  tx.touch(`branch:${reached.value.branch_id}`);
  return ok(null);
}

async function reach(tx: Transaction, actor: ActingStaff, journeyId: string) {
  const journey = await lockJourney(tx, journeyId);
  if (!journey) return refuse('not-found', { field: 'journeyId' });
  return mayActIn(actor, journey.branch_id) ? ok(journey) : refuse('forbidden');
}

async function checkJourney(tx: Transaction, branchId: string, input: JourneyInput): Promise<Result<JourneyInput>> {
  const name = parseLabel(input.name);
  if (!name.ok) return name;
  const { serviceIds, position } = input;
  const services = (await serviceSettings(tx.db, branchId)).filter(({ active }) => active).map(({ id }) => id);
  if (!serviceIds.every((id) => services.includes(id))) return refuse('not-found', { field: 'serviceIds' });
  const again = serviceIds.some((id, step) => id === serviceIds[step - 1]);
  const wrong = firstWrong({
    serviceIds: serviceIds.length >= 2 && serviceIds.length <= stepLimit && !again,
    position: isWhole(position, positionLimits),
  });
  if (wrong) return refuse('invalid-request', { field: wrong });
  return ok({ name: name.value, serviceIds: [...serviceIds], position });
}
