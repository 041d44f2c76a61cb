import type { Role } from '../../shared/staff.ts';
import type { ViewContext } from '../kit/page.ts';
import { context } from '../kit/test-fixtures.ts';

/** For tests: a signed-in reader of a page. */
export function contextOf(role: Role, more: Partial<ViewContext> = {}): ViewContext {
  return {
    ...context,
    staff: {
      id: 'me',
      username: 'dewi',
      name: 'Dewi',
      role,
      branchId: null,
      counterIds: [],
      serviceIds: [],
      demonstrationPassword: false,
      mustChangePassword: false,
    },
    ...more,
  };
}

const branch = { id: 'menteng', name: 'Menteng', timeZone: 'Asia/Jakarta' };
const otherBranch = { id: 'gondangdia', name: 'Gondangdia', timeZone: 'Asia/Jakarta' };

export const oneBranch = { branch, branches: [branch], done: null };
export const twoBranches = { branch, branches: [branch, otherBranch], done: null };
