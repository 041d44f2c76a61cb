import type { CounterRef, CounterView } from '../snapshots.ts';

// `/counter` (choose one), `/counter/:counterId` (console)

export interface ChooseCounterProps {
  counters: (CounterRef & { open: boolean; staff: string | null; services: string[] })[];
}

export interface CounterProps {
  /** Live: GET /api/v1/counters/{id}/live . Commands: the JSON API under /api/v1. */
  snapshot: CounterView;
}
