import type { RefusalReason } from '../refusal.ts';

export interface ErrorProps {
  status: number;
  reason: RefusalReason;
}
