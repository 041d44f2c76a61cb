import type { BranchView } from '../../../shared/snapshots.ts';

export interface BranchScope {
  branch: BranchView;
  branches: BranchView[];
}

/** An address with its query; what is empty or absent is left out. */
export function address(path: string, query: Record<string, string | undefined>): string {
  const entries = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return entries.length > 0 ? `${path}?${new URLSearchParams(entries)}` : path;
}

/** The query that keeps the reader in the branch; nothing where there is only one. */
export function branchQuery({ branch, branches }: BranchScope): { branch?: string } {
  return branches.length > 1 ? { branch: branch.id } : {};
}

export function inBranch(path: string, scope: BranchScope): string {
  return address(path, branchQuery(scope));
}

/** `/admin/staff/7?done=saved` is in the section `/admin/staff`. */
export const sectionOf = (path: string): string => (path.split('?')[0] ?? '').split('/').slice(0, 3).join('/');
