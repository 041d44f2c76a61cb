import type { BranchView, CounterRef, DashboardView, HistoryFilter, HistoryItem, SessionView } from '../snapshots.ts';
import type { AdminBase } from './admin-base.ts';
import type { FormError } from './form.ts';

export interface DashboardProps {
  /** Live: GET /api/v1/branches/{id}/dashboard/live */
  snapshot: DashboardView;
  branches: BranchView[];
}

export interface HistoryProps extends AdminBase {
  filter: HistoryFilter;
  items: HistoryItem[];
  nextCursor: string | null;
  /** How many match in all. */
  /** One more than `countLimit`: nobody counted on. */
  total: number;
  services: { id: string; name: string; prefix: string }[];
  counters: CounterRef[];
  error: FormError | null;
}

export interface AdminSessionsProps extends AdminBase {
  sessions: SessionView[];
}
