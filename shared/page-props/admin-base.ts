import type { BranchView } from '../snapshots.ts';

export interface AdminBase {
  branch: BranchView;
  /** More than one: a chooser (`?branch=`). */
  branches: BranchView[];
  /** Key of the last success, e.g. `created`, from `?done=`. */
  done: string | null;
}
