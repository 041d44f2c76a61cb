import type { ViewContext } from '../../kit/page.ts';
import { adminMessages } from '../messages.ts';
import { type BranchScope, sectionOf } from './addresses.ts';

/** Leads to the same section of another branch: what is being edited belongs to this one. */
export function BranchChooser({ context, scope }: { context: ViewContext; scope: BranchScope }) {
  const t = adminMessages[context.locale];
  if (scope.branches.length < 2) return null;
  return (
    <form class="branch-chooser" method="get" action={sectionOf(context.path)}>
      <label class="visually-hidden" for="branch">
        {t.branch}
      </label>
      <select class="form-select form-select-sm" id="branch" name="branch">
        {scope.branches.map((branch) => (
          <option key={branch.id} value={branch.id} selected={branch.id === scope.branch.id}>
            {branch.name}
          </option>
        ))}
      </select>
      <button type="submit" class="btn btn-sm btn-outline-secondary">
        {t.chooseBranch}
      </button>
    </form>
  );
}
