import type { Topic } from '../db/database.ts';

/** For all that shows how many wait: what happens in the branch, and who takes a number there. */
export function queueTopics(branchId: string): [Topic, Topic] {
  return [`branch:${branchId}`, `arrivals:${branchId}`];
}
